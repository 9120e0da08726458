import { LiveChoice, LiveChoices } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { linkable } from '../../../features/linked/linkable.ts';
import { newId } from '../../../features/linked/new-id.ts';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { options } from '../../../texts/context/options.ts';

const words = forms.difference;

/** What sets the domain apart from generic IT and IoT. */
export function DifferencesForm() {
  const open = useOpenProfile();
  const { references } = linkable(open);
  const kind = (id: string) => options.difference.find((option) => option.id === id)?.name ?? id;
  return (
    <RecordList
      list="differences"
      items={open.profile.differences}
      words={lists.differences}
      create={() => ({ id: newId('df'), kind: 'regulation' as const, title: '', text: '', citations: [] })}
      nameOf={({ title }) => title}
      about={(item) => kind(item.kind)}
    >
      {(_item, at) => (
        <>
          <LiveText address={`${at}/title`} words={words.title} />
          <LiveChoice address={`${at}/kind`} words={words.kind} options={options.difference} />
          <LiveText address={`${at}/text`} words={words.text} rows={5} />
          <LiveChoices address={`${at}/citations`} words={forms.citations} options={references} />
        </>
      )}
    </RecordList>
  );
}
