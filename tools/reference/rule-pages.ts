import { lintContext, runRule, type Example, type Rule } from '@smm/core/lint';
import { BaseText, iotSmm12 } from '@smm/core/model';
import { Profile, SCHEMA_VERSION } from '@smm/core/profile';
import { writeProfileYaml } from '@smm/formats/yaml';
import { inCell, note, table } from './markdown.ts';

const FROM: Record<Rule['from'], string> = {
  draft: 'while drafting',
  review: 'before review',
  publication: 'before publication',
};

/** The reference pages of the rules and their list, by path below docs/reference. */
export function rulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([['rules/README.md', list(rules)], ...rules.map((rule) => [`rules/${rule.id}.md`, page(rule)] as const)]);
}

function list(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, severity, from, stage, why }) => [
    `[${id}](${id}.md)`,
    stage === 'trial' ? `${severity}, on trial` : severity,
    from,
    inCell(why),
  ]);
  return [
    '# Rules',
    note('packages/core/src/lint/rules/'),
    'Each preset runs the rules of the earlier ones too: `draft`, then `review`, then `publication`. A rule on trial reports at most as info.',
    table(['Rule', 'Severity', 'From', 'Why'], rows),
  ]
    .join('\n\n')
    .concat('\n');
}

function page(rule: Rule): string {
  const { id, severity, from, stage, cite, why, examples } = rule;
  return [
    `# ${id}`,
    note(`packages/core/src/lint/rules/${id}.ts`),
    why,
    table(['Severity', 'Runs', 'Stage', 'Rests on'], [[severity, FROM[from], stage, inCell(cite)]]),
    '## Flagged',
    ...examples.flagged.flatMap((example) => [...shown(example), ...messagesOn(rule, example).map((message) => `> ${message}`)]),
    '## Clean',
    ...examples.clean.flatMap(shown),
    '## Accepting a finding',
    'When the group decides that a finding may stand, the profile says so, where and why:',
    fenced(`waivers:\n  - rule: ${id}\n    address: <address of the finding>\n    reason: <why the group accepts it>\n    by: <who decided>\n`),
  ]
    .join('\n\n')
    .concat('\n');
}

function shown(example: Example): string[] {
  const base =
    example.baseText === undefined
      ? []
      : ['With this in the base text:', ...leaves(example.baseText.practices ?? {}).map(([place, text]) => `- \`${place}\`: ${text}`)];
  return [`### ${example.what[0]!.toUpperCase()}${example.what.slice(1)}`, fenced(fragmentOf(example)), ...base];
}

function completed({ profile }: Example): Profile {
  return Profile.parse({ schemaVersion: SCHEMA_VERSION, id: 'example', model: { id: iotSmm12.id, edition: iotSmm12.edition }, ...profile });
}

/** The example as it would stand in a file, without the head that the runner adds. */
function fragmentOf(example: Example): string {
  const added = ['schemaVersion', 'id', 'model'].filter((key) => !(key in example.profile));
  const text = writeProfileYaml(completed(example)).replace(new RegExp(`^(?:${added.join('|')}):.*\\n(?: .*\\n)*`, 'gm'), '');
  return text.trim() === '' ? '# nothing yet\n' : text;
}

function messagesOn(rule: Rule, example: Example): string[] {
  const baseText = example.baseText === undefined ? undefined : BaseText.parse(example.baseText);
  return runRule(rule, lintContext(completed(example), iotSmm12, baseText)).map(({ message }) => message);
}

function leaves(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, Array.isArray(value) ? place : [place, key].filter((part) => part !== '').join('/')));
}

function fenced(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}
