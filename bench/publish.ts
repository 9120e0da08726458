import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatById } from '@smm/formats';
import { has, race, ratio, type Result, type Row } from './measure.ts';
import { scratch, smm, waterFile, waterPublication } from './workload.ts';

/** `smm publish` as a whole process, against pandoc on the same content and against a bare Typst compile of the same pages. */
export async function run(): Promise<Result> {
  const folder = scratch();
  const markdown = join(folder, 'water.md');
  const format = formatById('md');
  if (format?.kind !== 'document') throw new Error('no Markdown format');
  writeFileSync(markdown, await (await format.load()).write(waterPublication(), { assets: { fonts: [] } }));
  const to = (list: string) => smm('publish', waterFile, '--to', list, '--out', folder);
  return {
    name: 'publish: whole processes on the water profile',
    rows: [...pandocRows(markdown, folder, to), ...(await pdfRows(folder, to)), ...together(to)],
  };
}

type To = (list: string) => ReturnType<typeof smm>;

function pandocRows(markdown: string, folder: string, to: To): Row[] {
  if (!has('pandoc')) return [{ label: 'pandoc', value: 'not on this machine: DOCX and HTML were not compared', met: false }];
  const pandoc = (extension: string) => ({ command: 'pandoc', args: ['-f', 'gfm', '-s', markdown, '-o', join(folder, `pandoc.${extension}`)] });
  const times = race({ docx: to('docx'), pandocDocx: pandoc('docx'), html: to('html'), pandocHtml: pandoc('html') }, 9);
  return [
    ratio('smm publish --to docx / pandoc to DOCX', times.docx, times.pandocDocx, { most: 1 }),
    ratio('pandoc to HTML / smm publish --to html', times.pandocHtml, times.html, { least: 2 }),
  ];
}

async function pdfRows(folder: string, to: To): Promise<Row[]> {
  const source = join(folder, 'bare.json');
  const times = race(
    { pdf: to('pdf'), typst: { command: process.execPath, args: [new URL('./bare-typst.ts', import.meta.url).pathname, await bareInput(source)] } },
    7,
  );
  return [ratio('smm publish --to pdf / bare Typst compile of the same source', times.pdf, times.typst, { most: 3 })];
}

async function bareInput(path: string): Promise<string> {
  const { writeBareInput } = await import('./bare-typst.ts');
  writeFileSync(path, writeBareInput(waterPublication()));
  return path;
}

function together(to: To): Row[] {
  const formats = ['docx', 'pdf', 'html', 'md', 'xlsx', 'json'];
  const times = race({ all: to(formats.join(',')), ...Object.fromEntries(formats.map((id) => [id, to(id)])) } as Record<string, ReturnType<typeof smm>>, 5);
  const slowest = formats.toSorted((a, b) => times[b]! - times[a]!)[0]!;
  return [ratio(`all six in one run / the slowest alone (${slowest})`, times['all']!, times[slowest]!, { most: 2.5 })];
}
