import { AS_LINES } from '../../../features/live-field/codec.ts';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { context as texts } from '../../../texts/context/context.ts';

/** Acronyms and terms of the domain. */
export function WordsForm() {
  const { glossary } = useOpenProfile().profile;
  return (
    <>
      <h2>{texts.terms}</h2>
      <RecordList
        list="glossary/terms"
        items={glossary.terms}
        words={lists.terms}
        create={() => ({ term: '', definition: '', avoid: [] })}
        nameOf={({ term }) => term}
        about={({ definition }) => definition}
      >
        {(_item, at) => (
          <>
            <LiveText address={`${at}/term`} words={forms.term.term} />
            <LiveText address={`${at}/definition`} words={forms.term.definition} rows={3} />
            <LiveText address={`${at}/avoid`} words={forms.term.avoid} rows={2} codec={AS_LINES} />
          </>
        )}
      </RecordList>
      <h2>{texts.acronyms}</h2>
      <RecordList
        list="glossary/acronyms"
        items={glossary.acronyms}
        words={lists.acronyms}
        create={() => ({ short: '', long: '' })}
        nameOf={({ short }) => short}
        flat
      >
        {(_item, at) => (
          <>
            <LiveText address={`${at}/short`} words={forms.acronym.short} />
            <LiveText address={`${at}/long`} words={forms.acronym.long} />
          </>
        )}
      </RecordList>
    </>
  );
}
