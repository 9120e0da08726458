import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { iotSmm12 } from '../../model/iot-smm-1.2.ts';
import { tableLevels } from '../../model/lookup.ts';
import { tinyModel } from '../../model/tiny-model.ts';
import { Profile } from '../../profile/schema/profile.ts';
import { answered, canteens, generalTables } from '../sample-assessment.ts';
import { Assessment, AnswerValue, type Answer } from '../schema/answers.ts';
import { WHOLE } from '../system/parts.ts';
import { checklistOf, type Checklist } from './checklist.ts';
import { derive } from './derivation.ts';
import { levelAt, prepareAssessment, scopeReached, standingOf, standingsOf } from './level-rule.ts';
import { sentencesOf } from './sentences.ts';

const checklist = checklistOf({ model: tinyModel, profiles: [canteens] });
const ALL_MET = { 'c-1': 'met', 'hw-1': 'met', 'hw-2': 'met', 'hw-3': 'met', 'sc-1': 'met' };
const levelsOf = (assessment: Assessment, practice = 'hand-washing', list: Checklist = checklist, part = WHOLE) =>
  standingOf(list, prepareAssessment(assessment), practice, part).levels.map(({ level }) => level);

test('A1 the checklist holds every indicator of base text and profiles by practice and level, those of the common table for every practice', () => {
  const full = checklistOf({ model: tinyModel, profiles: [canteens], baseText: generalTables });
  const keys = (practice: string) => full.practices.get(practice)!.map(({ indicators }) => indicators.map(({ key }) => key));
  assert.deepEqual(keys('hand-washing'), [
    [':base.HW.1.1', 'canteens:hw-1'],
    [':base.HW.2.1', 'canteens:hw-2', 'canteens:hw-3', 'canteens:c-1'],
    [':base.HW.3.1'],
  ]);
  assert.deepEqual(keys('cold-storage'), [[], ['canteens:c-1'], []]);
  assert.equal(full.indicators.get('canteens:hw-2')?.address, 'hand-washing/2/indicators/hw-2');
  const combined = Profile.parse({
    ...canteens,
    id: 'both',
    composition: [
      { profile: 'canteens', scope: 'industry', edition: '0.1' },
      { profile: 'ovens', scope: 'system', edition: '0.1' },
    ],
    practices: {
      'hand-washing': {
        levels: {
          1: {
            indicators: {
              statements: [
                {
                  id: 'x',
                  text: 'Indicator hw-1.',
                  composedFrom: [
                    { profile: 'ovens', version: '1', item: 'o-1' },
                    { profile: 'canteens', version: '1', item: 'hw-1' },
                  ],
                },
              ],
            },
          },
        },
      },
    },
  });
  const [one] = checklistOf({ model: tinyModel, profiles: [combined] }).practices.get('hand-washing')![0]!.indicators;
  assert.deepEqual(one!.keys, ['ovens:o-1', 'canteens:hw-1']);
  assert.equal(one!.scope, 2);
});

test('A2 a level needs every indicator up to it; partly met is not met, waivers and substitutes count with a reason', () => {
  assert.deepEqual(levelsOf(answered(ALL_MET)), [3, 3]);
  assert.deepEqual(levelsOf(answered({ ...ALL_MET, 'hw-2': 'partly' })), [3, 1]);
  assert.deepEqual(levelsOf(answered({ ...ALL_MET, 'c-1': 'not' }), 'cold-storage'), [3, 1]);
  const waived = answered({ ...ALL_MET, 'hw-2': 'waived' });
  assert.deepEqual(levelsOf(waived), [3, 1]);
  const reasoned = { ...waived, answers: waived.answers.map((answer) => ({ ...answer, reason: 'No basin here.' })) };
  assert.deepEqual(levelsOf(reasoned), [3, 3]);
});

