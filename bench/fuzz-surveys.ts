import { iotSmm12 } from '@smm/core/model';
import { importSurvey, previewSurvey, proposeMapping, readSurvey } from '@smm/formats/survey';
import { csvBytes, sampleDialects, sampleLayouts, workbookBytes, type SampleSurvey } from '../packages/formats/src/survey/sample-exports.ts';
import type { Result } from './measure.ts';

const INPUTS = 100_000;
const SLOWEST = 2_000;
/** One in so many inputs is a workbook, which takes longer to read than a CSV file. */
const WORKBOOKS = 50;
const MARKS = [0x22, 0x2c, 0x3b, 0x0a, 0x0d, 0x09, 0x00, 0xff];

/** Survey exports of every tool and dialect, mutated: each must be read or refused, and whatever is read must import. */
export async function run(): Promise<Result> {
  const random = randomFrom(20_260_301);
  const files = Object.values(sampleLayouts).flatMap((layout) => Object.values(sampleDialects).map((dialect) => csvBytes(layout(survey), dialect)));
  const workbook = await workbookBytes(sampleLayouts['google-forms']!(survey));
  const crashes: string[] = [];
  let refused = 0;
  let slowest = 0;
  for (let input = 0; input < INPUTS; input += 1) {
    const bytes = mutated(input % WORKBOOKS === 0 ? workbook : files[Math.floor(random() * files.length)]!, random);
    const start = performance.now();
    try {
      if (!(await isRead(bytes))) refused += 1;
    } catch (error) {
      crashes.push(`input ${input}: ${String(error)}`);
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return {
    name: `Surveys: ${INPUTS} mutated exports, ${refused} of them refused`,
    rows: [
      { label: 'crashes', value: crashes.length === 0 ? '0' : `${crashes.length}, ${crashes[0]}`, goal: '0', met: crashes.length === 0 },
      { label: 'slowest input', value: `${Math.round(slowest)} ms`, goal: `at most ${SLOWEST} ms`, met: slowest <= SLOWEST },
    ],
  };
}

async function isRead(bytes: Uint8Array): Promise<boolean> {
  const table = await readSurvey(bytes, 'answers.csv');
  if (!table.ok) return false;
  const mapping = proposeMapping(table.value, iotSmm12);
  previewSurvey(table.value, mapping);
  importSurvey(table.value, mapping, { sourceId: 'survey' });
  return true;
}

type Random = () => number;

/** Bytes changed, put in, cut off, taken out or doubled at up to eight places. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let result = new Uint8Array(bytes);
  for (let count = 1 + Math.floor(random() * 8); count > 0 && result.length > 0; count -= 1) {
    const at = Math.floor(random() * result.length);
    const kind = random();
    if (kind < 0.4) result[at] = Math.floor(random() * 256);
    else if (kind < 0.65) result[at] = MARKS[Math.floor(random() * MARKS.length)]!;
    else if (kind < 0.75) result = result.slice(0, at);
    else if (kind < 0.9) result = joined(result.subarray(0, at), result.subarray(at + Math.floor(random() * 60)));
    else result = joined(result, result.subarray(at));
  }
  return result;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}

/** The same numbers between 0 and 1 in every run. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const survey: SampleSurvey = {
  questions: ['[SPM-1] Who decides?', '[PM-2] What; and when?', 'Was fehlt?', 'Anything else\nto say?'],
  choice: 'Which do you use?',
  options: ['Locks', 'Cameras and lights', 'Guards'],
  people: Array.from({ length: 6 }, (_, index) => ({
    first: 'Annabel',
    last: `Kowalska${index}`,
    mail: `annabel${index}@example.org`,
    phone: `+47 22 33 44 1${index}`,
    address: `10.0.0.${index}`,
    role: 'Engineer',
    answers: ['We patch, sometimes; or not.', 'A line\nbreak and a "quotation"', '', 'Ask Annabel'],
    picks: [0, 2],
  })),
};
