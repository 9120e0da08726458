import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

/** A command to time: program, arguments, and where it runs. */
export type Racer = { readonly command: string; readonly args: readonly string[]; readonly cwd?: string };

/** The median wall time of each racer in milliseconds. They take turns, so that a busy moment hurts all alike. */
export function race<Name extends string>(racers: Readonly<Record<Name, Racer>>, rounds: number): Record<Name, number> {
  const names = Object.keys(racers) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) once(name, racers[name]);
  for (let round = 0; round < rounds; round += 1) for (const name of names) times[name].push(once(name, racers[name]));
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

function once(name: string, { command, args, cwd }: Racer): number {
  const start = performance.now();
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...(cwd === undefined ? {} : { cwd }) });
  const time = performance.now() - start;
  if (run.error !== undefined || (run.status ?? 3) > 1) throw new Error(`${name} failed: ${run.error?.message ?? ''}${run.stderr}`);
  return time;
}

/** The middle of a list of numbers. */
export function median(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** The median time of a function in milliseconds, after one warm-up. */
export async function clock(work: () => unknown, rounds: number): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Whether a program is on the path. */
export function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** A line of a result: what was measured, the figure, and the goal it is held against with whether it was met. */
export type Row = { readonly label: string; readonly value: string; readonly goal?: string; readonly met?: boolean };

/** A measurement with its lines. */
export type Result = { readonly name: string; readonly rows: readonly Row[] };

/** A ratio as a line: `a` over `b`, held against a limit. */
export function ratio(label: string, a: number, b: number, limit: { readonly most?: number; readonly least?: number }): Row {
  const value = a / b;
  const goal = limit.most === undefined ? `at least ${limit.least}` : `at most ${limit.most}`;
  const met = limit.most === undefined ? value >= limit.least! : value <= limit.most;
  return { label, value: `${value.toFixed(2)} (${Math.round(a)} ms / ${Math.round(b)} ms)`, goal, met };
}

/** The machine, for the head of a report. */
export function machine(): string {
  return `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? ''}, Node ${process.version}`;
}
