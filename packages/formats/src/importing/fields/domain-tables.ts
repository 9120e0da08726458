import { recognisePractice } from '@smm/core/model';
import type { Address, Concern, DeviceGroup, InventoryItem } from '@smm/core/profile';
import { strings } from '../../publication/strings.ts';
import type { ReadTable } from '../../reading/source-document.ts';
import { bare } from '../words.ts';
import type { FieldContext } from './field-context.ts';
import { cited, linesOf, listedNames, nameOf, shortText, twoNames } from './field-text.ts';
import { dayOf } from './front-matter.ts';
import { columnTable, type Column, type ColumnTable } from './table-columns.ts';

/** A row of a table by its columns. */
type Row = {
  readonly name: (column: Column) => string;
  readonly text: (...columns: readonly Column[]) => string;
  readonly lines: (column: Column) => string[];
};

type Taker = { readonly what: string; readonly fits: (has: (...columns: readonly Column[]) => boolean) => boolean; readonly take: Take };
type Take = (context: FieldContext, rows: readonly Row[], heading: string) => Address | undefined;

/** Tables that a profile document has beside those of the practices; the first whose columns fit takes the table. */
const TAKERS: readonly Taker[] = [
  { what: 'ready-written table; it is supplied at publication', fits: (has) => has('level', 'name', 'meaning') || has('domain', 'subdomain'), take: () => '' },
  { what: 'list of statements; they are read from their tables', fits: (has) => has('statement', 'table', 'text'), take: statementList },
  { what: 'conduits', fits: (has) => has('conduit') && (has('between') || has('from', 'to')), take: conduits },
  { what: 'inside and outside the boundary', fits: (has) => has('inside', 'outside'), take: twoSides },
  { what: 'inventory', fits: (has) => has('element') && (has('position') || has('kind')), take: inventory },
  { what: 'device groups', fits: (has) => has('group') && (has('importance') || has('concerns') || has('description')), take: deviceGroups },
  { what: 'relations of devices', fits: (has) => has('relation') && (has('between') || has('from', 'to')), take: relations },
  { what: 'devices', fits: (has) => has('device') && (has('zone') || has('description')), take: devices },
  { what: 'zones', fits: (has) => has('zone') && (has('position') || has('description')), take: zones },
  { what: 'practices of a scenario', fits: (has) => has('practice') && (has('why') || has('level')), take: scenarioPractices },
  { what: 'change notes', fits: (has) => has('version') && (has('change') || has('description') || has('note')), take: changes },
];

/** Takes a table of the domain's considerations or of the front matter into the profile. Returns whether it is one. */
export function takeDomainTable(context: FieldContext, table: ReadTable, heading: string): boolean {
  if (isOfEvidence(table)) return true;
  const found = columnTable(table);
  if (found === undefined) return false;
  const taker = TAKERS.find(({ fits }) => fits((...columns) => columns.every((column) => found.columns.has(column))));
  const address = taker?.take(context, rowsOf(found, context), found.title || heading);
  if (taker === undefined || address === undefined) return false;
  context.report.understood.push({ what: taker.what, place: table.place, ...(address === '' ? {} : { address }) });
  return true;
}

/** A sheet of the annex on evidence, which follows from the evidence and is no part of the profile. */
function isOfEvidence({ rows }: ReadTable): boolean {
  const title = linesOf(rows[0]?.[0])
    .join(' ')
    .replace(/^table \d+: /i, '');
  return Object.values<string>(strings.evidence.captions).includes(bare(title));
}

function rowsOf({ columns, rows }: ColumnTable, { references }: FieldContext): Row[] {
  return rows.map((row): Row => {
    const lines = (column: Column): string[] => linesOf(columns.has(column) ? row[columns.get(column)!] : undefined);
    return {
      lines,
      name: (column) => nameOf(lines(column).join(' ')),
      text: (...names) => shortText(names.flatMap(lines), references),
    };
  });
}

