import { LiveChoice } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { options } from '../../../texts/context/options.ts';
import { context as texts } from '../../../texts/context/context.ts';

const words = forms.scope;

/** Industry or system, the system of interest, the focus, and what is left out. */
export function ScopeForm() {
  const { profile } = useOpenProfile();
  return (
    <>
      <LiveChoice address="scope/kind" words={words.kind} options={options.scopeKind} inView />
      <LiveText address="scope/systemOfInterest" words={words.system} rows={6} />
      <LiveText address="scope/focus" words={words.focus} rows={4} />
      <LiveText address="scope/smmScope" words={words.smmScope} rows={4} />
      <h2>{texts.exclusions}</h2>
      <RecordList
        list="scope/exclusions"
        items={profile.scope.exclusions}
        words={lists.exclusions}
        create={() => ({ what: '', why: '' })}
        nameOf={({ what }) => what}
        flat
      >
        {(_item, at) => (
          <>
            <LiveText address={`${at}/what`} words={words.what} />
            <LiveText address={`${at}/why`} words={words.why} />
          </>
        )}
      </RecordList>
      <LiveText address="scope/considerationsLabel" words={words.label} />
    </>
  );
}
