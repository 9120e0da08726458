import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, watch, writeSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { refused, ok, type Outcome } from '@smm/core/outcome';

type Style = Parameters<typeof styleText>[0];

/** The command's only way to disk and terminal. Data goes to `out`, words for people to `err`. */
export type Io = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Styles a text when the stream it goes to is a terminal that shows colour (NO_COLOR and FORCE_COLOR are honoured). */
  readonly paint: (style: Style, text: string) => string;
  readonly paintErr: (style: Style, text: string) => string;
  /** Columns of the terminal, 100 when there is none. */
  readonly width: number;
  readonly interactive: boolean;
  readonly progress: boolean;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly now: () => Date;
  readonly elapsed: () => number;
};

/** The real terminal. A reader that has seen enough (`smm explain | head`) ends the command quietly. */
export function terminal(): Io {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    paintErr: (style, text) => styleText(style, text, { stream: process.stderr }),
    width: Math.max(60, process.stdout.columns ?? 100),
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    progress: process.stderr.isTTY === true,
    cwd: process.cwd(),
    environment: process.env,
    today: () => new Date().toISOString().slice(0, 10),
    now: () => new Date(),
    elapsed: () => performance.now(),
  };
}

/** The bytes of a file up to `most`; refuses folders, missing and unreadable files with what to do. `name` is what messages call it. */
export function readBytes(path: string, most: number, name: string = path): Outcome<Uint8Array> {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return refused('is-a-folder', `${name} is a folder. Name a file in it.`);
    if (!stat.isFile()) return refused('not-a-file', `${name} is not an ordinary file. Name a profile file.`);
    if (stat.size > most)
      return refused(
        'too-large',
        `${name} is larger than ${Math.round(most / 1024 / 1024)} MB, too large for what it should be. Check that it is the right file.`,
      );
    return ok(readFileSync(path));
  } catch (error) {
    return refused('unreadable', `${name} cannot be read: ${whyNot(error)}`);
  }
}

/** Writes a file whole or not at all: beside the target, flushed to disk, then renamed over it. */
export function writeBytes(path: string, bytes: Uint8Array | string, name: string = path): Outcome<string> {
  const target = resolve(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (existsSync(target) && statSync(target).isDirectory()) return refused('is-a-folder', `${name} is a folder. Give the name of a file.`);
    const handle = openSync(beside, 'w');
    try {
      const data = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      for (let done = 0; done < data.length;) done += writeSync(handle, data, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, target);
    return ok(target);
  } catch (error) {
    rmSync(beside, { force: true });
    return refused('unwritable', `${name} cannot be written: ${whyNot(error)} Nothing was changed.`);
  }
}

/** The profile files of a folder, by name. */
export function profileFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.smm-profile\.(ya?ml|json)$/.test(name))
      .toSorted();
  } catch {
    return [];
  }
}

/** Whether something stands at the path. */
export function exists(path: string): boolean {
  return existsSync(path);
}

/** Runs `work` now and again after every change of one of the files, until the returned function is called. */
export function watchFiles(paths: readonly string[], work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const names = new Set(paths.map((path) => basename(path)));
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (running = running.then(work)), 120);
  };
  const watchers = [...new Set(paths.map((path) => dirname(resolve(path))))].map((folder) =>
    watch(folder, (_, name) => {
      if (name !== null && names.has(name)) again();
    }),
  );
  running = running.then(work);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file or folder. Check the path.',
  EACCES: 'permission is missing. Check who owns it.',
  EPERM: 'the system does not allow it. Check who owns it.',
  ENOSPC: 'the disk is full. Free some space and try again.',
  EROFS: 'the disk is read-only. Choose another folder.',
  ENOTDIR: 'part of the path is a file, not a folder. Check the path.',
  EISDIR: 'it is a folder. Name a file.',
  EEXIST: 'a file stands where a folder is needed. Choose another name.',
  ENAMETOOLONG: 'the name is too long. Choose a shorter one.',
  EFBIG: 'the file would be too large for this disk.',
  EDQUOT: 'the disk quota is used up. Free some space and try again.',
  EIO: 'the disk reports an error. Try another disk.',
  ELOOP: 'the links lead in a circle. Check the path.',
};

function whyNot(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? `the system says ${code || String(error)}.`;
}
