import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from '@smm/cli';

// The main job until the studio exists: check and publish the first example, and say how to go on.
const root = fileURLToPath(new URL('..', import.meta.url));
const example = 'examples/water-distribution-telemetry/water-distribution-telemetry.smm-profile.yaml';

process.chdir(root);
mkdirSync('out', { recursive: true });
console.log(`SMM Workbench: the example profile “Drinking-Water Distribution Telemetry”\n\nChecking ${example}`);
const checked = await main(['check', example, '--preset', 'publication']);
console.log('\nThe profile at a glance');
await main(['stats', example]);
console.log('Publishing it in six formats into out/');
const published = await main(['publish', example, '--out', 'out']);
if (checked === 0 && published === 0)
  console.log(`
Open out/water-distribution-telemetry.html in a browser, or the .docx in Word.

Go on:
  ./smm new                         start your own profile (asks three questions)
  ./smm show ${example} TM
                                    read a practice table in the terminal
  ./smm explain                     the rules that profiles are checked by
  ./smm help                        everything else
  docs/guides/first-profile.md      a walk from template to publication`);
process.exitCode = Math.max(checked, published);
