import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findRepetitions, REPETITION, similarity, analyse, words, type Item } from '../packages/core/src/wording/index.ts';
import { labelledPairs, type LabelledPair } from '../packages/core/src/wording/labelled-pairs.ts';
import { clock, median, type Result, type Row } from './measure.ts';

/** How well reworded repetition is found on the labelled pairs, and how fast in a profile and in a library of profiles. */
export async function run(): Promise<Result> {
  const profile = statements(500);
  const library = statements(25_000);
  const cold = median(
    Array.from({ length: 5 }, () => Number(spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'cold'], { encoding: 'utf8' }).stdout)),
  );
  const warm = await clock(() => findRepetitions(profile), 15);
  const start = performance.now();
  const found = findRepetitions(library).length;
  const large = performance.now() - start;
  return {
    name: 'Similarity',
    rows: [
      quality('all', labelledPairs),
      quality(
        'tune',
        labelledPairs.filter(({ set }) => set === 'tune'),
      ),
      quality(
        'held-out',
        labelledPairs.filter(({ set }) => set === 'held-out'),
      ),
      speed('500 statements, warm', warm, 40),
      speed('500 statements, new process', cold, 80),
      speed(`25,000 statements (${found} repetitions)`, large, 10_000),
    ],
  };
}

function quality(set: string, pairs: readonly LabelledPair[]): Row {
  const found = pairs.filter(({ a, b }) => similarity(analyse(a), analyse(b)) >= REPETITION);
  const same = pairs.filter((pair) => pair.same).length;
  const right = found.filter((pair) => pair.same).length;
  const [precision, recall] = [right / found.length, right / same];
  const f1 = (2 * precision * recall) / (precision + recall);
  const share = (value: number): string => value.toFixed(3);
  return {
    label: `F1, ${set} (${pairs.length} pairs)`,
    value: `${share(f1)}, precision ${share(precision)}, recall ${share(recall)}`,
    goal: 'at least 0.85',
    met: f1 >= 0.85,
  };
}

function speed(label: string, time: number, most: number): Row {
  return { label, value: `${time.toFixed(time < 100 ? 1 : 0)} ms`, goal: `at most ${most} ms`, met: time <= most };
}

/**
 * Statements of 30 words each, always the same ones: scraps of real statements with most longer words exchanged, for words
 * as frequent as in running text or, one in three, for terms of a domain. Each 500 have a domain of 300 terms.
 */
function statements(count: number): Item[] {
  const random = numbers(20_260);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const texts = labelledPairs.filter(({ set }) => set === 'tune').map(({ a }) => words(a));
  const running = texts.flat().filter((word) => word.length > 3);
  return Array.from({ length: count }, (_none, at) => {
    const scraps = [pick(texts), pick(texts), pick(texts)].flat();
    const from = Math.floor(random() * (scraps.length - 30));
    const term = (): string => `domain${Math.floor(at / 500)}term${Math.floor(random() * 300)}`;
    const text = scraps.slice(from, from + 30).map((word) => (word.length <= 3 || random() < 0.3 ? word : random() < 1 / 3 ? term() : pick(running)));
    return { key: `s${at}`, text: text.join(' ') };
  });
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'cold') {
    const profile = statements(500);
    const start = performance.now();
    findRepetitions(profile);
    console.log(performance.now() - start);
  } else {
    const { name, rows } = await run();
    console.log([name, ...rows.map(({ label, value, goal, met }) => `  ${met === false ? '✖' : '✔'} ${label}: ${value}; goal ${goal}`)].join('\n'));
  }
}
