import type { Finding } from '@smm/core/lint';
import { practicesOf, ROWS, tableLevels, type MaturityModel } from '@smm/core/model';
import { cellAt, tablePlace, type Profile } from '@smm/core/profile';
import { figures as texts } from '../../texts/overview/figures.ts';

/** What a map of the tables shows. */
export type MapView = 'content' | 'evidence' | 'findings' | 'notes' | 'review';

/** What one cell of a map shows: a few letters, how dark it is from 0 to 4, and the whole in words. */
export type Figure = { readonly text: string; readonly fill: number; readonly title: string };

/** The figures of one practice: by level from the first, or one for all levels; and of the table as a whole. */
export type PracticeFigures = { readonly levels: readonly Figure[]; readonly whole?: Figure; readonly spanning?: Figure };

/** How dark a count looks: none, 1 or 2, to 4, to 7, more. */
export function fillOf(count: number): number {
  if (count === 0) return 0;
  if (count <= 2) return 1;
  if (count <= 4) return 2;
  return count <= 7 ? 3 : 4;
}

const REVIEWED = { 'not-reviewed': 0, 'base-is-enough': 1, clarified: 2, extended: 3 } as const;

/** The figures of all practices for a view. */
export function figuresOf(view: MapView, profile: Profile, model: MaturityModel, findings: readonly Finding[]): Map<string, PracticeFigures> {
  const found = view === 'findings' ? findingsByPlace(findings) : new Map<string, number>();
  return new Map(
    practicesOf(model).map(({ practice }) => {
      const { id, name } = practice;
      const levels = tableLevels(model).map(({ level }) => level);
      const counted = (count: (level: number) => number, words: (place: string, count: number) => string): PracticeFigures => ({
        levels: levels.map((level) => figure(count(level), (sum) => words(texts.place(name, level), sum))),
        whole: figure(count(0), (sum) => words(name, sum)),
      });
      switch (view) {
        case 'content':
          return [id, { levels: counted((level) => statementsAt(profile, id, level).length, texts.statements).levels }];
        case 'evidence':
          return [id, { levels: levels.map((level) => evidenceAt(profile, id, level, texts.place(name, level))) }];
        case 'findings':
          return [id, counted((level) => found.get(`${id}/${level}`) ?? 0, texts.findings)];
        case 'notes':
          return [id, counted((level) => (profile.practices[id]?.notes ?? []).filter((note) => (note.level ?? 0) === level).length, texts.notes)];
        case 'review': {
          const decision = profile.practices[id]?.review.decision ?? 'not-reviewed';
          return [id, { levels: [], spanning: { text: texts.decisions[decision], fill: REVIEWED[decision], title: `${name}: ${texts.decisions[decision]}` } }];
        }
      }
    }),
  );
}

function figure(count: number, words: (count: number) => string): Figure {
  return { text: String(count), fill: fillOf(count), title: words(count) };
}

function statementsAt(profile: Profile, table: string, level: number) {
  return ROWS.flatMap((row) => cellAt(profile, { table, level, row }).statements);
}

/** How many of the statements rest on findings; the share decides the shade. */
function evidenceAt(profile: Profile, table: string, level: number, place: string): Figure {
  const statements = statementsAt(profile, table, level);
  const backed = statements.filter(({ origins }) => origins.length > 0).length;
  const title = texts.evidence(place, backed, statements.length);
  if (statements.length === 0) return { text: '–', fill: 0, title };
  return { text: `${backed}/${statements.length}`, fill: Math.ceil((backed / statements.length) * 4), title };
}

/** How many findings each level of each table has; level 0 stands for the table as a whole. */
function findingsByPlace(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { address } of findings) {
    const place = address === '' ? undefined : tablePlace(address);
    if (place === undefined) continue;
    const key = `${place.table}/${place.level ?? 0}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
