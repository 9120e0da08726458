import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStudio, sourcesChangedAt } from '../tools/studio.ts';

/** The folder of the studio, built from the sources as they are; built once for each state of them. */
export async function builtStudio(): Promise<string> {
  const folder = join(tmpdir(), `smm-studio-${Math.ceil(sourcesChangedAt())}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;
  const making = await mkdtemp(join(tmpdir(), 'smm-studio-'));
  await buildStudio(making);
  // Test files run side by side: whoever finishes first gives the folder its name, the others use that one.
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  return folder;
}
