import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import { formatById } from '@smm/formats';
import { importProfile } from '@smm/formats/importing';
import { readDocument } from '@smm/formats/reading';
import { iotSmm12 } from '@smm/core/model';
import { clock, median, ratio, type Result, type Row } from './measure.ts';
import { waterPublication } from './workload.ts';

const ROUNDS = 15;

/** Reading a profile of some 60 pages: Word against mammoth, which turns it into HTML, and the other formats by themselves. */
export async function run(): Promise<Result> {
  const publication = waterPublication();
  const files = new Map<string, Uint8Array>();
  for (const id of ['docx', 'html', 'md', 'xlsx', 'pdf']) {
    const format = formatById(id);
    if (format?.kind !== 'document') throw new Error(`no format ${id}`);
    files.set(id, await (await format.load()).write(publication, { assets: { fonts: [] } }));
  }
  const read = async (id: string): Promise<void> => {
    const outcome = await readDocument(files.get(id)!, { fileName: `water.${id}` });
    if (!outcome.ok) throw new Error(outcome.message);
  };
  const others: Row[] = [];
  for (const id of ['html', 'md', 'xlsx', 'pdf'])
    others.push({ label: `reading the same profile as ${id}`, value: `${Math.round(await clock(() => read(id), 5))} ms` });
  const word = files.get('docx')!;
  const imported = async (): Promise<void> => {
    const outcome = await readDocument(word, { fileName: 'water.docx' });
    if (!outcome.ok || !importProfile(outcome.value, iotSmm12, 'water').ok) throw new Error('the profile is not imported');
  };
  return {
    name: 'Reading: a profile of some 60 pages',
    rows: [await againstMammoth('reading', word, () => read('docx'), 2.5), await againstMammoth('importing', word, imported, 4), ...others],
  };
}

/** They take turns in one process, so that a busy moment hurts both alike. */
async function againstMammoth(what: string, docx: Uint8Array, read: () => Promise<void>, most: number): Promise<Row> {
  const buffer = Buffer.from(docx);
  const convert = async (): Promise<void> => void (await mammoth.convertToHtml({ buffer }));
  const times = { ours: [] as number[], mammoth: [] as number[] };
  for (let round = 0; round < ROUNDS + 3; round += 1) {
    for (const [name, work] of [
      ['ours', read],
      ['mammoth', convert],
    ] as const) {
      const start = performance.now();
      await work();
      // The first rounds warm up.
      if (round >= 3) times[name].push(performance.now() - start);
    }
  }
  return ratio(`${what} a Word profile / mammoth to HTML`, median(times.ours), median(times.mammoth), { most });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { label, value } of (await run()).rows) console.log(`${label}: ${value}`);
}
