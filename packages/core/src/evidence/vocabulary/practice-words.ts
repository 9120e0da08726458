import { enablementWords } from './enablement.ts';
import { governanceWords } from './governance.ts';
import { hardeningWords } from './hardening.ts';

/**
 * Words and short phrases by which people, without the words of the model, speak of a practice. Separated by commas;
 * every inflection counts.
 */
export type PracticeWords = {
  /** Nearly always about this practice. */
  readonly telling: string;
  /** Often about this practice. */
  readonly usual: string;
  /** About this practice when others are there as well. */
  readonly faint: string;
  /** Phrases that sound like this practice, and are about something else. */
  readonly against: string;
};

/** Words of the practices of a model, by practice id; nothing for a model that is not known. */
export function practiceWords(model: string): Readonly<Record<string, PracticeWords>> {
  return model === 'iot-smm' ? { ...governanceWords, ...enablementWords, ...hardeningWords } : {};
}