test('A3 without general indicators the judged level is the limit; without a judgement nothing is reached', () => {
  const judged = { ...answered(ALL_MET), judgements: [{ practice: 'hand-washing', level: 1, reason: '', evidence: [] }] };
  assert.deepEqual(levelsOf(judged), [1, 1]);
  assert.deepEqual(levelsOf({ ...judged, judgements: [] }), [0, 0]);
  const full = checklistOf({ model: tinyModel, profiles: [canteens], baseText: generalTables });
  const based = Assessment.parse({
    id: 'b',
    answers: [1, 2].map((level) => ({ statement: `base.HW.${level}.1`, practice: 'hand-washing', level, answer: 'met' })),
  });
  assert.deepEqual(levelsOf(based, 'hand-washing', full), [2, 0]);
});

test('A4 an override with a reason counts beside the computed level; one without counts nowhere', () => {
  const override = { practice: 'hand-washing', comprehensiveness: 2, scope: 1, reason: 'Seen on site.' };
  const assessment = Assessment.parse({ ...answered({ ...ALL_MET, 'hw-1': 'not' }), overrides: [override] });
  assert.deepEqual(levelsOf(assessment), [2, 0]);
  const derivation = derive(checklist, prepareAssessment(assessment), 'hand-washing', { part: WHOLE, scope: 1 });
  assert.deepEqual([derivation.computed, derivation.level], [3, 2]);
  assert.match(sentencesOf(derivation, tinyModel)[0]!, /set by the assessor against the computed level 3 \(Proven\): Seen on site\./);
  assert.deepEqual(levelsOf({ ...assessment, overrides: [{ ...assessment.overrides[0]!, reason: ' ' }] }), [3, 0]);
});

test('A5 the derivation says level by level what is there and what is missing, as data and in sentences', () => {
  const derivation = derive(checklist, prepareAssessment(answered({ ...ALL_MET, 'hw-2': 'partly' })), 'hand-washing', { part: WHOLE, scope: 2 });
  assert.deepEqual(
    derivation.levels.map(({ level, met, reached }) => ({ level, met, reached })),
    [
      { level: 1, met: true, reached: true },
      { level: 2, met: false, reached: false },
      { level: 3, met: true, reached: false },
    ],
  );
  assert.deepEqual(sentencesOf(derivation, tinyModel), [
    'Level 1 (Begun) at scope 2 (This kitchen). 4 of 4 indicators are answered.',
    'Level 1 (Begun): reached; 1 of 1 indicators, general level judged as reached.',
    'Level 2 (Steady): not reached; 2 of 3 indicators, general level judged as reached.',
    '  Missing (partly met): Indicator hw-2.',
    'Level 3 (Proven): complete in itself, but a lower level is not; no indicators, general level judged as reached.',
    'The general level was judged by the assessor directly, because no general indicators are loaded.',
  ]);
});

test('A6 what is said of the whole holds for its parts until they are asked themselves; indicators for other device groups are not asked', () => {
  const assessment = answered(ALL_MET);
  const atYard = { ...assessment, answers: [...assessment.answers, { ...assessment.answers[1]!, site: 'yard', answer: 'not' as const }] };
  assert.deepEqual(levelsOf(atYard, 'hand-washing', checklist, { site: 'hall' }), [3, 3]);
  assert.deepEqual(levelsOf(atYard, 'hand-washing', checklist, { site: 'yard', deviceGroup: 'taps' }), [3, 0]);
  const own = { ...assessment, answers: [...assessment.answers, { ...assessment.answers[0]!, practice: 'cold-storage', answer: 'not' as const }] };
  assert.deepEqual(
    [levelsOf(own), levelsOf(own, 'cold-storage')],
    [
      [3, 3],
      [3, 1],
    ],
  );
  const grouped = structuredClone(canteens);
  grouped.practices['hand-washing']!.levels['1']!.indicators.statements[0]!.deviceGroups = ['taps'];
  const list = checklistOf({ model: tinyModel, profiles: [grouped] });
  assert.deepEqual(levelsOf(answered({ ...ALL_MET, 'hw-1': 'not' }), 'hand-washing', list, { deviceGroup: 'ovens' }), [3, 3]);
});

