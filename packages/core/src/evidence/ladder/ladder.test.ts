import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import { practicesOf, tableLevels } from '../../model/lookup.ts';
import type { MaturityModel } from '../../model/schema.ts';
import { tinyModel } from '../../model/tiny-model.ts';
import { arbitraryProfile, arbitraryProfileOf } from '../../profile/arbitrary-profile.ts';
import { cellAt, statementsOf } from '../../profile/cells.ts';
import { applyEdit } from '../../profile/edits.ts';
import { Profile } from '../../profile/schema/profile.ts';
import { adoptDrafts } from './adopt-drafts.ts';
import { arbitraryEvidence } from '../arbitrary-evidence.ts';
import { ladder, type Ladder } from './ladder.ts';
import { stepAskedFor, stepsByLevel } from './ladder-steps.ts';
import { sampleEvidence, sampleProfile } from '../sample-evidence.ts';
import type { Evidence } from '../schema.ts';

const PSC = 'product-supply-chain-risk-management';

/** What the check for notes left in a text looks for: a bracket that begins with “to be”. */
const NOTE = /\[\s*to be\b[^\]]*\]/;

function built(evidence: Evidence, findings = evidence.findings, practice = PSC, model: MaturityModel = iotSmm12, profile: Profile = sampleProfile): Ladder {
  const done = ladder(evidence, findings, practice, model, profile);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

const chosen = (...ids: string[]) => sampleEvidence.findings.filter(({ id }) => ids.includes(id));
const shape = (of: Ladder) =>
  of.rungs.map(({ level, drafts }) => `${level}: ${drafts.map(({ row, complete, origins }) => `${row}${complete ? '' : '?'} ${origins}`).join(', ')}`);

test('E6 steps spread over the levels of any model', () => {
  assert.deepEqual(
    [...stepsByLevel(iotSmm12)],
    [
      [1, ['current-practice']],
      [2, ['coordination']],
      [3, ['trained-people', 'standard-process']],
      [4, ['formal-rules', 'measurement', 'automation', 'improvement']],
    ],
  );
  assert.deepEqual(
    [...stepsByLevel(tinyModel)].map(([, steps]) => steps.length),
    [1, 3, 4],
  );
  const of = (count: number): MaturityModel => ({
    ...tinyModel,
    comprehensiveness: Array.from({ length: count + 1 }, (_, level) => ({ level, name: `L${level}`, description: '' })),
  });
  for (let count = 1; count <= 9; count += 1) {
    const steps = [...stepsByLevel(of(count)).values()];
    assert.equal(steps.flat().length, 8, String(count));
    assert.deepEqual(steps.flat().toSorted(), [...stepsByLevel(iotSmm12).values()].flat().toSorted());
    if (count > 1) assert.deepEqual([steps[0], steps.at(-1)!.includes('improvement')], [['current-practice'], true]);
  }
});

test('E6 each level has a prompt, what the model asks in general, and what is there already', () => {
  const { rungs } = built(sampleEvidence, []);
  assert.deepEqual(
    rungs.map(({ level, name, statements }) => [level, name, statements]),
    [
      [1, 'Minimum', 1],
      [2, 'Ad Hoc', 1],
      [3, 'Consistent', 0],
      [4, 'Formalized', 0],
    ],
  );
  assert.match(rungs[0]!.prompt, /today/);
  assert.match(rungs[2]!.prompt, /trained.*the same at every site/);
  assert.match(rungs[3]!.summary, /traced from its origin/);
  assert.deepEqual(
    rungs.flatMap(({ drafts }) => drafts),
    [],
    'nothing is drafted from nothing',
  );
});

test('E6 today’s practice is worded at the first level, and starts the levels of which no finding speaks', () => {
  assert.deepEqual(shape(built(sampleEvidence, chosen('f1'))), [
    '1: considerations f1',
    '2: actions? f1, indicators? f1',
    '3: actions? f1, indicators? f1',
    '4: actions? f1, indicators? f1',
  ]);
  assert.equal(built(sampleEvidence, chosen('f1')).rungs[0]!.drafts[0]!.text, 'Engineers on site choose equipment, and head office looks at some choices.');
});

test('E6 a weakness becomes the start of an action and an indicator, at the level decided for it', () => {
  const { rungs } = built(sampleEvidence, chosen('f2'));
  assert.deepEqual(shape({ practice: PSC, rungs }), ['1: ', '2: ', '3: actions? f2, indicators? f2', '4: ']);
  assert.match(rungs[2]!.drafts[0]!.text, /^\[to be written: .*“There is no procedure for buying, and every site differs\.”\]$/);
  assert.equal(rungs[2]!.drafts[0]!.why, 'The level was decided for this finding.');
});

test('without a decision the words of a finding tell the level, and name themselves', () => {
  const level = (text: string, kind: 'weakness' | 'wish' | 'requirement' = 'weakness') => {
    const { rungs } = built(sampleEvidence, [{ ...chosen('f2')[0]!, kind, text, practices: [] }]);
    const rung = rungs.find(({ drafts }) => drafts.length > 0)!;
    return [rung.level, rung.drafts[0]!.why];
  };
  assert.deepEqual(level('Nobody owns it and departments do not agree.'), [2, 'The finding speaks of “Nobody owns”, “departments”, “agree”.']);
  assert.deepEqual(level('Crews were never trained and have had no course.')[0], 3);
  assert.deepEqual(level('It is done by hand and forgotten at night.')[0], 4);
  assert.deepEqual(level('Xyz.'), [2, 'A weakness usually belongs here.']);
  assert.deepEqual(level('Xyz.', 'requirement'), [3, 'A requirement usually belongs here.']);
});

test('a risk is a consideration from the first level on, and asks for an action', () => {
  const shaped = shape(built(sampleEvidence, chosen('f3'), 'implementation-of-data-protection-controls'));
  assert.deepEqual(shaped, ['1: considerations? f3', '2: ', '3: actions? f3, indicators? f3', '4: ']);
});

test('E6 words of respondents are never complete', () => {
  const parroted = { ...chosen('f5')[0]!, text: 'Purchases  without\nreview: 40.' };
  const draft = built(sampleEvidence, [parroted])
    .rungs.flatMap(({ drafts }) => drafts)
    .find(({ row }) => row === 'actions');
  assert.deepEqual([draft!.complete, draft!.text], [false, '[to be put in words of your own: “Purchases without review: 40.”]']);
  const own = built(sampleEvidence, chosen('f5'))
    .rungs.flatMap(({ drafts }) => drafts)
    .find(({ row }) => row === 'actions')!;
  assert.deepEqual([own.complete, own.text], [true, 'Deliveries are compared with the order.']);
});

test('what was written from a finding already is named', () => {
  assert.deepEqual(
    built(sampleEvidence, chosen('f1')).rungs.flatMap(({ drafts }) => drafts.map(({ already }) => already)),
    [['psc-1'], [], [], [], [], [], []],
  );
});

test('a practice that the model does not have is refused', () => {
  const done = ladder(sampleEvidence, [], 'gone', iotSmm12, sampleProfile);
  assert.ok(!done.ok && done.code === 'unknown-practice');
});

test('E6 a ladder drafts for every finding, at levels of the model, and marks what is open so that a check finds it', () => {
  for (const model of [iotSmm12, tinyModel])
    fc.assert(
      fc.property(arbitraryEvidence(model), arbitraryProfileOf(model), fc.constantFrom(...practicesOf(model)), (evidence, profile, { practice }) => {
        const { rungs } = built(evidence, evidence.findings, practice.id, model, profile);
        const drafts = rungs.flatMap((rung) => rung.drafts.map((draft) => ({ ...draft, rung: rung.level })));
        assert.deepEqual(
          rungs.map(({ level }) => level),
          tableLevels(model).map(({ level }) => level),
        );
        for (const { id } of evidence.findings)
          assert.ok(
            drafts.some(({ origins }) => origins.includes(id)),
            id,
          );
        for (const { complete, text, level, rung, origins } of drafts) {
          assert.equal(NOTE.test(text), !complete, text);
          assert.equal(level, rung);
          assert.ok(text.trim() !== '' && !text.includes('\n') && origins.length > 0);
        }
      }),
      { numRuns: 40 },
    );
});

test('E7 adopted drafts are statements with their origins, at the end of cells that are blank no more', () => {
  const drafts = built(sampleEvidence, chosen('f1'))
    .rungs.flatMap((rung) => rung.drafts)
    .filter(({ level }) => level <= 2);
  const edit = adoptDrafts(sampleProfile, drafts, ['new-1', 'new-2', 'new-3']);
  assert.ok(edit.ok);
  const done = applyEdit(sampleProfile, edit.value);
  assert.ok(done.ok);
  const cell = (level: number, row: 'considerations' | 'indicators') => cellAt(done.value.profile, { table: PSC, level, row });
  assert.deepEqual(
    cell(1, 'considerations').statements.map(({ id, origins }) => [id, origins]),
    [
      ['psc-1', ['f1']],
      ['new-1', ['f1']],
    ],
  );
  assert.deepEqual([cell(2, 'indicators').statements.length, cell(2, 'indicators').blank], [1, undefined]);
  assert.deepEqual(Profile.parse(done.value.profile), done.value.profile);
});

test('an id that is taken is refused, and a wrong number of ids is a mistake in the program', () => {
  const [draft] = built(sampleEvidence, chosen('f1')).rungs[0]!.drafts;
  const code = (ids: string[]) => {
    const done = adoptDrafts(
      sampleProfile,
      ids.map(() => draft!),
      ids,
    );
    return done.ok ? 'ok' : done.code;
  };
  assert.equal(code(['psc-1']), 'id-taken');
  assert.equal(code(['new', 'new']), 'id-taken');
  assert.throws(() => adoptDrafts(sampleProfile, [draft!], []), /1 drafts, but 0 ids/);
});

test('E7 adopting and taking back is as if nothing had been', () => {
  fc.assert(
    fc.property(arbitraryEvidence(iotSmm12), arbitraryProfile, fc.constantFrom(...practicesOf(iotSmm12)), (evidence, profile, { practice }) => {
      const drafts = built(evidence, evidence.findings, practice.id, iotSmm12, profile).rungs.flatMap((rung) => rung.drafts);
      const edit = adoptDrafts(
        profile,
        drafts,
        drafts.map((_, index) => `draft-${index}`),
      );
      assert.ok(edit.ok);
      const done = applyEdit(profile, edit.value);
      assert.ok(done.ok);
      const after = statementsOf(done.value.profile);
      assert.equal(after.length, statementsOf(profile).length + drafts.length);
      for (const [index, draft] of drafts.entries()) {
        const placed = after.find(({ statement }) => statement.id === `draft-${index}`)!;
        assert.deepEqual(
          [placed.table, placed.level, placed.row, placed.statement.text, placed.statement.origins],
          [practice.id, draft.level, draft.row, draft.text, draft.origins],
        );
      }
      const back = applyEdit(done.value.profile, done.value.inverse);
      assert.ok(back.ok);
      assert.deepEqual(back.value.profile, profile);
    }),
    { numRuns: 60 },
  );
});

test('no step is asked for by words that ask for none', () => {
  assert.equal(stepAskedFor(''), undefined);
  assert.equal(stepAskedFor('Xyz.'), undefined);
});
