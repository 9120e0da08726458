import { ok, refused, type Outcome } from '@smm/core/outcome';
import { Gauge } from './gauge.ts';
import { kindOfFile } from './kind-of-file.ts';
import { ReadingRefused } from './reading-refused.ts';
import { READING_LIMITS, type ReadingLimits, type SourceDocument } from './source-document.ts';

/** What is known of a file besides its bytes: the name that messages say, and limits where others than the usual ones hold. */
export type ReadingInput = { readonly fileName: string; readonly limits?: ReadingLimits };

/**
 * A file's bytes as blocks: Word, Excel, web pages, Markdown, plain text and PDF, told apart by what is in them.
 *
 * Nothing in the file is run and nothing outside it is fetched. A file that cannot be read, or only beyond the limits, is
 * refused with a code of `RefusalCode` and a message that names the file, the reason and what to do. It never throws.
 */
export function readDocument(bytes: Uint8Array, input: ReadingInput): Promise<Outcome<SourceDocument>> {
  return reading(input.fileName, () => openDocument(bytes, input));
}

/** What a reader gives, or why the file is refused. */
export async function reading<T>(fileName: string, read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await read());
  } catch (problem) {
    const { code, message, remedy } = problem instanceof ReadingRefused ? problem : unforeseen(problem);
    return refused(code, `“${fileName}” cannot be read: ${message.replace(/\.$/, '')}. ${remedy}`, fileName);
  }
}

/** As `readDocument`, but a refused file throws `ReadingRefused`, and a fault of a reader shows as any other error. */
export async function openDocument(bytes: Uint8Array, { fileName, limits = READING_LIMITS }: ReadingInput): Promise<SourceDocument> {
  const gauge = new Gauge(limits);
  const file = await kindOfFile(bytes, fileName, gauge);
  switch (file.kind) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(file.office, gauge);
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx(file.office, gauge);
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(file.decoded, gauge);
    case 'markdown':
      return (await import('./markdown/read-markdown.ts')).readMarkdown(file.decoded, gauge);
    case 'text':
      return (await import('./plain/read-text.ts')).readText(file.decoded, gauge);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, gauge);
  }
}

/** A reader that stumbles has met something it does not foresee: the file is to blame as far as its owner is concerned. */
function unforeseen(problem: unknown): ReadingRefused {
  const isDeep = problem instanceof RangeError && /call stack/i.test(problem.message);
  if (isDeep)
    return new ReadingRefused('too-deep', 'its parts are nested too deep', 'Open it in the program that made it, save it again and use the new file.');
  return new ReadingRefused(
    'damaged',
    'it is damaged in a way that no reader understands',
    'Open it in the program that made it, save it again and use the new file.',
  );
}
