import { practiceById } from '@smm/core/model';
import type { ThreatEntry } from '@smm/core/profile';
import { boundaryDiagram } from '../diagram/boundary.ts';
import type { Block, Inline } from './blocks.ts';
import { cell, heading, inline, keyList, labelled, numberedFigure, paragraph, plainHeading, prose, table, type Builder } from './builder.ts';
import { context } from './context.ts';
import { profileCell, withLetters } from './combined.ts';
import { strings } from './strings.ts';

/** Section 2: what the subject experts say about the domain (S2.1-d to g). Subsections without content are left out. */
export function domainSection(builder: Builder): Block[] {
  const { profile } = builder;
  return [
    heading(builder, 1, strings.domainTitle(profile.metadata.domainName), 'domain'),
    ...system(builder),
    ...boundary(builder),
    ...context(builder),
    ...scenarios(builder),
    ...differences(builder),
    ...threats(builder),
    ...beyond(builder),
  ];
}

/** A subsection when it has content, otherwise nothing; the number is taken only then. */
function subsection(builder: Builder, title: string, anchor: string, hasContent: boolean, content: () => Block[]): Block[] {
  if (!hasContent) return [];
  const head = heading(builder, 2, title, anchor);
  return [head, ...content()];
}

function system(builder: Builder): Block[] {
  const { scope } = builder.profile;
  return [
    ...subsection(builder, strings.systemOfInterest, 'system-of-interest', scope.systemOfInterest !== '' || scope.focus !== '', () => [
      ...prose(builder, scope.systemOfInterest),
      ...prose(builder, scope.focus),
    ]),
    ...subsection(builder, strings.smmScope, 'smm-scope', scope.smmScope !== '' || scope.exclusions.length > 0, () => [
      ...prose(builder, scope.smmScope),
      ...(scope.exclusions.length === 0
        ? []
        : [
            plainHeading(builder, 3, strings.exclusions, 'exclusions'),
            {
              kind: 'list',
              ordered: false,
              items: scope.exclusions.map(({ what, why }) => [paragraph(...inline(builder, what), ...(why === '' ? [] : [': ', ...inline(builder, why)]))]),
            } as Block,
            paragraph(strings.exclusionsNote),
          ]),
    ]),
  ];
}

function boundary(builder: Builder): Block[] {
  const { boundary: it } = builder.profile;
  const has = it.method !== undefined || it.description !== '' || it.zones.length > 0 || it.inventory.length > 0;
  const zoneName = (id: string | undefined) => it.zones.find((zone) => zone.id === id)?.name ?? id ?? '';
  const { head, tablesCaption } = strings;
  const side = (inside: boolean) => (inside ? strings.inside : strings.outside);
  return subsection(builder, strings.boundary, 'boundary', has, () => [
    ...(it.method === undefined ? [] : [paragraph(strings.boundaryMethod[it.method])]),
    ...prose(builder, it.reason),
    ...prose(builder, it.description),
    ...figure(builder),
    ...table(builder, {
      caption: tablesCaption.zones,
      anchor: 'table-zones',
      columns: [
        { head: head.zone, width: 3 },
        { head: head.position, width: 1.4 },
        { head: head.description, width: 6 },
        { head: head.profile, width: 1 },
      ],
      rows: it.zones.map((zone) => [
        cell(builder, zone.name),
        [paragraph(side(zone.inside))],
        cell(builder, zone.description),
        profileCell(builder, zone.composedFrom),
      ]),
    }),
    ...table(builder, {
      caption: tablesCaption.conduits,
      anchor: 'table-conduits',
      columns: [
        { head: head.conduit, width: 3 },
        { head: head.between, width: 4 },
        { head: head.description, width: 5 },
        { head: head.profile, width: 1 },
      ],
      rows: it.conduits.map((conduit) => [
        cell(builder, conduit.name || conduit.id),
        [paragraph(`${zoneName(conduit.from)} – ${zoneName(conduit.to)}`)],
        cell(builder, conduit.description),
        profileCell(builder, conduit.composedFrom),
      ]),
    }),
    ...table(builder, {
      caption: tablesCaption.inventory,
      anchor: 'table-inventory',
      columns: [
        { head: head.element, width: 3 },
        { head: head.kind, width: 2 },
        { head: head.position, width: 1.4 },
        { head: head.subsystem, width: 2 },
        { head: head.zone, width: 2 },
        { head: head.note, width: 3.6 },
        { head: head.profile, width: 1 },
      ],
      rows: it.inventory.map((item) => [
        cell(builder, item.name),
        [paragraph(item.kind)],
        [paragraph(side(item.inside))],
        cell(builder, item.subsystem),
        cell(builder, zoneName(item.zone)),
        cell(builder, item.note),
        profileCell(builder, item.composedFrom),
      ]),
    }),
  ]);
}

function figure(builder: Builder): Block[] {
  if (builder.profile.boundary.zones.length === 0) return [];
  const diagram = boundaryDiagram(builder.profile);
  return [numberedFigure(builder, { caption: strings.boundaryFigure, anchor: 'figure-boundary', ...diagram })];
}

