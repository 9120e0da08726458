import type { Block } from './blocks.ts';
import { heading, paragraph, prose, table, type Builder } from './builder.ts';
import { strings } from './strings.ts';

/** Section 1: the ready-written summary of the model's concepts, the same in every profile (S2.1-c). */
export function conceptsSection(builder: Builder): Block[] {
  const { model } = builder;
  const blocks: Block[] = [heading(builder, 1, strings.conceptsTitle(model.name), 'concepts')];
  for (const concept of model.concepts) {
    blocks.push(heading(builder, 2, concept.title, `concepts-${concept.id}`), ...prose(builder, concept.text));
    if (concept.id === 'axes') blocks.push(...levelTables(builder));
    if (concept.id === 'hierarchy') blocks.push(...hierarchyTable(builder));
  }
  return blocks;
}

function levelTables(builder: Builder): Block[] {
  const { model } = builder;
  return (['comprehensiveness', 'scope'] as const).flatMap((axis) =>
    table(builder, {
      caption: strings.tablesCaption[axis],
      anchor: `table-${axis}`,
      columns: [
        { head: strings.head.level, width: 1 },
        { head: strings.head.name, width: 2 },
        { head: strings.head.meaning, width: 7 },
      ],
      rows: model[axis].map((level) => [[paragraph(String(level.level))], [paragraph(level.name)], prose(builder, level.description)]),
    }),
  );
}

function hierarchyTable(builder: Builder): Block[] {
  return table(builder, {
    caption: strings.tablesCaption.practices,
    anchor: 'table-practices',
    columns: [
      { head: strings.head.domain, width: 2 },
      { head: strings.head.subdomain, width: 4 },
      { head: strings.head.practices, width: 5 },
    ],
    rows: builder.model.domains.flatMap((domain) =>
      domain.subdomains.map((subdomain, index) => [
        index === 0 ? [paragraph(domain.name)] : [],
        [paragraph(subdomain.name)],
        subdomain.practices.map((practice) => paragraph(practice.name)),
      ]),
    ),
  });
}
