import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Makes the bundle of the command: what is shipped, and what starts fast. Heavy parts stay in chunks that load on use.
const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = `${root}packages/cli/dist`;

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: { smm: 'packages/cli/src/main.ts' },
  outdir,
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  // Native code stays in its packages, and the server in its own; everything else goes in.
  external: ['@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas', '@smm/server'],
  logLevel: 'warning',
});

/** CommonJS packages ask for Node's own modules: the one chunk through which they ask is given the means. */
const REQUIRE = "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);";

rmSync(outdir, { recursive: true, force: true });
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.includes('Dynamic require of') ? REQUIRE + text : text);
}

// What the bundle was made from, so that the command can tell when it is out of date.
const sources = Object.keys(metafile.inputs).filter((path) => path.startsWith('packages/'));
writeFileSync(`${outdir}/sources.json`, JSON.stringify(sources.map((path) => path.slice('packages/'.length))));
