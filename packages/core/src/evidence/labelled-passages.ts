import { iotSmm12 } from '../model/iot-smm-1.2.ts';
import { practicesOf } from '../model/lookup.ts';
import { enablementPassages } from './labelled-passages/enablement.ts';
import { governancePassages } from './labelled-passages/governance.ts';
import { hardeningPassages } from './labelled-passages/hardening.ts';
import { laterPassages } from './labelled-passages/later.ts';
import { obliquePassages } from './labelled-passages/oblique.ts';
import { FindingKind } from './schema.ts';

const LINE = /^(?<kind>[a-z-]+)(?<also>(?: \+[A-Z]+)*): (?<text>.+)$/;

/** A passage of a survey, interview, meeting or document, with the judgement of a working group’s chair. */
export type LabelledPassage = {
  readonly text: string;
  readonly kind: FindingKind;
  /** Id of the practice of IoT SMM 1.2 that the chair would choose. */
  readonly practice: string;
  /** Ids of practices that would be right as well. */
  readonly also: readonly string[];
  /** `tune` for choosing words and weights; `held-out` for measuring only. */
  readonly set: 'tune' | 'held-out';
};

/**
 * 378 passages, 21 for each practice, for measuring suggestions: 12 to tune with, 9 held out.
 *
 * People of many fields speak as they do in surveys and meetings: of their own things, in the first person, seldom in
 * the words of the model. 270 were written and judged before any suggestion was computed, and of every five of them the
 * second and the fourth are held out. 54 roundabout ones joined those to tune with. 54 were written last of all, when no
 * word and no weight was changed any more, and are held out.
 */
export const labelledPassages: readonly LabelledPassage[] = [
  ...[governancePassages, enablementPassages, hardeningPassages].flatMap((block) => read(block, (index) => index % 5 === 1 || index % 5 === 3)),
  ...read(obliquePassages, () => false),
  ...read(laterPassages, () => true),
];

function read(block: string, isHeldOut: (index: number) => boolean): LabelledPassage[] {
  const byPractice = block.split(/^# /m).slice(1);
  return byPractice.flatMap((part) => {
    const [abbreviation = '', ...lines] = part.trim().split('\n');
    return lines.map((line, index) => passageOf(line, idOf(abbreviation), isHeldOut(index)));
  });
}

function passageOf(line: string, practice: string, isHeldOut: boolean): LabelledPassage {
  const { kind = '', also = '', text = '' } = LINE.exec(line)?.groups ?? {};
  return {
    text,
    kind: FindingKind.parse(kind),
    practice,
    also: also.split(' +').slice(1).map(idOf),
    set: isHeldOut ? 'held-out' : 'tune',
  };
}

function idOf(abbreviation: string): string {
  const found = practicesOf(iotSmm12).find(({ practice }) => practice.abbreviation === abbreviation);
  if (found === undefined) throw new Error(`No practice is abbreviated ${abbreviation}.`);
  return found.practice.id;
}
