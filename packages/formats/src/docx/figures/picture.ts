import { Worker } from 'node:worker_threads';
import { strToU8 } from 'fflate';
import type { Figure } from '../../publication/blocks.ts';

/** Dots of the picture for each of the drawing, so that it stays sharp in print. */
const DENSITY = 1.5;
const WIDEST = 1200;
/** A picture of one clear dot, where none can be drawn. */
const BLANK = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='), (letter) =>
  letter.charCodeAt(0),
);

/** Pictures by the figure's anchor. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** A drawing to be made into a picture so many dots wide and high. */
type Drawing = { readonly svg: string; readonly width: number; readonly height: number };
type Task = { readonly rasteriser: string; readonly drawings: readonly Drawing[]; readonly fonts: readonly Uint8Array[] };

/** What stands in the document for a figure's picture until it is drawn. */
export function placeholder(anchor: string): Uint8Array {
  return strToU8(anchor);
}

/**
 * The figures as PNG: what word processors show that cannot draw SVG. They are drawn on a thread of their own while the
 * document is being set, because the rasteriser first looks through all fonts of the machine. Texts are drawn with the
 * given fonts, else with those. Where the rasteriser does not run, the pictures are blank and the drawings still there.
 */
export async function picturesOf(figures: readonly Figure[], fonts: readonly Uint8Array[]): Promise<Pictures> {
  if (figures.length === 0) return new Map();
  const drawings = figures.map(({ svg, width, height }): Drawing => {
    const scale = Math.min(DENSITY, WIDEST / width);
    return { svg, width: Math.round(width * scale), height: Math.round(height * scale) };
  });
  const drawn = await onThread({ rasteriser: import.meta.resolve('@napi-rs/canvas'), drawings, fonts }).catch(() => drawings.map(() => BLANK));
  return new Map(figures.map(({ anchor }, index) => [anchor, drawn[index]!]));
}

/** The thread runs the text of `rasterise`, so that it needs no file of its own, in the source or in a bundle. */
async function onThread(task: Task): Promise<readonly Uint8Array[]> {
  const worker = new Worker(`(${rasterise.toString()})(require('node:worker_threads'))`, { eval: true, workerData: task });
  try {
    return await new Promise((resolve, reject) => {
      worker
        .once('message', resolve)
        .once('error', reject)
        .once('exit', () => reject(new Error('The rasteriser ended early.')));
    });
  } finally {
    void worker.terminate();
  }
}

/** Runs on the thread; it may use nothing of this file. */
async function rasterise({ parentPort, workerData }: typeof import('node:worker_threads')): Promise<void> {
  const { rasteriser, drawings, fonts } = workerData as Task;
  const { createCanvas, GlobalFonts, loadImage } = (await import(rasteriser)) as typeof import('@napi-rs/canvas');
  for (const font of fonts) GlobalFonts.register(Buffer.from(font));
  // The rasteriser knows one family without quotation marks, not a list of them: it is given the first that is there.
  const there = new Set(GlobalFonts.families.map(({ family }) => family));
  const chosen = (list: string) =>
    [...list.split(',').map((family) => family.replace(/['"]/g, '').trim()), 'Liberation Sans', 'DejaVu Sans'].find((family) => there.has(family));
  const pictures: Uint8Array[] = [];
  for (const { svg: given, width, height } of drawings) {
    const svg = given.replace(/font-family="([^"]*)"/g, (all, list: string) => {
      const family = chosen(list);
      return family === undefined ? all : `font-family="${family}"`;
    });
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').drawImage(await loadImage(Buffer.from(svg)), 0, 0, width, height);
    pictures.push(canvas.toBuffer('image/png'));
  }
  parentPort!.postMessage(pictures);
}
