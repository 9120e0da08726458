import { Worker } from 'node:worker_threads';
import type { Gauge } from '../gauge.ts';
import { damaged, ReadingRefused } from '../reading-refused.ts';
import type { SourceDocument } from '../source-document.ts';
import type { PdfAnswer, PdfTask } from './pdf-thread.ts';

/** Memory that the thread may take, in megabytes. */
const MEMORY = 768;

/**
 * Reads a PDF on a thread of its own. The library that takes PDFs apart leaves promises unhandled when a file is damaged,
 * which would end the process, and can be kept busy by a hostile file: the thread is stopped when its time is over.
 */
export async function readPdf(bytes: Uint8Array, gauge: Gauge): Promise<SourceDocument> {
  const { pdfThread } = await import('./pdf-thread.ts');
  const copy = new Uint8Array(bytes);
  const task: PdfTask = { kind: 'smm-pdf', bytes: copy, limits: gauge.limits };
  const answer = await onThread(pdfThread, task, gauge);
  if ('document' in answer) return answer.document;
  if ('refusal' in answer) throw new ReadingRefused(answer.refusal.code, answer.refusal.reason, answer.refusal.remedy);
  throw new Error(answer.fault);
}

async function onThread(url: string, task: PdfTask, { limits }: Gauge): Promise<PdfAnswer> {
  const worker = new Worker(new URL(url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    env: {},
    stdout: true,
    stderr: true,
    execArgv: ['--unhandled-rejections=none'],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  const slow = new ReadingRefused('too-slow', `it could not be read in ${Math.round(limits.milliseconds / 1000)} seconds`, 'Split it into smaller files.');
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<PdfAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(slow), Math.max(0, limits.milliseconds));
      worker
        .once('message', resolve)
        .once('error', (problem) => reject(refusalFor(problem)))
        .once('exit', () => reject(damaged('it stops its reader.')));
    });
  } finally {
    clearTimeout(timer);
    void worker.terminate();
  }
}

function refusalFor(problem: unknown): Error {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new ReadingRefused('too-large', 'it takes more memory than any document', 'Print it as a new PDF and use that.');
  return problem instanceof Error ? problem : new Error(String(problem));
}