/** Indicators at any level and scope of a practice, with any answers to them. */
const arbitraryCase = fc
  .array(
    fc.record({
      level: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('industry' as const, 'system' as const),
      answer: fc.constantFrom(...AnswerValue.options),
    }),
    { maxLength: 9 },
  )
  .chain((rows) => fc.tuple(fc.constant(rows), fc.integer({ min: 0, max: 4 })))
  .map(([rows, judged]) => {
    const profiles = (['industry', 'system'] as const).map((kind) =>
      Profile.parse({
        schemaVersion: 1,
        id: kind,
        model: { id: 'iot-smm', edition: '1.2' },
        scope: { kind },
        practices: {
          'patch-management': {
            levels: Object.fromEntries(
              tableLevels(iotSmm12).map(({ level }) => [
                level,
                {
                  indicators: {
                    statements: rows.flatMap((row, index) => (row.kind === kind && row.level === level ? [{ id: `s-${index}`, text: `S ${index}` }] : [])),
                  },
                },
              ]),
            ),
          },
        },
      }),
    );
    const assessment = Assessment.parse({
      id: 'a',
      judgements: [{ practice: 'patch-management', level: judged }],
      answers: rows.map(({ kind, level, answer }, index) => ({
        profile: kind,
        statement: `s-${index}`,
        practice: 'patch-management',
        level,
        answer,
        reason: index % 2 === 0 ? 'why' : '',
      })),
    });
    return { rows, judged, assessment, list: checklistOf({ model: iotSmm12, profiles }) };
  });

test('A7 the level is what trying every level against the words of the rule gives', () => {
  const oracle = ({ answers }: Assessment, judged: number, scope: number): number => {
    const fulfilled = ({ answer, reason }: Answer) => answer === 'met' || (['waived', 'substitute'].includes(answer) && reason !== '');
    const isMet = (n: number) =>
      judged >= n && answers.every((answer) => answer.level > n || (answer.profile === 'industry' ? 2 : 3) > scope || fulfilled(answer));
    return Math.max(0, ...[1, 2, 3, 4].filter(isMet));
  };
  fc.assert(
    fc.property(arbitraryCase, ({ assessment, judged, list }) => {
      const { levels } = standingOf(list, prepareAssessment(assessment), 'patch-management', WHOLE);
      for (const scope of [1, 2, 3]) {
        assert.equal(levelAt(levels, scope), oracle(assessment, judged, scope));
        const derivation = derive(list, prepareAssessment(assessment), 'patch-management', { part: WHOLE, scope });
        assert.equal(derivation.computed, levelAt(levels, scope));
      }
    }),
    { numRuns: 300 },
  );
});

test('A8 one more indicator met never lowers a level, a wider scope never raises it, and an override changes nothing of that', () => {
  fc.assert(
    fc.property(arbitraryCase, fc.nat(), fc.boolean(), ({ assessment, list }, pick, overridden) => {
      const overrides = overridden ? [{ practice: 'patch-management', comprehensiveness: pick % 5, scope: (pick % 3) + 1, reason: 'Seen.' }] : [];
      const before = { ...assessment, overrides };
      const better = {
        ...before,
        answers: before.answers.map((answer, index) => (index === pick % before.answers.length ? { ...answer, answer: 'met' as const } : answer)),
      };
      const [old, fresh] = [before, better].map((one) => standingsOf(list, one).find(({ practice }) => practice === 'patch-management')!.levels);
      old!.forEach(({ level }, index) => assert.ok(fresh![index]!.level >= level));
      fresh!.slice(1).forEach(({ level }, index) => assert.ok(level <= fresh![index]!.level));
      for (const { level } of old!) assert.ok(scopeReached(fresh!, level) >= scopeReached(old!, level));
    }),
    { numRuns: 300 },
  );
});
