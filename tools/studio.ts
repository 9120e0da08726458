import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STUDIO = join(ROOT, 'packages/web');
/** What the studio is made from. */
const SOURCES = ['packages/web/{index.html,package.json,vite.config.ts}', 'packages/web/{public,src}/**/*', 'packages/{core,formats}/src/**/*.ts'];

/** The folder of the built studio. */
export const STUDIO_FOLDER: string = join(STUDIO, 'dist');

/** Whether the built studio is newer than everything that it is made from. */
export function studioIsCurrent(folder: string = STUDIO_FOLDER): boolean {
  const page = join(folder, 'index.html');
  if (!existsSync(page) || readFileSync(page, 'utf8') === '') return false;
  return sourcesChangedAt() <= statSync(page).mtimeMs;
}

/** When the newest of everything that the studio is made from was changed, in milliseconds since 1970. */
export function sourcesChangedAt(): number {
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
  return files.reduce((newest, file) => Math.max(newest, statSync(join(ROOT, file)).mtimeMs), 0);
}

/** Builds the studio into its folder, unless it is current. */
export async function buildStudio(folder: string = STUDIO_FOLDER): Promise<void> {
  if (studioIsCurrent(folder)) return;
  await build({ root: STUDIO, configFile: join(STUDIO, 'vite.config.ts'), logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
}
