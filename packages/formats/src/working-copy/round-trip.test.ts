import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { iotSmm12 as model } from '@smm/core/model';
import { parseProfile, type Profile } from '@smm/core/profile';
import { arbitraryProfile } from '@smm/core/profile/arbitrary';
import { cellSequences } from './cell-order.ts';
import { applyChanges } from './change-edits.ts';
import { stateOf } from './state/copy-state.ts';
import { makeWorkingCopy } from './make-copy.ts';
import { readWorkingCopy } from './read-copy.ts';
import { sampleEdits } from './sample-edits.ts';
import { editedWorkbook, withCell } from './workbook/sample-workbook.ts';
import { SHEETS } from './workbook/sheets.ts';
import { writeCopyXlsx } from './workbook/write-xlsx.ts';

const RUNS = { numRuns: 12, endOnFailure: true };

async function read(bytes: Uint8Array, profile: Profile) {
  const compared = await readWorkingCopy(bytes, { fileName: 'copy.xlsx', profile, model });
  assert.ok(compared.ok && compared.value !== undefined, JSON.stringify(compared));
  return compared.value;
}

test('F180 a workbook that nobody edited holds no difference and no problem, whatever the profile', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProfile, fc.boolean(), async (profile, withNotes) => {
      const made = await makeWorkingCopy(profile, { format: 'xlsx', model, made: '2026-11-23', withNotes });
      assert.ok(made.ok, JSON.stringify(made));
      const { changes, problems } = await read(made.value, profile);
      assert.deepEqual({ changes, problems }, { changes: [], problems: [] });
    }),
    RUNS,
  );
});

test('F181 edits of a workbook come back as exactly those edits', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProfile, fc.array(fc.nat({ max: 9_999 }), { minLength: 12, maxLength: 40 }), async (profile, numbers) => {
      const edited = sampleEdits(profile, model, numbers);
      const base = stateOf(profile, model, { withNotes: true });
      const state = stateOf(edited, model, { withNotes: true });
      const origin = { profile: profile.id, version: '', made: '', withNotes: true, state: base };
      const bytes = await writeCopyXlsx({
        title: '',
        state,
        origin,
        wordbook: { model, kind: 'industry', considerationsLabel: profile.scope.considerationsLabel },
        pageSize: 'a4',
      });
      const { changes, problems } = await read(bytes, profile);
      assert.deepEqual(
        problems.filter(({ message }) => !message.startsWith('The profile has no statement new-')),
        [],
      );
      const applied = applyChanges(profile, changes);
      assert.ok(applied.ok, JSON.stringify(applied));
      const result = stateOf(applied.value, model, { withNotes: true });
      for (const kind of ['detail', 'device-group', 'note', 'reference', 'statement', 'table', 'thread'] as const)
        assert.deepEqual(new Map([...result[kind]].toSorted()), new Map([...state[kind]].toSorted()), kind);
      assert.deepEqual([...cellSequences(result.statement)].toSorted(), [...cellSequences(state.statement)].toSorted());
    }),
    RUNS,
  );
});

test('F182 a Word document that nobody edited holds no difference, whatever the profile', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProfile, async (profile) => {
      const made = await makeWorkingCopy(profile, { format: 'docx', model, made: '2026-11-23' });
      assert.ok(made.ok, JSON.stringify(made));
      assert.deepEqual((await read(made.value, profile)).changes, []);
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test('F184 whatever is written into cells, what is taken over gives a profile, and is not asked for again', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('', '1', '2 Ad Hoc', 's-1', 's-2', 'Common table', '=1', '12.5', 'x'.repeat(6_000)),
  );
  const edits = fc.array(fc.tuple(fc.constantFrom(...SHEETS.map(({ name }) => name)), fc.nat(), words), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(arbitraryProfile, edits, async (profile, written) => {
      const made = await makeWorkingCopy(profile, { format: 'xlsx', model, made: '', withNotes: true });
      assert.ok(made.ok);
      const bytes = written.reduce((before, [sheet, at, text]) => writtenOver(before, sheet, at, text), made.value);
      const { changes } = await read(bytes, profile);
      const applied = applyChanges(profile, changes);
      assert.ok(applied.ok && parseProfile(applied.value).ok, JSON.stringify(changes));
      assert.deepEqual((await read(bytes, applied.value)).changes, []);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

/** A workbook in which one of the cells of a sheet holds other words. */
function writtenOver(bytes: Uint8Array, sheet: string, at: number, text: string): Uint8Array {
  const held = text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/g, '');
  return editedWorkbook(bytes, sheet, {
    xml: (xml) => {
      const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].map((match) => match[1]!);
      return withCell(xml, cells[at % cells.length]!, held);
    },
  });
}
