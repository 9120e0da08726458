import { LiveChoices } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { linkable } from '../../../features/linked/linkable.ts';
import { newId } from '../../../features/linked/new-id.ts';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { threatParts } from '../../../texts/context/options.ts';
import css from '../context.module.css';

const words = forms.threat;

/** What can go wrong, part by part. */
export function ThreatsForm() {
  const open = useOpenProfile();
  const { groups, practices, references } = linkable(open);
  return (
    <>
      <LiveText address="threatLandscape/introduction" words={forms.threats.introduction} rows={4} />
      {threatParts.map((part) => (
        <section key={part.id} className={css['part']}>
          <h2>{part.name}</h2>
          <p className={css['ask']}>{part.ask}</p>
          <RecordList
            list={`threatLandscape/${part.id}`}
            items={open.profile.threatLandscape[part.id]}
            words={lists.threats}
            create={() => ({ id: newId('th'), name: '', text: '', deviceGroups: [], practices: [], citations: [] })}
            nameOf={({ name }) => name}
          >
            {(_item, at) => (
              <>
                <LiveText address={`${at}/name`} words={words.name} />
                <LiveText address={`${at}/text`} words={words.text} rows={3} />
                <LiveChoices address={`${at}/deviceGroups`} words={words.groups} options={groups} />
                <LiveChoices address={`${at}/practices`} words={words.practices} options={practices} />
                <LiveChoices address={`${at}/citations`} words={forms.citations} options={references} />
              </>
            )}
          </RecordList>
        </section>
      ))}
    </>
  );
}
