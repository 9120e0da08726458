import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontBytes } from '../packages/cli/src/fonts.ts';
import { manuscript } from '../packages/formats/src/pdf/manuscript.ts';
import { TEMPLATE } from '../packages/formats/src/pdf/template.ts';
import type { Publication } from '@smm/formats/publication';

/** What a bare compile starts from: the finished Typst source and its data, as JSON text. */
export function writeBareInput(publication: Publication): string {
  const serif = ['Source Serif 4', 'Source Sans 3', 'Noto Emoji', 'Libertinus Serif'];
  return JSON.stringify({
    source: TEMPLATE,
    manuscript: JSON.stringify(manuscript(publication, { families: { serif, sans: serif, mono: ['DejaVu Sans Mono'] } })),
  });
}

// Run by itself: nothing but Typst, from the finished source to the bytes of a PDF.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const input = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as { source: string; manuscript: string };
  const compiler = NodeCompiler.create({ workspace: '/no-files', fontArgs: [{ fontBlobs: fontBytes().map((bytes) => Buffer.from(bytes)) }] });
  const compiled = compiler.compile({ mainFileContent: input.source, inputs: { manuscript: input.manuscript } });
  if (compiled.result === null) throw new Error('Typst refused the source');
  compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
}