/** The list of statements of a workbook repeats its tables; what it says besides are the threads. */
function statementList({ threads }: FieldContext, rows: readonly Row[]): Address {
  for (const { name } of rows) if (name('thread') !== '') threads.add(name('thread'));
  return '';
}

/** A cell that says inside or outside; a blank one is inside. */
function isInside(text: string): boolean {
  return !/^(?:out|no\b|beyond|extern)/i.test(text);
}

function zones({ draft, ids }: FieldContext, rows: readonly Row[]): Address {
  const list = ((draft.boundary ??= {}).zones ??= []);
  for (const { name, text } of rows)
    list.push({ id: ids.define('zone', name('zone')), name: name('zone'), inside: isInside(name('position')), description: text('description', 'note') });
  return 'boundary/zones';
}

function conduits({ draft, ids, later }: FieldContext, rows: readonly Row[]): Address {
  const list = ((draft.boundary ??= {}).conduits ??= []);
  later.push(() => {
    const known = (draft.boundary?.zones ?? []).map(({ name }) => name);
    for (const row of rows) {
      const [from, to] = endsOf(row, known);
      const name = row.name('conduit');
      list.push({ id: ids.fresh(name), name, from: ids.mention('zone', from), to: ids.mention('zone', to), description: row.text('description', 'note') });
    }
  });
  return 'boundary/conduits';
}

function endsOf({ name }: Row, known: readonly string[]): readonly [string, string] {
  const both = name('between');
  const pair = both === '' ? ([name('from'), name('to')] as const) : (twoNames(both, known) ?? ([both, both] as const));
  return [pair[0] || 'unnamed', pair[1] || 'unnamed'];
}

function inventory(context: FieldContext, rows: readonly Row[]): Address {
  const list = ((context.draft.boundary ??= {}).inventory ??= []);
  for (const { name, text } of rows) {
    const zone = name('zone');
    list.push({
      id: context.ids.define('inventory', name('element')),
      name: name('element'),
      kind: kindOf(name('kind'), name('element')),
      inside: isInside(name('position')),
      subsystem: name('subsystem'),
      ...(zone === '' ? {} : { zone: context.ids.mention('zone', zone) }),
      note: text('note', 'description'),
    });
  }
  return 'boundary/inventory';
}

/** Two columns, one of what is inside and one of what is outside. */
function twoSides(context: FieldContext, rows: readonly Row[]): Address {
  const list = ((context.draft.boundary ??= {}).inventory ??= []);
  for (const side of ['inside', 'outside'] as const)
    for (const line of rows.flatMap(({ lines }) => lines(side)))
      list.push({ id: context.ids.fresh(line), name: nameOf(line), kind: kindOf('', line), inside: side === 'inside' });
  context.report.guessed.push({ what: 'the kinds of what is inside and outside', address: 'boundary/inventory', confidence: 0.5, place: {} });
  return 'boundary/inventory';
}

/** The kind of an element by the word for it, else by its name. */
function kindOf(said: string, name: string): InventoryItem['kind'] {
  const words = (said || name).toLowerCase();
  if (/process|procedure|work|service|operation/.test(words)) return 'process';
  if (/protocol|link/.test(words)) return 'protocol';
  if (/infra|network|building|server|platform|system/.test(words)) return 'infrastructure';
  if (/equip|tool|panel|vehicle/.test(words)) return 'equipment';
  return 'device';
}

function devices({ draft, ids }: FieldContext, rows: readonly Row[]): Address {
  const list = (draft.devices ??= []);
  for (const { name, text } of rows) {
    const zone = name('zone');
    list.push({
      id: ids.define('device', name('device')),
      name: name('device'),
      description: text('description', 'note'),
      ...(zone === '' ? {} : { zone: ids.mention('zone', zone) }),
    });
  }
  return 'devices';
}

