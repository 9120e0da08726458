import { resolve } from 'node:path';
import { baseTextProfile, composeProfiles, sourceLabel, type Combination, type Conflict, type Overlap } from '@smm/core/composition';
import { refused } from '@smm/core/outcome';
import { statementsOf, type Profile } from '@smm/core/profile';
import { writeProfileJson, writeProfileYaml } from '@smm/formats/yaml';
import type { ComposeOptions } from '../commands/compose.ts';
import { EXIT, orStop, Stop, type ExitCode } from '../exit.ts';
import { exists, writeBytes, type Io } from '../io.ts';
import { wrapText } from '../layout.ts';
import { loadBaseText, loadProfile, requireBaseTextOf } from '../load.ts';

/** Combines profiles, tells what they do not agree on and what they say twice, and writes the combination where asked. */
export async function runCompose(io: Io, files: readonly string[], options: ComposeOptions): Promise<ExitCode> {
  const path = options.out === undefined ? undefined : target(io, options.out);
  const loaded = files.map((file) => loadProfile(io, file, options.model));
  const profiles = loaded.map(({ file }) => file.profile);
  if (options.baseText !== undefined) {
    const baseText = loadBaseText(io, options.baseText);
    requireBaseTextOf(loaded[0]!.model, baseText, options.baseText);
    profiles.unshift(baseTextProfile(baseText, loaded[0]!.model));
  }
  const combination = orStop(composeProfiles(profiles));
  if (path !== undefined) orStop(writeBytes(path, path.endsWith('.json') ? writeProfileJson(combination.profile) : writeProfileYaml(combination.profile)));
  if (options.json === true) io.out(`${JSON.stringify(dataOf(combination, options.out), null, 2)}\n`);
  else {
    describe(io, combination);
    if (path !== undefined) written(io, options);
  }
  return options.strict === true && combination.conflicts.length > 0 ? EXIT.findings : EXIT.clean;
}

function target(io: Io, named: string): string {
  const path = resolve(io.cwd, named);
  if (exists(path)) throw new Stop(refused('exists', `${named} is already there. Choose another name with --out, or remove it first.`));
  return path;
}

/** The combination as data; without a file to hold it, the profile is in it. */
function dataOf({ profile, conflicts, overlaps, renamed }: Combination, file: string | undefined) {
  const twice = overlaps.map(({ kind, statements }) => ({ kind, statements: statements.map(({ key, text, from }) => ({ address: key, text, from })) }));
  return { ...(file === undefined ? { profile } : { file }), composition: profile.composition, conflicts, overlaps: twice, renamed };
}

function describe(io: Io, { profile, conflicts, overlaps, renamed }: Combination): void {
  const statements = statementsOf(profile);
  const merged = statements.filter(({ statement }) => new Set(statement.composedFrom?.map((origin) => origin.profile)).size > 1).length;
  io.out(`${io.paint('bold', profile.metadata.title)}\n`);
  for (const source of profile.composition ?? [])
    io.out(`  ${countOf(profile, source).padStart(5)} ${countOf(profile, source) === '1' ? 'statement' : 'statements'} from ${sourceLabel(source)}\n`);
  io.out(`  ${String(statements.length).padStart(5)} in all, ${merged} of them in several profiles in the same words\n`);
  for (const [index, conflict] of conflicts.entries()) io.out(conflictText(io, conflict, index + 1));
  if (overlaps.length > 0) io.out(`\n${io.paint('bold', 'Said twice in other words')}\n`);
  for (const overlap of overlaps) io.out(overlapText(io, overlap));
  if (conflicts.length === 0) io.out(`\n${io.paint('green', '✔')} The profiles do not contradict one another as far as wording shows.\n`);
  if (renamed.length > 0)
    io.out(`\n${renamed.length} ids stood for different things in two profiles; those of the later one now begin with its name (--json lists them).\n`);
}

function countOf(profile: Profile, source: { readonly profile: string; readonly version: string }): string {
  const isOf = (origin: { readonly profile: string; readonly version: string }) => origin.profile === source.profile && origin.version === source.version;
  return String(statementsOf(profile).filter(({ statement }) => statement.composedFrom?.some(isOf)).length);
}

const KINDS: Readonly<Record<Conflict['kind'], string>> = {
  acronym: 'Acronym',
  contradiction: 'Contradiction',
  edition: 'Edition',
  figure: 'Figure',
  importance: 'Importance',
  level: 'Level',
  'same-version': 'Same version',
  term: 'Term',
  'two-versions': 'Two versions',
};

function conflictText(io: Io, { kind, message, remedy, sides }: Conflict, number: number): string {
  const said = sides.flatMap(({ address, says, from }) => {
    const place = from.map((origin) => `${origin.profile}, ${origin.address}`).join('; ');
    return [`    ${io.paint('dim', place || address)}`, ...wrapText(says, io.width - 6).map((line) => `      ${line}`)];
  });
  const head = wrapText(`${KINDS[kind]}: ${message}`, io.width - 4).map((line, index) =>
    index === 0 ? `${io.paint('yellow', String(number))} ${line}` : `  ${line}`,
  );
  return `\n${[...head, ...said, ...wrapText(remedy, io.width - 4).map((line) => `    ${line}`)].join('\n')}\n`;
}

function overlapText(io: Io, { statements }: Overlap): string {
  const lines = statements.flatMap(({ text, from, placed }) => {
    const place = `${[...new Set(from.map(({ profile }) => profile))].join(', ')}, ${placed.table}, level ${placed.level}`;
    return [`  ${io.paint('dim', place)}`, ...wrapText(text, io.width - 4).map((line) => `    ${line}`)];
  });
  return `${lines.join('\n')}\n\n`;
}

function written(io: Io, { out, baseText }: ComposeOptions): void {
  io.out(`\n${io.paint('green', '✔')} ${out}\nNext: “smm publish ${out}”.\n`);
  if (baseText !== undefined) io.out('Keep it to yourselves: it holds your copy of the publisher’s text.\n');
}
