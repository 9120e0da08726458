import type { Io } from './io.ts';

/** A terminal that keeps what is written, for tests and for programs that call the command line. Not interactive, no colour. */
export function captured(cwd: string, width = 120): Io & { readonly written: { out: string; err: string } } {
  const written = { out: '', err: '' };
  return {
    written,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    paint: (_, text) => text,
    paintErr: (_, text) => text,
    width,
    interactive: false,
    progress: false,
    cwd,
    environment: {},
    today: () => '2026-11-23',
    now: () => new Date('2026-11-23T12:00:00Z'),
    elapsed: () => 0,
  };
}
