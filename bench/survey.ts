import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iotSmm12 } from '@smm/core/model';
import { writeEvidenceYaml } from '@smm/formats/evidence-file';
import { importSurvey, proposeMapping, readSurvey } from '@smm/formats/survey';
import { workbookBytes } from '../packages/formats/src/survey/sample-exports.ts';
import type { Result, Row } from './measure.ts';
import { scratch } from './workload.ts';

const PEOPLE = 2_000;
const QUESTIONS = 50;
const SECONDS = 10;
const MEGABYTES = 600;

/** What a child process says of one file. */
type Measured = { readonly outcome: string; readonly read: number; readonly imported: number; readonly written: number; readonly rss: number };

/** A hundred thousand survey answers from file to passages, and files beyond the limits, each in a process of its own. */
export async function run(): Promise<Result> {
  const folder = scratch();
  const rows = survey(PEOPLE, QUESTIONS);
  const csv = join(folder, 'answers.csv');
  writeFileSync(csv, `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`);
  const utf16 = join(folder, 'answers-utf16.csv');
  writeFileSync(utf16, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(readFileSync(csv, 'utf8').replaceAll('","', '"\t"'), 'utf16le')]));
  const xlsx = join(folder, 'answers.xlsx');
  writeFileSync(xlsx, await workbookBytes(rows));
  return {
    name: `Survey: ${PEOPLE * QUESTIONS} answers of ${PEOPLE} people`,
    rows: [...accepted('CSV, UTF-8', csv, true), ...accepted('CSV, UTF-16', utf16, false), ...accepted('Excel', xlsx, false), ...refusedRows(folder)],
  };
}

function accepted(label: string, file: string, withWriting: boolean): Row[] {
  const { outcome, read, imported, written, rss } = measured(file, withWriting ? 'write' : 'import');
  const seconds = (read + imported) / 1_000;
  return [
    {
      label: `${label}, ${megabytes(statSync(file).size)} MB: ${outcome}`,
      value: `${seconds.toFixed(1)} s (reading ${(read / 1_000).toFixed(1)} s)`,
      goal: `at most ${SECONDS} s`,
      met: seconds <= SECONDS,
    },
    { label: `${label}: memory of the process`, value: `${rss} MB`, goal: `at most ${MEGABYTES} MB`, met: rss <= MEGABYTES },
    ...(withWriting ? [{ label: 'the same written to an evidence file', value: `${(written / 1_000).toFixed(1)} s more` }] : []),
  ];
}

/** Files that are too large in some way are refused soon and in little memory. */
function refusedRows(folder: string): Row[] {
  const files: Readonly<Record<string, (file: string) => void>> = {
    'a million rows': (file) => repeated(file, 'Timestamp,Why?\n', '2026-01-01,because\n', 1_000_000),
    'a million columns': (file) => repeated(file, 'Timestamp', ',Why', 1_000_000),
    '100 MB of separators': (file) => repeated(file, 'a', ',,,,,,,,,,', 10_000_000),
    '100 MB in open quotation marks': (file) => repeated(file, 'Timestamp,Why?\n1,"', 'and so on ', 10_000_000),
    '100 MB of line ends': (file) => repeated(file, 'Timestamp,Why?', '\n\n\n\n\n\n\n\n\n\n', 10_000_000),
    '200 MB': (file) => repeated(file, 'Timestamp,Why?\n', '1,"because it is so"\n', 10_000_000),
  };
  return Object.entries(files).map(([what, write]) => {
    const file = join(folder, 'large.csv');
    write(file);
    const { outcome, read, rss } = measured(file, 'import');
    return {
      label: `${what}: ${outcome}`,
      value: `${(read / 1_000).toFixed(1)} s, ${rss} MB`,
      goal: `refused within ${SECONDS} s and ${MEGABYTES} MB`,
      met: outcome.startsWith('refused') && read <= SECONDS * 1_000 && rss <= MEGABYTES,
    };
  });
}

function repeated(file: string, head: string, part: string, times: number): void {
  const handle = openSync(file, 'w');
  writeSync(handle, head);
  const piece = part.repeat(10_000);
  for (let done = 0; done < times; done += 10_000) writeSync(handle, piece);
  closeSync(handle);
}

function measured(file: string, work: 'import' | 'write'): Measured {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), work, file], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Measured;
}

async function inChild(work: string, file: string): Promise<Measured> {
  const bytes = readFileSync(file);
  const start = performance.now();
  const table = await readSurvey(bytes, 'answers');
  const read = performance.now() - start;
  if (!table.ok) return { outcome: `refused, ${table.code}`, read, imported: 0, written: 0, rss: peak() };
  const { source, passages } = importSurvey(table.value, proposeMapping(table.value, iotSmm12), { sourceId: 'survey' });
  const imported = performance.now() - start - read;
  const rss = peak();
  if (work === 'write')
    writeEvidenceYaml({ schemaVersion: 1, kind: 'evidence', profile: 'p', sources: [source], passages: [...passages], findings: [], notes: [] });
  return { outcome: `${passages.length} passages`, read, imported, written: performance.now() - start - read - imported, rss };
}

/** The most memory that the process has held so far, in megabytes. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}

/** A survey as SurveyMonkey exports it: people with names, free answers of a sentence or three. */
function survey(people: number, questions: number): string[][] {
  const parts = [
    'We change the filters when the pump complains',
    'nobody looks at the cabinet before spring',
    'the supplier logs in at night and we are told afterwards',
    'passwords hang on the wall',
    'I asked for a “plan” twice; nothing came',
    'each site has its own way, für jede Anlage anders',
  ];
  const answer = (person: number, question: number) =>
    `${parts[(person + question) % parts.length]}, ${parts[(person * 7 + question) % parts.length]}${question % 9 === 0 ? ` – ask First${person} Last${person}` : ''} (${person}.${question}).`;
  const own = ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'IP Address', 'Email Address', 'First Name', 'Last Name', 'Custom Data 1'];
  return [
    [
      ...own,
      ...Array.from(
        { length: questions },
        (_, index) => `[${['SPM', 'PM', 'AC', 'MP', 'RA'][index % 5]}-${1 + Math.floor(index / 5)}] What do you do about it?`,
      ),
    ],
    [...own.map(() => ''), ...Array.from({ length: questions }, () => 'Open-Ended Response')],
    ...Array.from({ length: people }, (_, person) => [
      String(person),
      '7',
      '2026-03-01 10:00',
      '2026-03-01 10:20',
      `10.0.${person % 250}.7`,
      `first${person}.last${person}@example.org`,
      `First${person}`,
      `Last${person}`,
      '',
      ...Array.from({ length: questions }, (_, question) => answer(person, question)),
    ]),
  ];
}

const [work, file] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url) && work !== undefined && file !== undefined) console.log(JSON.stringify(await inChild(work, file)));
