import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { readCase } from '../../cases/case-ports.ts';
import { requestJson } from '../../api/request.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { cases as texts } from '../../texts/cases.ts';
import { dayOf } from '../../texts/format.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/notice.tsx';
import css from './use.module.css';

const NewCaseDialog = lazy(async () => ({ default: (await import('./new-case-dialog.tsx')).NewCaseDialog }));

type Listed = { readonly kind: string; readonly name: string; readonly changedAt: string };

/** The cases in which this profile is used. */
export function UsePage() {
  const { id } = useOpenProfile();
  const [isAdding, setAdding] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['cases', id],
    networkMode: 'always',
    queryFn: async () => (await requestJson<{ files: readonly Listed[] }>(`/api/profiles/${id}/files`)).files.filter(({ kind }) => kind === 'assessment'),
  });
  const add = (
    <Button look="main" onPress={() => setAdding(true)}>
      {texts.begin}
    </Button>
  );
  return (
    <div className={css['page']}>
      <h1>{texts.title}</h1>
      <p className={css['about']}>{texts.about}</p>
      {error === null ? null : <p role="alert">{error.message}</p>}
      {data === undefined ? null : data.length === 0 ? (
        <Empty title={texts.empty.title} action={add}>
          {texts.empty.text}
        </Empty>
      ) : (
        <>
          <ul className={css['cases']}>
            {data.map((one) => (
              <CaseItem key={one.name} profile={id} listed={one} />
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      {isAdding ? (
        <Suspense>
          <NewCaseDialog taken={(data ?? []).map(({ name }) => name)} onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function CaseItem({ profile, listed }: { readonly profile: string; readonly listed: Listed }) {
  const { data } = useQuery({ queryKey: ['case', profile, listed.name, listed.changedAt], queryFn: () => readCase(profile, listed.name) });
  const file = data?.file;
  return (
    <li className={css['case']}>
      <Link to="/profiles/$profile/use/$case/gap" params={{ profile, case: listed.name }}>
        {file?.system.name ?? listed.name}
      </Link>
      <span>{[file?.organisation ?? '', ...(file?.profiles.map(({ title }) => title) ?? [])].filter((words) => words !== '').join(' · ')}</span>
      <span className={css['soft']}>
        {texts.list.changed} {dayOf(new Date(listed.changedAt))}
      </span>
    </li>
  );
}
