#!/usr/bin/env node
// The command: the bundle when it is there and current, otherwise the source as it stands.
import { readFileSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../..', import.meta.url));
const bundle = new URL('../dist/smm.js', import.meta.url);

enableCompileCache?.();
const { main } = await import(isCurrent() ? bundle : '../src/main.ts');
process.exitCode = await main(process.argv.slice(2));

/** Whether the bundle is newer than every file it was made from. An installed package has no source, only the bundle. */
function isCurrent() {
  const built = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  if (statSync(`${packages}cli/src`, { throwIfNoEntry: false }) === undefined) return true;
  const sources = JSON.parse(readFileSync(new URL('../dist/sources.json', import.meta.url), 'utf8'));
  return sources.every((file) => (statSync(packages + file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) <= built);
}