function scenarios(builder: Builder): Block[] {
  const { scenarios: list } = builder.profile;
  return subsection(builder, strings.scenarios, 'scenarios', list.length > 0, () =>
    list.flatMap((scenario) => [
      heading(builder, 3, withLetters(builder, scenario.title, scenario.composedFrom), `scenario-${scenario.id}`),
      ...prose(builder, scenario.text),
      ...citationLine(builder, scenario.citations),
      ...groupLine(builder, scenario.deviceGroups),
      ...table(builder, {
        caption: strings.tablesCaption.scenarioPractices(scenario.title),
        anchor: `table-scenario-${scenario.id}`,
        columns: [
          { head: strings.head.practice, width: 4 },
          { head: strings.head.level, width: 1 },
          { head: strings.head.why, width: 6 },
        ],
        rows: scenario.practices.map((link) => [
          [paragraph(...practiceName(builder, link.practice))],
          link.level === undefined ? [] : [paragraph(String(link.level))],
          cell(builder, link.why),
        ]),
      }),
    ]),
  );
}

function differences(builder: Builder): Block[] {
  const { differences: list } = builder.profile;
  const kinds = Object.keys(strings.differenceKinds) as (keyof typeof strings.differenceKinds)[];
  return subsection(builder, strings.differences, 'differences', list.length > 0, () =>
    kinds
      .filter((kind) => list.some((difference) => difference.kind === kind))
      .flatMap((kind) => [
        heading(builder, 3, strings.differenceKinds[kind], `differences-${kind}`),
        ...list
          .filter((difference) => difference.kind === kind)
          .flatMap((difference) =>
            entryBlocks(builder, withLetters(builder, difference.title, difference.composedFrom), difference.text, difference.citations),
          ),
      ]),
  );
}

function threats(builder: Builder): Block[] {
  const { introduction, ...categories } = builder.profile.threatLandscape;
  const names = Object.keys(strings.threatCategories) as (keyof typeof strings.threatCategories)[];
  const filled = names.filter((name) => categories[name].length > 0);
  return subsection(builder, strings.threatLandscape, 'threat-landscape', introduction !== '' || filled.length > 0, () => [
    ...prose(builder, introduction),
    ...filled.flatMap((name) => [
      heading(builder, 3, strings.threatCategories[name], `threats-${name}`),
      ...categories[name].flatMap((entry) => threat(builder, entry)),
    ]),
  ]);
}

function threat(builder: Builder, entry: ThreatEntry): Block[] {
  const seen = entry.practices.flatMap((id, index): (Inline | string)[] => [...(index === 0 ? [] : [', ']), ...practiceName(builder, id)]);
  return [
    ...entryBlocks(builder, withLetters(builder, entry.name, entry.composedFrom), entry.text, entry.citations),
    ...(seen.length === 0 && entry.deviceGroups.length === 0
      ? []
      : [
          paragraph({
            kind: 'emphasis',
            children: paragraph(
              ...(entry.deviceGroups.length === 0 ? [] : [`${strings.concernsGroups}: ${groupNames(builder, entry.deviceGroups)}. `]),
              ...(seen.length === 0 ? [] : [`${strings.seePractices}: `, ...seen, '.']),
            ).children,
          }),
        ]),
  ];
}

/** “**Title.** Text [KEY]”: the title runs into the first paragraph, the citations close the last. */
function entryBlocks(builder: Builder, title: string, text: string, citations: readonly string[]): Block[] {
  const blocks = prose(builder, text);
  const lead: Inline[] =
    title === ''
      ? []
      : [
          { kind: 'strong', children: [{ kind: 'text', text: `${title}.` }] },
          { kind: 'text', text: ' ' },
        ];
  const cited = inline(
    builder,
    '',
    citations.filter((key) => !text.includes(`@${key}`)),
  );
  const [first, ...others] = blocks.length === 0 ? [paragraph()] : blocks;
  const opened: Block[] = first?.kind === 'paragraph' ? [paragraph(...lead, ...first.children), ...others] : [paragraph(...lead), ...blocks];
  const last = opened.at(-1);
  return last?.kind === 'paragraph'
    ? [...opened.slice(0, -1), paragraph(...last.children, ...cited)]
    : [...opened, ...(cited.length === 0 ? [] : [paragraph(...cited)])];
}

function beyond(builder: Builder): Block[] {
  const { beyondSecurity: list } = builder.profile;
  return subsection(builder, strings.beyondSecurity, 'beyond-security', list.length > 0, () =>
    list.flatMap((item) => entryBlocks(builder, withLetters(builder, strings.drivers[item.driver], item.composedFrom), item.text, item.citations)),
  );
}

/** The names of device groups in a row; an unknown id is printed as it is. */
export function groupNames(builder: Builder, ids: readonly string[]): string {
  return ids.map((id) => builder.profile.deviceGroups.find((group) => group.id === id)?.name ?? id).join(', ');
}

/** The name of a practice, leading to its table. */
export function practiceName(builder: Builder, id: string): Inline[] {
  const practice = practiceById(builder.model, id);
  const children: Inline[] = [{ kind: 'text', text: practice?.name ?? id }];
  return practice === undefined || isOmitted(builder, id) ? children : [{ kind: 'cross-reference', anchor: `practice-${id}`, children }];
}

/** Whether a practice has no section of its own because its table is empty and such tables are left out. */
export function isOmitted(builder: Builder, practice: string): boolean {
  const levels = builder.profile.practices[practice]?.levels ?? {};
  const empty = Object.values(levels).every((level) => Object.values(level).every((it) => it.statements.length === 0));
  return empty && builder.options.emptyTables === 'omit';
}

function citationLine(builder: Builder, citations: readonly string[]): Block[] {
  return citations.length === 0 ? [] : [labelled(strings.furtherReading, keyList(builder, citations))];
}

function groupLine(builder: Builder, groups: readonly string[]): Block[] {
  return groups.length === 0 ? [] : [labelled(strings.concernsGroups, [{ kind: 'text', text: `${groupNames(builder, groups)}.` }])];
}
