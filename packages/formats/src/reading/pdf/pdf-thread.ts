import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Gauge } from '../gauge.ts';
import { ReadingRefused, type RefusalCode } from '../reading-refused.ts';
import type { ReadingLimits, SourceDocument } from '../source-document.ts';

/** What the thread is given: the bytes of the PDF and the limits it is read within. */
export type PdfTask = { readonly kind: 'smm-pdf'; readonly bytes: Uint8Array; readonly limits: ReadingLimits };
/** What the thread answers, once: the document, why it is refused, or what broke. */
export type PdfAnswer =
  | { readonly document: SourceDocument }
  | { readonly refusal: { readonly code: RefusalCode; readonly reason: string; readonly remedy: string } }
  | { readonly fault: string };

/** Where this module is, in the source or in a bundle: a thread that is started on it does the work below. */
export const pdfThread: string = import.meta.url;

/** Whether this is such a thread. */
function isPdfThread(data: unknown): data is PdfTask {
  return !isMainThread && typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'smm-pdf';
}

async function answer({ bytes, limits }: PdfTask): Promise<PdfAnswer> {
  try {
    const { pdfDocument } = await import('./pdf-document.ts');
    return { document: await pdfDocument(bytes, new Gauge(limits)) };
  } catch (problem) {
    if (problem instanceof ReadingRefused) return { refusal: { code: problem.code, reason: problem.message, remedy: problem.remedy } };
    return { fault: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) };
  }
}

if (isPdfThread(workerData)) void answer(workerData).then((told) => parentPort?.postMessage(told));
