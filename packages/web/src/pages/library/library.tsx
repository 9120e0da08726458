import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { findModel } from '@smm/core/model';
import { profileList, type ProfileCard } from '../../api/profiles.ts';
import { HeatStrip } from '../../features/heat-map/heat-map.tsx';
import { dayOf } from '../../texts/format.ts';
import { library as texts } from '../../texts/library.ts';
import { shell } from '../../texts/shell.ts';
import { TextField } from '../../ui/field.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import css from './library.module.css';

/** All profiles as cards. */
export function Library() {
  const [search, setSearch] = useState('');
  const { data, error } = useQuery(profileList(useDeferredValue(search.trim())));
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{texts.title}</h1>
        <TextField label={texts.search} type="search" value={search} onChange={setSearch} />
      </header>
      {error === null ? null : <Notice kind="error" title={error.message} />}
      {data === undefined ? (
        <p>{error === null ? shell.loading : ''}</p>
      ) : data.profiles.length === 0 ? (
        <Empty title={search === '' ? texts.empty.title : texts.nothingFound.title}>{search === '' ? texts.empty.text : texts.nothingFound.text}</Empty>
      ) : (
        <ul className={css['cards']}>
          {data.profiles.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Card({ card }: { readonly card: ProfileCard }) {
  const model = findModel(card.model.id, card.model.edition);
  return (
    <li className={css['card']}>
      <h2>
        <Link to="/profiles/$profile" params={{ profile: card.id }}>
          {card.title}
        </Link>
      </h2>
      {model.ok ? <HeatStrip model={model.value} counts={card.cells} /> : null}
      <p className={css['about']}>
        {texts.states[card.state] ?? card.state} · {texts.statements(card.statements)}
        <br />
        {texts.changed(dayOf(new Date(card.changedAt)), card.changedBy)}
      </p>
    </li>
  );
}