function relations({ draft, ids, later }: FieldContext, rows: readonly Row[]): Address {
  const list = (draft.relations ??= []);
  later.push(() => {
    const known = (draft.devices ?? []).map(({ name }) => name);
    for (const row of rows) {
      const [from, to] = endsOf(row, known);
      list.push({ from: ids.mention('device', from), to: ids.mention('device', to), description: row.text('relation', 'description', 'note') });
    }
  });
  return 'relations';
}

function deviceGroups(context: FieldContext, rows: readonly Row[]): Address {
  const { draft, ids, later, references } = context;
  const list = (draft.deviceGroups ??= []);
  for (const row of rows) {
    const [first = '', ...others] = row.lines('group');
    const names = others.flatMap((line) => /^devices: (.+)$/i.exec(bare(line))?.[1] ?? []);
    const group: DeviceGroup = {
      id: ids.define('deviceGroup', nameOf(first)),
      name: nameOf(first),
      description: shortText([...others.filter((line) => !/^devices: /i.test(bare(line))), ...row.lines('description')], references),
      ...importanceOf(row.lines('importance'), references),
      devices: [],
      concerns: row.lines('concerns').map((line) => concernOf(line, references)),
    };
    list.push(group);
    context.deviceGroups.push(group);
    const listed = [...names, ...row.lines('device')];
    later.push(() => {
      const known = (draft.devices ?? []).map(({ name }) => name);
      for (const name of listed.flatMap((line) => listedNames(line, known))) group.devices.push(ids.mention('device', nameOf(name)));
    });
  }
  return 'deviceGroups';
}

function importanceOf(lines: readonly string[], references: ReadonlySet<string>): Pick<DeviceGroup, 'importance' | 'reason'> {
  const said = /^(low|medium|high|critical)\b[.:,]?\s*(.*)$/is.exec(bare(lines[0] ?? ''));
  const importance = said?.[1]?.toLowerCase() as DeviceGroup['importance'];
  const isWhole = said !== null && said[2] === '';
  const reason = shortText(importance === undefined || !isWhole ? [said?.[2] ?? lines[0] ?? '', ...lines.slice(1)] : lines.slice(1), references);
  return { ...(importance === undefined ? {} : { importance }), reason };
}

function concernOf(line: string, references: ReadonlySet<string>): Concern {
  const run = /^\**([A-Za-z]+)[.:]\**[.:]?\s+/.exec(line);
  const kind = (Object.keys(strings.concernKinds) as Concern['kind'][]).find((one) => strings.concernKinds[one].toLowerCase() === run?.[1]?.toLowerCase());
  return { kind: kind ?? 'security', ...cited((kind === undefined ? line : line.slice(run![0].length)).slice(0, 5_000), references) };
}

/** The table of a scenario stands under its heading; in a workbook its title says which. */
function scenarioPractices({ draft, ids, model }: FieldContext, rows: readonly Row[], heading: string): Address | undefined {
  const title = /“(.+)”/.exec(heading)?.[1] ?? heading;
  if (title === '') return undefined;
  const list = (draft.scenarios ??= []);
  let scenario = list.find((one) => one.title === title);
  if (scenario === undefined) list.push((scenario = { id: ids.fresh(title), title }));
  const links = (scenario.practices ??= []);
  for (const { name, text } of rows) {
    const practice = recognisePractice(model, name('practice'))?.practice.id;
    if (practice === undefined) continue;
    const level = /\d/.exec(name('level'))?.[0];
    links.push({ practice, ...(level === undefined || level === '0' ? {} : { level: Number(level) }), why: text('why', 'note', 'description') });
  }
  return `scenarios/${scenario.id}`;
}

function changes({ draft }: FieldContext, rows: readonly Row[]): Address {
  const list = ((draft.metadata ??= {}).changes ??= []);
  for (const { name, text } of rows) {
    const date = dayOf(name('date'));
    list.push({ version: name('version'), ...(date === undefined ? {} : { date }), note: text('change', 'description', 'note') });
  }
  return 'metadata/changes';
}
