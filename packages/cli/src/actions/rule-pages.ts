import { PRESETS, rules, type Example, type Rule } from '@smm/core/lint';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { wrapText } from '../layout.ts';
import { nearest } from '../nearest.ts';

/** Explains a rule, or lists all of them. */
export async function runExplain(io: Io, id: string | undefined, asData: boolean): Promise<ExitCode> {
  if (id === undefined) {
    if (asData) io.out(`${JSON.stringify(rules.map(data), null, 2)}\n`);
    else list(io);
    return EXIT.clean;
  }
  const rule =
    rules.find((candidate) => candidate.id === id) ??
    usage(
      `There is no rule “${id}”.${nearest(
        id,
        rules.map((it) => it.id),
      )} “smm explain” lists them.`,
    );
  if (asData) io.out(`${JSON.stringify(data(rule), null, 2)}\n`);
  else page(io, rule);
  return EXIT.clean;
}

function data({ id, severity, from, stage, cite, why, examples }: Rule): object {
  return { id, severity, from, stage, cite, why, examples };
}

function list(io: Io): void {
  const width = Math.max(...rules.map((rule) => rule.id.length));
  for (const preset of PRESETS) {
    io.out(`${io.paint('bold', `From ${preset} on`)}\n`);
    for (const rule of rules.filter((it) => it.from === preset))
      io.out(
        `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd(8)} ${wrapText(rule.why, Math.max(30, io.width - width - 13)).join(`\n${' '.repeat(width + 13)}`)}\n`,
      );
  }
}

function page(io: Io, rule: Rule): void {
  io.out(
    `${io.paint('bold', rule.id)}  ${rule.severity}, from ${rule.from} on${rule.stage === 'trial' ? ', on trial' : ''}\n${wrapText(rule.why, io.width).join('\n')}\n${io.paint('dim', rule.cite)}\n`,
  );
  examples(io, io.paint('red', 'Flagged'), rule.examples.flagged);
  examples(io, io.paint('green', 'Clean'), rule.examples.clean);
  io.out(
    `\nTo accept a finding, add to the profile:\n  waivers:\n    - rule: ${rule.id}\n      address: <address of the finding>\n      reason: <why the group accepts it>\n      by: <who decided>\n`,
  );
}

function examples(io: Io, label: string, list: readonly Example[]): void {
  for (const example of list) {
    io.out(`\n${label}: ${example.what}\n`);
    for (const { place, text } of placedTexts(example.profile, [])) {
      const lines = wrapText(`${place}: ${text}`, io.width - 4);
      io.out(`${lines.map((line) => `    ${line}`).join('\n')}\n`);
    }
  }
}

const KEPT = new Set(['text', 'reason', 'introduction', 'statements', 'levels', 'practices']);

/** What a fragment says and where: sentences, short values and why a cell is blank; ids are left out, for they say nothing. */
function placedTexts(value: unknown, path: readonly string[]): { place: string; text: string }[] {
  if (value === null || typeof value !== 'object') {
    const key = path.at(-1) ?? '';
    return key === 'id' || value === undefined ? [] : [{ place: placeOf(path), text: String(value) }];
  }
  const entries = Object.entries(value);
  return entries.flatMap(([key, item]) => placedTexts(item, [...path, key]));
}

/** `threat-modeling/1/actions` for a statement, the path of the field for anything else. */
function placeOf(path: readonly string[]): string {
  return path
    .filter(
      (key, index) =>
        (!(KEPT.has(key) && (index === 0 || key !== 'reason' || path[index - 1] === 'blank')) && !/^\d+$/.test(key)) || path[index - 1] === 'levels',
    )
    .join('/');
}
