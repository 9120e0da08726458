import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addProfile, profileList, readProfile } from '../../api/profiles.ts';
import { shell } from '../../texts/shell.ts';
import { start as texts } from '../../texts/library/start.ts';
import { library } from '../../texts/library/library.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Empty } from '../../ui/notice.tsx';
import { Refused } from './refused.tsx';
import css from './start.module.css';
import { slugOf } from './started-profile.ts';
import { useAdding, type OnAdded } from './use-adding.ts';

/** A copy of a profile of the library, an example or one's own, as a draft under another title. */
export function CopyOf({ onAdded }: { readonly onAdded: OnAdded }) {
  const { data } = useQuery(profileList(''));
  const [chosen, choose] = useState<string>();
  const [written, write] = useState<string>();
  const { isAdding, problems, add } = useAdding(onAdded);
  if (data === undefined) return <p>{shell.loading}</p>;
  const [first] = data.profiles;
  if (first === undefined) return <Empty title={texts.copy.none.title}>{texts.copy.none.text}</Empty>;
  const from = data.profiles.find(({ id }) => id === chosen) ?? first;
  const title = written ?? texts.copy.of(from.title);
  const copy = async () => {
    const profile = await readProfile(from.id);
    return addProfile({ ...profile, id: slugOf(title), metadata: { ...profile.metadata, title: title.trim(), status: 'draft' } });
  };
  return (
    <div className={css['form']}>
      <Choices
        label={texts.copy.from}
        options={data.profiles.map((card) => ({ id: card.id, name: card.title, help: library.statements(card.statements) }))}
        value={from.id}
        onChange={choose}
      />
      <TextField label={texts.copy.title} value={title} onChange={write} error={title.trim() === '' ? texts.need.title : undefined} />
      <Refused problems={problems} />
      <p className={css['tools']}>
        <Button look="main" isDisabled={isAdding || title.trim() === ''} onPress={() => void add(copy)}>
          {isAdding ? texts.creating : texts.copy.create}
        </Button>
      </p>
    </div>
  );
}
