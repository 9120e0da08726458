import { useState } from 'react';
import { AS_DATE, AS_NAMES, AS_OPTIONAL } from '../../../features/live-field/codec.ts';
import { LiveChoice } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { keyProblem, renamedReference } from '../../../features/linked/renamed-reference.ts';
import { editsWithout } from '../../../features/linked/edits-without.ts';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { options } from '../../../texts/context/options.ts';
import { context as texts } from '../../../texts/context/context.ts';
import { TextField } from '../../../ui/field.tsx';

const words = forms.reference;

/** The reference list, entry by entry. */
export function ReferencesForm() {
  const { profile } = useOpenProfile();
  const types = (type: string) =>
    options.referenceType.some(({ id }) => id === type) ? options.referenceType : [...options.referenceType, { id: type, name: type }];
  return (
    <RecordList
      list="references"
      items={profile.references}
      words={lists.references}
      create={() => ({ id: freeKey(profile.references), type: 'standard', title: '' })}
      nameOf={({ id }) => id}
      about={({ title }) => title ?? ''}
      along={({ id }) => editsWithout(profile, id, ['citations'])}
    >
      {(item, at) => (
        <>
          <Key id={item.id} />
          <LiveChoice address={`${at}/type`} words={words.type} options={types(item.type)} />
          <LiveText address={`${at}/title`} words={words.title} rows={2} codec={AS_OPTIONAL} />
          <LiveText address={`${at}/author`} words={words.author} rows={2} codec={AS_NAMES} />
          <LiveText address={`${at}/issued`} words={words.issued} codec={AS_DATE} />
          <LiveText address={`${at}/publisher`} words={words.publisher} codec={AS_OPTIONAL} />
          <LiveText address={`${at}/container-title`} words={words.container} codec={AS_OPTIONAL} />
          <LiveText address={`${at}/number`} words={words.number} codec={AS_OPTIONAL} />
          <LiveText address={`${at}/edition`} words={words.edition} codec={AS_OPTIONAL} />
          <LiveText address={`${at}/URL`} words={words.url} codec={AS_OPTIONAL} />
          <LiveText address={`${at}/DOI`} words={words.doi} codec={AS_OPTIONAL} />
          <LiveText address={`${at}/note`} words={words.note} rows={2} codec={AS_OPTIONAL} />
        </>
      )}
    </RecordList>
  );
}

/** The key is changed when one leaves its field: everything that cites it is changed with it. */
function Key({ id }: { readonly id: string }) {
  const { profile, edit, state } = useOpenProfile();
  const [key, setKey] = useState(id);
  const problem = keyProblem(profile, id, key);
  const rename = () => {
    if (key !== id && problem === undefined) edit(...renamedReference(profile, id, key));
  };
  const error = problem === undefined ? undefined : problem === 'taken' ? texts.guidance.keyTaken : texts.guidance.keyMalformed;
  return (
    <TextField
      label={words.key.label}
      {...(words.key.help === undefined ? {} : { help: words.key.help })}
      value={key}
      onChange={setKey}
      onBlur={rename}
      error={error}
      isReadOnly={state.readOnly}
    />
  );
}

function freeKey(references: readonly { readonly id: string }[]): string {
  const taken = new Set(references.map(({ id }) => id));
  let number = references.length + 1;
  while (taken.has(`REF-${number}`)) number += 1;
  return `REF-${number}`;
}
