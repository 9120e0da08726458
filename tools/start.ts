import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '@smm/cli';
import { buildStudio, studioIsCurrent } from './studio.ts';

// The main job: SMM Workbench for one person at this machine, with the examples inside. The first time it also shows what
// the command does with the first example.
const root = fileURLToPath(new URL('..', import.meta.url));
const example = 'examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml';

process.chdir(root);
if (!existsSync('out')) {
  mkdirSync('out');
  console.log(`SMM Workbench: the example profile “Drinking-Water Distribution Telemetry”\n\nChecking ${example}`);
  await main(['check', example, '--preset', 'publication']);
  console.log('Publishing it in six formats into out/');
  await main(['publish', example, '--out', 'out']);
  console.log('');
}
if (!studioIsCurrent()) console.log('Building the studio …');
await buildStudio();
console.log(`In another terminal: “./smm help” for the commands, docs/guides/first-profile.md for a walk from template to publication.\n`);
process.exitCode = await main(['serve', '--data', process.env['SMM_DATA'] ?? join(root, '.smm-data'), ...process.argv.slice(2)]);
