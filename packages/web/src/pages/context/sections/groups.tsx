import { LiveChoice, LiveChoices } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { editsWithout } from '../../../features/linked/edits-without.ts';
import { linkable } from '../../../features/linked/linkable.ts';
import { newId } from '../../../features/linked/new-id.ts';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { options } from '../../../texts/context/options.ts';
import { context as texts } from '../../../texts/context/context.ts';
import css from '../context.module.css';

const words = forms.group;

/** Groups of devices with their importance and concerns. */
export function GroupsForm() {
  const open = useOpenProfile();
  const { profile } = open;
  const { devices, references } = linkable(open);
  const importance = (id: string | undefined) => options.importance.find((option) => option.id === id)?.name ?? '';
  return (
    <RecordList
      list="deviceGroups"
      items={profile.deviceGroups}
      words={lists.groups}
      create={() => ({ id: newId('dg'), name: '', description: '', reason: '', devices: [], concerns: [] })}
      nameOf={({ name }) => name}
      about={(group) => [importance(group.importance), group.description].filter(Boolean).join(' · ')}
      along={({ id }) => editsWithout(profile, id, ['deviceGroups'])}
    >
      {(group, at) => (
        <>
          <LiveText address={`${at}/name`} words={words.name} />
          <LiveChoice address={`${at}/importance`} words={words.importance} options={options.importance} isOptional />
          <LiveText address={`${at}/description`} words={words.description} rows={2} />
          <LiveText address={`${at}/reason`} words={words.reason} rows={2} />
          <LiveChoices address={`${at}/devices`} words={words.devices} options={devices} />
          <section className={css['inner']} data-wide>
            <h2>{texts.concerns}</h2>
            <RecordList
              list={`${at}/concerns`}
              items={group.concerns}
              words={lists.concerns}
              create={() => ({ kind: 'security' as const, text: '', citations: [] })}
              nameOf={({ text }) => text}
              flat
            >
              {(_concern, place) => (
                <>
                  <LiveText address={`${place}/text`} words={forms.concern.text} rows={2} />
                  <LiveChoice address={`${place}/kind`} words={forms.concern.kind} options={options.concern} />
                  <LiveChoices address={`${place}/citations`} words={forms.concern.citations} options={references} />
                </>
              )}
            </RecordList>
          </section>
        </>
      )}
    </RecordList>
  );
}
