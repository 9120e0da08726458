import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Chromium from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * A real Chromium without a window, from the registry: nothing has to be installed on the machine.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/** The folder with the unpacked browser; it is unpacked once for each version and user. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `smm-chromium-${await version()}-${process.getuid?.() ?? 0}`);
  if (await exists(folder)) return folder;
  const making = await mkdtemp(join(tmpdir(), 'smm-chromium-'));
  await inTemporaryFolder(making, () => Chromium.executablePath());
  // Test files run side by side: whoever finishes first gives the folder its name, the others use that one.
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
  return folder;
}

/** Runs the work with the temporary folder set: the package unpacks there and nowhere else. */
async function inTemporaryFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function version(): Promise<string> {
  const manifest = new URL('../../package.json', import.meta.resolve('@sparticuz/chromium'));
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
