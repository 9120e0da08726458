import {
  derive,
  gapsOf,
  currentStandings,
  partName,
  partsOf,
  prepareAssessment,
  scopeNumbers,
  sentencesOf,
  targetFor,
  targetsInForce,
} from '@smm/core/assessment';
import { practicesOf } from '@smm/core/model';
import { bodyCell, headCell, type Row } from '../xlsx/cells.ts';
import { cellText } from '../working-copy/workbook/cell-text.ts';
import type { EntrySource } from './entries.ts';

const HEADS = ['Practice', 'Site or device group', 'Scope looked at', 'Computed level', 'Level', 'Target', 'Against target', 'How it came about'];

/** The widths of the columns in characters. */
export const LEVEL_WIDTHS = [40, 20, 10, 10, 8, 8, 14, 100];

/** The levels as values, never as formulas, with their derivation in plain sentences. */
export function levelRows({ file, assessment, checklist }: EntrySource): Row[] {
  const { model } = checklist;
  const targets = targetsInForce(file.rounds);
  const prepared = prepareAssessment(assessment);
  const gaps = gapsOf(currentStandings(assessment, checklist), targets);
  const widest = scopeNumbers(model).at(-1)!;
  const rows = partsOf(assessment).flatMap((part) =>
    practicesOf(model).map(({ practice: { id, name } }): Row => {
      const target = targetFor(targets, id, part);
      const derivation = derive(checklist, prepared, id, { part, scope: target?.scope ?? widest });
      const gap = gaps.find((one) => one.practice === id && one.site === part.site && one.deviceGroup === part.deviceGroup);
      return [
        bodyCell(cellText(name)),
        bodyCell(cellText(partName(part, file))),
        bodyCell(derivation.scope),
        bodyCell(derivation.computed),
        bodyCell(derivation.level),
        target?.comprehensiveness === undefined ? bodyCell('') : bodyCell(target.comprehensiveness),
        bodyCell((gap?.state ?? 'not-assessed').replace('-', ' ')),
        bodyCell(cellText(sentencesOf(derivation, model).join('\n'))),
      ];
    }),
  );
  return [HEADS.map((head) => headCell(head)), ...rows];
}
