import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Evidence, suggester, suggestKind } from '@smm/core/evidence';
import { iotSmm12 } from '@smm/core/model';
import { labelledPassages, type LabelledPassage } from '../packages/core/src/evidence/labelled-passages.ts';
import { parse } from 'yaml';
import { clock, type Result, type Row } from './measure.ts';
import { root } from './workload.ts';

/** Suggestions of practices for passages: how often the right one is among the first three, and the time for 10,000 passages. */
export async function run(): Promise<Result> {
  const heldOut = labelledPassages.filter(({ set }) => set === 'held-out');
  const sets = {
    'to tune with': labelledPassages.filter(({ set }) => set === 'tune'),
    'held out': heldOut,
    'held out and written last of all': heldOut.slice(-54),
  };
  return {
    name: 'suggest: practices and kinds for passages of surveys and interviews',
    rows: [...Object.entries(sets).flatMap(([name, passages]) => right(name, passages, name === 'held out')), ...example(), await speed()],
  };
}

function right(name: string, passages: readonly LabelledPassage[], isGoal: boolean): Row[] {
  const suggest = suggester(iotSmm12);
  const among = (most: number) =>
    passages.filter(({ text, practice, also }) => suggest(text, { most }).some((found) => found.practice === practice || also.includes(found.practice)))
      .length / passages.length;
  const kinds = passages.filter(({ text, kind }) => suggestKind(text).kind === kind).length / passages.length;
  return [
    { label: `right practice first, ${passages.length} passages ${name}`, value: percent(among(1)) },
    {
      label: `right practice among three, ${passages.length} passages ${name}`,
      value: percent(among(3)),
      ...(isGoal ? { goal: 'at least 85 %', met: among(3) >= 0.85 } : {}),
    },
    { label: `right kind of finding, ${passages.length} passages ${name}`, value: percent(kinds) },
  ];
}

/** The evidence of the water example, written and decided by others: survey answers make sense beside their question. */
function example(): Row[] {
  const file = join(root, 'examples/water-distribution-telemetry/evidence/water-distribution-telemetry.smm-evidence.yaml');
  const evidence = Evidence.parse(parse(readFileSync(file, 'utf8')));
  const asked = new Map(evidence.sources.flatMap((source) => source.questions.map(({ id, practices }) => [`${source.id} ${id}`, practices])));
  const decided = evidence.passages.flatMap(({ id, text, source, place }) => {
    const practices = evidence.findings.filter(({ passages }) => passages.includes(id)).flatMap((finding) => finding.practices.map(({ practice }) => practice));
    return practices.length === 0 ? [] : [{ text, practices, expected: asked.get(`${source} ${place.question}`) ?? [] }];
  });
  const suggest = suggester(iotSmm12);
  const share = (withQuestion: boolean) =>
    decided.filter(({ text, practices, expected }) =>
      suggest(text, { most: 3, ...(withQuestion ? { expected } : {}) }).some(({ practice }) => practices.includes(practice)),
    ).length / decided.length;
  return [
    { label: `right practice among three, ${decided.length} passages of the water example`, value: percent(share(false)) },
    { label: 'the same, with the practices of the survey question', value: percent(share(true)) },
  ];
}

async function speed(): Promise<Row> {
  const passages = Array.from(
    { length: 10_000 },
    (_, index) => `${labelledPassages[index % labelledPassages.length]!.text} Site ${index}, ${labelledPassages[(index * 7) % labelledPassages.length]!.text}`,
  );
  const time = await clock(() => {
    const suggest = suggester(iotSmm12, { passages });
    for (const passage of passages) {
      suggest(passage);
      suggestKind(passage);
    }
  }, 3);
  return { label: 'practices and kinds for 10,000 passages', value: `${(time / 1000).toFixed(2)} s`, goal: 'under 2 s', met: time < 2000 };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
