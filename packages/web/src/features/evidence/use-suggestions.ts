import { useEffect, useState } from 'react';
import { passagesById, type Evidence } from '@smm/core/evidence';
import type { Profile } from '@smm/core/profile';
import type { SuggestAnswer, SuggestQuestion } from './suggesting.worker.ts';

/** What a text may bear on, with the words that led there, found beside the page; undefined until it is known. */
export function useSuggestions(profile: Profile, evidence: Evidence, text: string, expected: readonly string[]): SuggestAnswer | undefined {
  const [answer, setAnswer] = useState<SuggestAnswer>();
  useEffect(() => {
    const worker = new Worker(new URL('./suggesting.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SuggestAnswer>) => setAnswer(data));
    const known = passagesById(evidence);
    const decided = evidence.findings.flatMap(({ practices, passages }) =>
      passages.flatMap((id) => practices.map(({ practice }) => ({ practice, text: known.get(id)?.text ?? '' }))),
    );
    const ground = { decided, passages: evidence.passages.map((passage) => passage.text) };
    worker.postMessage({ number: 1, model: profile.model, text, expected, ground } satisfies SuggestQuestion);
    return () => worker.terminate();
    // Asked once for each text: what is typed into the form afterwards is a person's decision.
  }, [text]);
  return answer;
}
