import { spawnSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { docxParts, p, xlsxParts } from '../packages/formats/src/reading/sample-packages.ts';
import { zipWith, type ZipEntry } from '../packages/formats/src/reading/sample-zip.ts';
import type { Result, Row } from './measure.ts';
import { root, scratch } from './workload.ts';

const SECONDS = 10;
const MEGABYTES = 600;
/** Put before the command, it says at the end how much memory the process took at most. */
const TELL = 'data:text/javascript,process.on("exit",()=>process._rawDebug("rss "+process.resourceUsage().maxRSS))';

/** Files made to swell, to hide others or to be too large, given to the command as its users would: time and memory of the process. */
export async function run(): Promise<Result> {
  const folder = scratch();
  const rows: Row[] = [];
  for (const [name, make] of Object.entries(FILES)) {
    const file = join(folder, name);
    await make(file);
    rows.push(measured(name, file));
  }
  return { name: 'Hostile files: smm import', rows };
}

/** Files by name; each is refused, and says so by its name alone where its content is all zeros. */
const FILES: Readonly<Record<string, (file: string) => Promise<void>>> = {
  '200-mb.docx': zeros,
  '200-mb.pdf': zeros,
  '200-mb.txt': zeros,
  'one-million-rows.xlsx': async (file) =>
    packed(file, xlsxParts([{ name: 'S', data: '' }], { strings: '' }), {
      name: 'xl/worksheets/sheet1.xml',
      before: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
      content: '<row><c t="inlineStr"><is><t>a row</t></is></c></row>',
      after: '</sheetData></worksheet>',
      times: 1_000_000,
    }),
  'one-million-paragraphs.docx': async (file) => packed(file, docxParts(''), { ...DOCUMENT, content: p('x'), times: 1_000_000 }),
  'one-gigabyte-of-letters.docx': async (file) => packed(file, docxParts(''), { ...DOCUMENT, content: p('a'.repeat(10_000)), times: 100_000 }),
  'size-that-lies.docx': async (file) => packed(file, docxParts(''), { ...DOCUMENT, content: p('aaaaaaaaaa'), times: 1_000_000, declared: { size: 100 } }),
  'zip-in-a-zip.docx': async (file) => {
    const inner = await zipWith([{ name: 'word/document.xml', content: '\u0000'.repeat(1_000), times: 100_000 }]);
    writeFileSync(file, await zipWith([{ name: 'word/document.xml', content: inner }]));
  },
  'entities.docx': async (file) =>
    packed(file, docxParts(''), {
      name: 'word/document.xml',
      content: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghi'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`).join('')}]><x>&i;</x>`,
    }),
};

const DOCUMENT = {
  name: 'word/document.xml',
  before: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
  after: '</w:body></w:document>',
} as const;

async function zeros(file: string): Promise<void> {
  writeFileSync(file, '');
  truncateSync(file, 200 * 1024 * 1024);
}

async function packed(file: string, parts: Readonly<Record<string, string | Uint8Array>>, entry: ZipEntry): Promise<void> {
  const others = Object.entries(parts).filter(([name]) => name !== entry.name);
  writeFileSync(file, await zipWith([...others.map(([name, content]) => ({ name, content })), entry]));
}

function measured(name: string, file: string): Row {
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--import', TELL, join(root, 'packages/cli/bin/smm.mjs'), 'import', file, '--out', `${file}.yaml`], {
    encoding: 'utf8',
    timeout: SECONDS * 12_000,
  });
  const seconds = (performance.now() - start) / 1_000;
  const rss = Math.round(Number(/^rss (\d+)$/m.exec(child.stderr)?.[1] ?? 'NaN') / 1024);
  const said = child.stderr
    .replace(/^rss \d+$/m, '')
    .trim()
    .split('\n')[0]!
    .replaceAll(file, name)
    .slice(0, 90);
  const isRefused = child.status === 2 && !/\n {4}at /.test(child.stderr);
  return {
    label: `${name}: ${isRefused ? 'refused' : `ended with ${child.status}`} (${said})`,
    value: `${seconds.toFixed(1)} s, ${rss} MB`,
    goal: `refused within ${SECONDS} s and ${MEGABYTES} MB`,
    met: isRefused && seconds <= SECONDS && rss <= MEGABYTES,
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { label, value, met } of (await run()).rows) console.log(`${met === true ? '✔' : '✖'} ${label}: ${value}`);
}
