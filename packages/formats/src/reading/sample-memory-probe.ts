/**
 * Reads the files named on the command line one after the other, for tests. Prints a line of JSON for each: its code, the time in
 * milliseconds and by how many megabytes the process has grown at most since the readers were loaded.
 */
import { readFileSync } from 'node:fs';
import { readDocument } from './read-document.ts';
import { docxOf, p, xlsxParts, zipOf } from './sample-packages.ts';

const encoder = new TextEncoder();
// Load everything first, so that only what reading takes is counted.
for (const [name, bytes] of [
  ['a.docx', docxOf(p('x'))],
  ['a.xlsx', zipOf(xlsxParts([{ name: 'S', data: '' }]))],
  ['a.html', encoder.encode('<p>x')],
  ['a.md', encoder.encode('# x')],
  ['a.txt', encoder.encode('x')],
  ['a.pdf', encoder.encode('%PDF-')],
] as const)
  await readDocument(bytes, { fileName: name });

for (const path of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(path));
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const outcome = await readDocument(bytes, { fileName: path });
  const line = {
    code: outcome.ok ? 'read' : outcome.code,
    milliseconds: Math.round(performance.now() - start),
    megabytes: Math.round((process.resourceUsage().maxRSS - before) / 1024),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
