import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { profileList } from '../../api/profiles.ts';
import { library as texts } from '../../texts/library/library.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import button from '../../ui/button.module.css';
import { TextField } from '../../ui/field.tsx';
import { useFocusNeighbour } from '../../ui/focus-neighbour.ts';
import { Empty, Notice } from '../../ui/notice.tsx';
import { Card } from './card.tsx';
import css from './library.module.css';

/** All profiles as cards, searched by any words that stand in them. */
export function Library() {
  const [search, setSearch] = useState('');
  const [archived, setArchived] = useState(false);
  const words = useDeferredValue(search.trim());
  const { data, error } = useQuery({ ...profileList(words, archived), placeholderData: keepPreviousData });
  const list = useFocusNeighbour();
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{texts.title}</h1>
        <span className={css['tools']}>
          <Link to="/new" hash="file" className={`${button['button']} ${button['plain']}`}>
            {texts.addFile}
          </Link>
          <NewProfile />
        </span>
      </header>
      <div className={css['find']}>
        <TextField label={texts.search} type="search" value={search} onChange={setSearch} />
        <ToggleButtonGroup
          className={css['shown']!}
          aria-label={texts.shown}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[archived ? 'archived' : 'current']}
          onSelectionChange={(keys) => setArchived(keys.has('archived'))}
        >
          <ToggleButton id="current">{texts.current}</ToggleButton>
          <ToggleButton id="archived">{texts.archived}</ToggleButton>
        </ToggleButtonGroup>
        <p role="status" className={css['about']}>
          {data === undefined ? '' : texts.found(data.total, words)}
        </p>
      </div>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined ? (
        <p>{error === null ? shell.loading : ''}</p>
      ) : data.profiles.length === 0 ? (
        <Nothing search={words} archived={archived} onClear={() => setSearch('')} />
      ) : (
        <ul className={css['cards']} ref={list} tabIndex={-1}>
          {data.profiles.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </ul>
      )}
    </div>
  );
}

function NewProfile() {
  return (
    <Link to="/new" className={`${button['button']} ${button['main']}`}>
      <Plus size={16} aria-hidden /> {texts.create}
    </Link>
  );
}

function Nothing({ search, archived, onClear }: { readonly search: string; readonly archived: boolean; readonly onClear: () => void }) {
  if (search !== '')
    return (
      <Empty title={texts.nothingFound.title} action={<Button onPress={onClear}>{texts.nothingFound.clear}</Button>}>
        {texts.nothingFound.text}
      </Empty>
    );
  if (archived) return <Empty title={texts.emptyArchive.title}>{texts.emptyArchive.text}</Empty>;
  return <Empty title={texts.empty.title}>{texts.empty.text}</Empty>;
}
