import fc from 'fast-check';
import { answerKey } from './assess/record.ts';
import { sampleFile } from './sample-assessment.ts';
import { AnswerValue } from './schema/answers.ts';
import { AssessmentFile } from './schema/assessment-file.ts';

const PRACTICES = ['hand-washing', 'surface-cleaning', 'cold-storage'];
const day = fc.constantFrom('2026-01-01', '2026-02-02', '2026-03-03');
const part = fc.constantFrom({}, { site: 'hall' }, { deviceGroup: 'taps' });

const answer = fc
  .record({
    statement: fc.constantFrom('hw-1', 'hw-2', 'hw-3'),
    part,
    answer: fc.constantFrom(...AnswerValue.options),
    note: fc.constantFrom('', 'Seen.', 'Told.'),
    on: day,
  })
  .map(({ part: where, ...rest }) => ({ profile: 'canteens', practice: 'hand-washing', level: 1, ...where, ...rest }));
const target = fc.record({ practice: fc.constantFrom(...PRACTICES), comprehensiveness: fc.integer({ min: 1, max: 3 }), scope: fc.constant(1) });

/** One change that somebody makes to an assessment file. */
type Change = (file: AssessmentFile) => AssessmentFile;

const changeLatest =
  (change: (assessment: AssessmentFile['assessments'][number]) => AssessmentFile['assessments'][number]): Change =>
  (file) => ({
    ...file,
    assessments: file.assessments.map((one, index) => (index === file.assessments.length - 1 ? change(one) : one)),
  });
const keyed = (one: object) => answerKey(one as AssessmentFile['assessments'][number]['answers'][number]);

const change: fc.Arbitrary<Change> = fc.oneof(
  answer.map((given): Change =>
    changeLatest((one) => ({ ...one, answers: [...one.answers.filter((old) => keyed(old) !== keyed(given)), given as (typeof one.answers)[number]] })),
  ),
  fc.nat({ max: 5 }).map((at): Change => changeLatest((one) => ({ ...one, answers: one.answers.filter((_, index) => index !== at) }))),
  fc.constantFrom('open' as const, 'accepted' as const).map((status): Change => changeLatest((one) => ({ ...one, status }))),
  fc.constantFrom('a', 'b').map((note): Change => (file) => ({ ...file, note })),
  fc.constantFrom('x', 'y').map((name): Change => (file) => ({ ...file, system: { ...file.system, name } })),
  target.map((wanted): Change => (file) => ({
    ...file,
    rounds: file.rounds.map((round) => ({
      ...round,
      agreed: [...round.agreed.filter(({ practice }) => practice !== wanted.practice), wanted as (typeof round.agreed)[number]],
    })),
  })),
  fc.constantFrom('yard-2', 'hall-2').map(
    (id): Change =>
      (file) =>
        file.sites.some((site) => site.id === id) ? file : { ...file, sites: [...file.sites, { id, name: id, description: '' }] },
  ),
);

const changed = (file: AssessmentFile) =>
  fc.array(change, { maxLength: 5 }).map((changes) => AssessmentFile.parse(changes.reduce((now, one) => one(now), file)));

/** Any assessment file. */
export const arbitraryAssessmentFile: fc.Arbitrary<AssessmentFile> = changed(sampleFile);

/** A file and two copies of it that went different ways. */
export const arbitraryCopies: fc.Arbitrary<readonly [AssessmentFile, AssessmentFile, AssessmentFile]> = arbitraryAssessmentFile.chain((base) =>
  fc.tuple(fc.constant(base), changed(base), changed(base)),
);
