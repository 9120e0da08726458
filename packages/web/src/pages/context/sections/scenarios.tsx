import { LiveChoice, LiveChoices } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { linkable } from '../../../features/linked/linkable.ts';
import { newId } from '../../../features/linked/new-id.ts';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { context as texts } from '../../../texts/context/context.ts';
import css from '../context.module.css';

const words = forms.scenario;

/** Worked situations, each with the practices that it bears on. */
export function ScenariosForm() {
  const open = useOpenProfile();
  const { groups, levels, practices, references } = linkable(open);
  const nameOf = (id: string) => practices.find((practice) => practice.id === id)?.name ?? id;
  return (
    <RecordList
      list="scenarios"
      items={open.profile.scenarios}
      words={lists.scenarios}
      create={() => ({ id: newId('sc'), title: '', text: '', deviceGroups: [], practices: [], citations: [] })}
      nameOf={({ title }) => title}
      about={(scenario) => scenario.practices.map(({ practice }) => nameOf(practice)).join(', ')}
    >
      {(scenario, at) => (
        <>
          <LiveText address={`${at}/title`} words={words.title} />
          <LiveText address={`${at}/text`} words={words.text} rows={9} />
          <LiveChoices address={`${at}/deviceGroups`} words={words.groups} options={groups} />
          <LiveChoices address={`${at}/citations`} words={forms.citations} options={references} />
          <section className={css['inner']} data-wide>
            <h2>{texts.practices}</h2>
            <RecordList
              list={`${at}/practices`}
              items={scenario.practices}
              words={lists.links}
              create={() => ({ practice: practices[0]?.id ?? 'practice', why: '' })}
              nameOf={({ practice }) => nameOf(practice)}
              flat
            >
              {(_link, place) => (
                <>
                  <LiveChoice address={`${place}/practice`} words={forms.link.practice} options={practices} />
                  <LiveChoice address={`${place}/level`} words={forms.link.level} options={levels} isOptional isNumber />
                  <LiveText address={`${place}/why`} words={forms.link.why} />
                </>
              )}
            </RecordList>
          </section>
        </>
      )}
    </RecordList>
  );
}
