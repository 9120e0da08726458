import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iotSmm12 as model, practicesOf, tableLevels } from '@smm/core/model';
import { applyEdit, newProfile, Statement, type Edit, type Profile } from '@smm/core/profile';
import { SECTION_IDS } from '../../features/context-sections/held.ts';
import { nextStep } from './next-step.ts';
import { liftedInto, progressOf, type Step } from './progress.ts';

const empty = newProfile(model, { id: 'p', title: 'P', domainName: 'P' });
const NOTHING = { errors: 0, lifted: 0, isPublished: false };
const after = (profile: Profile, ...edits: Edit[]): Profile => {
  const edited = applyEdit(profile, { op: 'batch', edits });
  assert.ok(edited.ok, edited.ok ? '' : edited.message);
  return edited.value.profile;
};
const insert = (cell: string, id: string): Edit => ({ op: 'insert-statement', cell, index: 0, statement: Statement.parse({ id, text: 'x' }) });
const told = (profile: Profile, id: Step['id']) => progressOf(profile, model).find((step) => step.id === id)!;

test('W25 progress follows the method: context, review, notes, actions, an indicator for each level with actions', () => {
  assert.deepEqual(
    progressOf(empty, model).map(({ id, done, of }) => `${id} ${done}/${of}`),
    ['context 0/7', 'review 0/18', 'notes 0/18', 'actions 0/18', 'indicators 0/0'],
  );
  const worked = after(empty, insert('risk-attitude/2/actions', 'a'), insert('risk-attitude/1/actions', 'b'), insert('risk-attitude/1/indicators', 'c'));
  assert.equal(told(worked, 'notes').done, 1);
  assert.deepEqual(told(worked, 'indicators'), { id: 'indicators', done: 1, of: 2, next: 'risk-attitude', level: 2 });
  const reviewed = after(worked, { op: 'set', address: 'patch-management/review/decision', value: 'base-is-enough' });
  assert.deepEqual([told(reviewed, 'review').done, told(reviewed, 'actions').done], [1, 2]);
  assert.equal(liftedInto(after(empty, insert('common/1/actions', 'd'))), 1);
});

test('W26 there is always one next step, in at most twelve words, for every practice, level and section', () => {
  const texts = [
    ...practicesOf(model).flatMap(({ practice }) =>
      tableLevels(model).flatMap(({ level }) =>
        (['review', 'notes', 'actions', 'indicators'] as const).map((id) => nextStep(model, [{ id, done: 0, of: 1, next: practice.id, level }], NOTHING)),
      ),
    ),
    ...SECTION_IDS.map((next) => nextStep(model, [{ id: 'context', done: 0, of: 1, next }], NOTHING)),
    nextStep(model, [], { ...NOTHING, errors: 1200 }),
    nextStep(model, [], NOTHING),
    nextStep(model, [], { ...NOTHING, lifted: 4 }),
    nextStep(model, [], { errors: 0, lifted: 4, isPublished: true }),
  ];
  for (const { text, page } of texts) {
    assert.ok(text.split(/\s+/).length <= 12, text);
    assert.notEqual(page, '');
  }
  assert.equal(nextStep(model, progressOf(empty, model), NOTHING).page, 'context/scope');
});
