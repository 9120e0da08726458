import { tableLevels, type MaturityModel, BaseText } from '@smm/core/model';
import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { SourceDocument } from '../reading/source-document.ts';
import { objectiveAbove } from './fields/page-furniture.ts';
import { readLevelTable, type ReadLevelTable } from './level-table.ts';
import { outlineOf } from './outline.ts';
import { ownerOf, type TableOwner } from './practice-tables.ts';
import { newReport, type ImportReport } from './report.ts';
import { bare, markdownOf, paragraphsOf } from './words.ts';

/** A base text read from a document, with the report of how. */
export type ImportedBaseText = { readonly baseText: BaseText; readonly report: ImportReport };

/** The general tables of a guide as a base text. Refuses a document without any level table (`no-level-table`). */
export function importBaseText(document: SourceDocument, model: MaturityModel): Outcome<ImportedBaseText> {
  const report = newReport();
  const practices: Record<string, { objective: string; levels: Record<string, Record<string, string[]>> }> = {};
  let last: { read: ReadLevelTable; owner: TableOwner } | undefined;
  for (const part of outlineOf(document)) {
    if (part.heading !== '') last = undefined;
    const before = [part.heading];
    for (const [index, block] of part.blocks.entries()) {
      if (block.kind === 'paragraph') before.unshift(block.text);
      const read = block.kind === 'table' ? readLevelTable(block, model, last?.read) : undefined;
      const owner = read === undefined ? undefined : (ownerOf(model, read.title, before) ?? last?.owner);
      if (read === undefined || owner?.practice === undefined) {
        if (markdownOf([block]) !== '')
          report.leftOver.push({ what: part.heading === '' ? 'text' : `text under “${part.heading}”`, text: markdownOf([block]), place: block.place });
        continue;
      }
      last = { read, owner };
      (owner.confidence === 1 ? report.understood : report.guessed).push({
        what: `table of ${owner.practice.name}`,
        address: owner.practice.id,
        place: read.place,
        ...(owner.confidence === 1 ? {} : { confidence: owner.confidence, text: owner.alias }),
      });
      const table = (practices[owner.practice.id] ??= {
        objective: '',
        levels: Object.fromEntries(tableLevels(model).map(({ level }) => [String(level), { considerations: [], actions: [], indicators: [] }])),
      });
      if (table.objective === '') table.objective = read.objective || objectiveAbove(part.blocks, index);
      for (const lane of read.lanes)
        for (const [level, blocks] of lane.cells) table.levels[String(level)]?.[lane.row]?.push(...paragraphsOf(blocks).map(({ text }) => bare(text)));
    }
  }
  if (Object.keys(practices).length === 0)
    return refused('no-level-table', 'No table with level columns and a practice of the model was found. Check that it is the guide with the general tables.');
  return ok({
    baseText: BaseText.parse({ schemaVersion: 1, kind: 'base-text', model: model.id, edition: model.edition, title: document.title || model.name, practices }),
    report,
  });
}
