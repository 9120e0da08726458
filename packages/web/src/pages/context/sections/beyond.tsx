import { LiveChoice, LiveChoices } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { linkable } from '../../../features/linked/linkable.ts';
import { newId } from '../../../features/linked/new-id.ts';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { options } from '../../../texts/context/options.ts';

/** Safety, reliability, resilience and privacy, as they bear on security maturity. */
export function BeyondForm() {
  const open = useOpenProfile();
  const { references } = linkable(open);
  return (
    <RecordList
      list="beyondSecurity"
      items={open.profile.beyondSecurity}
      words={lists.beyond}
      create={() => ({ id: newId('bs'), driver: 'safety' as const, text: '', citations: [] })}
      nameOf={({ driver }) => options.driver.find((option) => option.id === driver)?.name ?? driver}
      about={({ text }) => (text.length > 90 ? `${text.slice(0, 90)} …` : text)}
    >
      {(_item, at) => (
        <>
          <LiveChoice address={`${at}/driver`} words={forms.beyond.driver} options={options.driver} />
          <LiveChoices address={`${at}/citations`} words={forms.citations} options={references} />
          <LiveText address={`${at}/text`} words={forms.beyond.text} rows={5} />
        </>
      )}
    </RecordList>
  );
}
