import { practicesOf, tableLevels } from '../model/lookup.ts';
import type { MaturityModel, ScopeKind } from '../model/schema.ts';
import { Profile, SCHEMA_VERSION } from './schema/profile.ts';
import { LevelCells, PracticeTable } from './schema/tables.ts';

/** What is known before the first line is written; dates and ids come from outside. */
export type TemplateInput = {
  readonly id: string;
  readonly title: string;
  readonly domainName: string;
  readonly kind?: ScopeKind;
  readonly language?: string;
  readonly date?: string;
};

/** A new draft profile: the five sections, with an empty table for every practice of the model (guidance §2.1, §3.2). */
export function newProfile(model: MaturityModel, input: TemplateInput): Profile {
  return Profile.parse({
    schemaVersion: SCHEMA_VERSION,
    id: input.id,
    model: { id: model.id, edition: model.edition },
    metadata: {
      title: input.title,
      domainName: input.domainName,
      language: input.language ?? 'en',
      version: '0.1',
      ...(input.date === undefined ? {} : { date: input.date }),
    },
    scope: input.kind === undefined ? {} : { kind: input.kind },
    practices: Object.fromEntries(practicesOf(model).map(({ practice }) => [practice.id, emptyPracticeTable(model)])),
  });
}

/** A practice table with every level of the model present and every cell blank. */
export function emptyPracticeTable(model: MaturityModel): PracticeTable {
  return PracticeTable.parse({
    levels: Object.fromEntries(tableLevels(model).map(({ level }) => [String(level), LevelCells.parse({})])),
  });
}
