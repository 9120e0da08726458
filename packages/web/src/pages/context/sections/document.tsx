import { AS_LINES, AS_OPTIONAL } from '../../../features/live-field/codec.ts';
import { LiveChoice } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { options } from '../../../texts/context/options.ts';
import { context as texts } from '../../../texts/context/context.ts';
import css from '../context.module.css';

const words = forms.document;

/** Title page, credits, abstract and change notes. */
export function DocumentForm() {
  const { metadata } = useOpenProfile().profile;
  return (
    <>
      <div className={css['grid']}>
        <LiveText address="metadata/title" words={words.title} />
        <LiveText address="metadata/subtitle" words={words.subtitle} />
        <LiveText address="metadata/domainName" words={words.domainName} />
        <LiveText address="metadata/documentNumber" words={words.number} />
        <LiveText address="metadata/version" words={words.version} />
        <LiveText address="metadata/date" words={words.date} codec={AS_OPTIONAL} />
        <LiveText address="metadata/language" words={words.language} />
        <LiveChoice address="metadata/status" words={words.status} options={options.status} />
      </div>
      <LiveText address="metadata/abstract" words={words.abstract} rows={6} />
      <People list="metadata/authors" title={texts.people.authors} items={metadata.authors} />
      <People list="metadata/contributors" title={texts.people.contributors} items={metadata.contributors} />
      <People list="metadata/technicalEditors" title={texts.people.editors} items={metadata.technicalEditors} />
      <LiveText address="metadata/workingGroup/name" words={words.workingGroup} />
      <People list="metadata/workingGroup/chairs" title={texts.people.chairs} items={metadata.workingGroup.chairs} />
      <LiveText address="metadata/coProducers" words={words.coProducers} rows={3} codec={AS_LINES} />
      <LiveText address="metadata/acknowledgements" words={words.acknowledgements} rows={3} />
      <LiveText address="metadata/copyright" words={words.copyright} rows={2} />
      <LiveText address="metadata/keywords" words={words.keywords} rows={3} codec={AS_LINES} />
      <h2>{texts.changes}</h2>
      <RecordList
        list="metadata/changes"
        items={metadata.changes}
        words={lists.changes}
        create={() => ({ version: '', note: '' })}
        nameOf={({ version }) => version}
        about={({ note }) => note}
      >
        {(_item, at) => (
          <>
            <LiveText address={`${at}/version`} words={forms.change.version} />
            <LiveText address={`${at}/date`} words={forms.change.date} codec={AS_OPTIONAL} />
            <LiveText address={`${at}/note`} words={forms.change.note} rows={3} />
          </>
        )}
      </RecordList>
    </>
  );
}

type PeopleProps = { readonly list: string; readonly title: string; readonly items: readonly { readonly name: string; readonly affiliation: string }[] };

function People({ list, title, items }: PeopleProps) {
  return (
    <section className={css['part']}>
      <h2>{title}</h2>
      <RecordList list={list} items={items} words={lists.people} create={() => ({ name: '', affiliation: '' })} nameOf={({ name }) => name} flat>
        {(_item, at) => (
          <>
            <LiveText address={`${at}/name`} words={forms.person.name} />
            <LiveText address={`${at}/affiliation`} words={forms.person.affiliation} />
          </>
        )}
      </RecordList>
    </section>
  );
}
