import { lint, rules, type Finding, type LintReport, type Preset, type Rule } from '@smm/core/lint';
import { applyEdit, type Edit, type Profile } from '@smm/core/profile';
import type { CheckOptions } from '../commands/check.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../exit.ts';
import { writeReport, type CheckedFile } from '../findings/report.ts';
import { watchFiles, writeBytes, type Io } from '../io.ts';
import { chooseFile, loadBaseText, loadProfile, requireBaseTextOf, type Loaded } from '../load.ts';
import { nearest } from '../nearest.ts';

/** Checks the named files and writes the findings; the exit code is 1 when an error was found (with `--strict`, a warning). */
export async function runCheck(io: Io, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const named = files.length === 0 ? [chooseFile(io, undefined)] : files;
  if (options.watch !== true) return checkOnce(io, named, options);
  const stop = watchFiles(named, async () => {
    io.err(`${io.paintErr('dim', `— ${io.now().toLocaleTimeString()}`)}\n`);
    try {
      await checkOnce(io, named, options);
    } catch (error) {
      io.err(`${error instanceof Stop ? [error.message, ...error.details].join('\n  ') : String(error)}\n`);
    }
    io.err(io.paintErr('dim', 'Waiting for changes; Ctrl+C ends.\n'));
  });
  await new Promise<void>((end) => process.once('SIGINT', () => end()));
  stop();
  return EXIT.clean;
}

async function checkOnce(io: Io, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const baseText = options.baseText === undefined ? undefined : loadBaseText(io, options.baseText);
  const chosen = chooseRules(options.rule);
  const start = io.elapsed();
  const checked: CheckedFile[] = [];
  for (const name of files) {
    const loaded = loadProfile(io, name, options.model);
    if (baseText !== undefined) requireBaseTextOf(loaded.model, baseText, options.baseText ?? '');
    const combinedWith = (options.with ?? []).map((other) => loadProfile(io, other, options.model).file.profile);
    const preset = options.preset ?? usualPreset(loaded.file.profile);
    const check = (profile: Profile) =>
      lint(profile, {
        model: loaded.model,
        preset,
        combinedWith,
        ...(baseText === undefined ? {} : { baseText }),
        ...(chosen === undefined ? {} : { rules: chosen }),
      });
    const first = check(loaded.file.profile);
    const mended = options.fix === true ? await mend(loaded, first, check) : undefined;
    const report = withFileFindings(mended?.report ?? first, mended?.loaded ?? loaded, chosen);
    const left = report.findings.length > 0 || preset === 'publication' || chosen !== undefined ? 0 : openForPublication(loaded);
    checked.push({
      openForPublication: left,
      name: loaded.name,
      loaded: mended?.loaded ?? loaded,
      report: options.quiet === true ? onlyErrors(report) : report,
      fixed: mended?.count ?? 0,
    });
  }
  writeReport(io, checked, options.json === true ? 'json' : options.format, io.elapsed() - start);
  const bad = checked.some(({ report }) => report.findings.some(({ severity }) => severity === 'error' || (options.strict === true && severity === 'warning')));
  return bad ? EXIT.findings : EXIT.clean;
}

/** How much is still open for publication when the lighter check finds nothing: parts that a draft may leave out. */
function openForPublication({ file, model }: Loaded): number {
  return lint(file.profile, { model, preset: 'publication', rules: rules.filter((rule) => rule.from === 'publication') }).findings.length;
}

/** A published profile is held to the standard of publication, everything else to that of review. */
function usualPreset(profile: Profile): Preset {
  return profile.metadata.status === 'published' ? 'publication' : 'review';
}

function chooseRules(ids: readonly string[] | undefined): readonly Rule[] | undefined {
  if (ids === undefined) return undefined;
  return ids.map(
    (id) =>
      rules.find((rule) => rule.id === id) ??
      usage(
        `There is no rule “${id}”.${nearest(
          id,
          rules.map((rule) => rule.id),
        )} “smm explain” lists them.`,
      ),
  );
}

/** Unknown fields and waivers without use are findings of the file itself. */
function withFileFindings(report: LintReport, { file }: Loaded, chosen: readonly Rule[] | undefined): LintReport {
  if (chosen !== undefined) return report;
  const unknown = file.unknownFields.map(({ address, message }): Finding => ({ rule: 'no-unknown-field', severity: 'warning', address, message }));
  const unused = report.unusedWaivers.map((index): Finding => ({
    rule: 'no-unused-waiver',
    severity: 'info',
    address: `waivers/#${index + 1}`,
    message: `This waiver of “${file.profile.waivers[index]?.rule ?? ''}” covers nothing any more. Take it out.`,
  }));
  const known = rules.map((rule) => rule.id);
  const strange = file.profile.waivers.flatMap(({ rule }, index): Finding[] =>
    known.includes(rule)
      ? []
      : [
          {
            rule: 'no-unused-waiver',
            severity: 'warning',
            address: `waivers/#${index + 1}`,
            message: `There is no rule “${rule}” to waive.${nearest(rule, known)} Mend its name or take the waiver out.`,
          },
        ],
  );
  return { ...report, findings: [...report.findings, ...unknown, ...unused, ...strange] };
}

function onlyErrors(report: LintReport): LintReport {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

/** Applies fixes one after the other, each checked anew, and writes the file when something changed. */
async function mend(
  loaded: Loaded,
  first: LintReport,
  check: (profile: Profile) => LintReport,
): Promise<{ loaded: Loaded; report: LintReport; count: number } | undefined> {
  let profile = loaded.file.profile;
  let report = first;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = count;
    for (const fix of oneFixEachRule(report.findings)) {
      const edited = applyEdit(profile, fix);
      if (!edited.ok) continue;
      profile = edited.value.profile;
      count += 1;
    }
    if (count === before) break;
    report = check(profile);
  }
  if (count === 0) return undefined;
  const { rewriteProfileYaml, writeProfileJson } = await import('@smm/formats/yaml');
  const text = loaded.path.endsWith('.json') ? writeProfileJson(profile) : rewriteProfileYaml(loaded.file.text, profile);
  orStop(writeBytes(loaded.path, text));
  const again = loadProfile({ cwd: '/' } as Io, loaded.path);
  return { loaded: { ...again, name: loaded.name }, report, count };
}

const MOST_ROUNDS = 200;

/** Fixes of different rules do not meet; those of one rule may shift each other, so they wait for the next round. */
function oneFixEachRule(findings: readonly Finding[]): Edit[] {
  const first = new Map<string, Edit>();
  for (const { rule, fix } of findings) if (fix !== undefined && !first.has(rule)) first.set(rule, fix);
  return [...first.values()];
}
