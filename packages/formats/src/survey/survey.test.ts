import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Evidence } from '@smm/core/evidence';
import { iotSmm12 } from '@smm/core/model';
import { arbitrarySurvey } from './arbitrary-survey.ts';
import { importSurvey, proposeMapping, readSurvey, type SurveyTable } from './index.ts';
import { csvBytes, sampleDialects, sampleLayouts, workbookBytes, type SampleSurvey } from './sample-exports.ts';

async function read(bytes: Uint8Array, name = 'export.csv'): Promise<SurveyTable> {
  const table = await readSurvey(bytes, name);
  assert.ok(table.ok, JSON.stringify(table));
  return table.value;
}

/** What must come out of an import of the survey, whatever tool exported it. */
function expected({ people, choice, options, questions }: SampleSurvey) {
  return people.flatMap(({ answers, picks }, index) => {
    const respondent = `r-${String(index + 1).padStart(3, '0')}`;
    const texts = answers.flatMap((text, at) => (text === '' || text === 'n/a' || text === '-' ? [] : [{ respondent, question: questions[at]!, text }]));
    return picks.length === 0 ? texts : [...texts, { respondent, question: choice, text: `${choice}: ${picks.map((pick) => options[pick]).join('; ')}` }];
  });
}

function imported(table: SurveyTable) {
  const { source, passages } = importSurvey(table, proposeMapping(table, iotSmm12), { sourceId: 's' });
  assert.doesNotThrow(() => Evidence.parse({ schemaVersion: 1, kind: 'evidence', profile: 'p', sources: [source], passages }));
  const questions = new Map(source.questions.map(({ id, text }) => [id, text]));
  const bare = (text: string) => text.replace(/^\[[A-Z]+-\d\] /, '');
  return {
    source,
    passages,
    said: passages.map(({ text, place }) => ({ respondent: place.respondent!, question: bare(questions.get(place.question!)!), text })),
    bare,
  };
}

for (const [layoutName, layout] of Object.entries(sampleLayouts)) {
  test(`F146 a ${layoutName} export says the same in every dialect of CSV and as a workbook`, async () => {
    const files = [
      ...Object.values(sampleDialects).map((dialect) => async (survey: SampleSurvey) => csvBytes(layout(survey), dialect)),
      async (survey: SampleSurvey) => workbookBytes(layout(survey)),
    ];
    for (const file of files)
      await fc.assert(
        fc.asyncProperty(arbitrarySurvey, async (survey) => {
          const table = await read(await file(survey));
          assert.equal(table.layout, layoutName);
          assert.deepEqual(table.problems, []);
          const { said, source, bare } = imported(table);
          assert.deepEqual(
            said,
            expected(survey).map((one) => ({ ...one, question: bare(one.question), text: one.text })),
          );
          assert.deepEqual(source.questions.map(({ practices }) => practices).slice(0, 3), [['security-program-management'], ['patch-management'], []]);
        }),
        { numRuns: 15 },
      );
  });
}
