import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { practiceById } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { practice as t } from '../../texts/practice.ts';
import { NotFound } from '../not-found.tsx';
import { tablesInOrder } from './practice-head.tsx';
import { PracticeTable } from './practice-table.tsx';

/** The page of one practice table, or of the common table. */
export function PracticePage() {
  const { table } = useParams({ from: '/profiles/$profile/tables/$table' });
  const { model, id } = useOpenProfile();
  const navigate = useNavigate();
  const practice = useMemo(() => practiceById(model, table), [model, table]);
  const tables = useMemo(() => tablesInOrder(model), [model]);
  if (practice === undefined && table !== COMMON) return <NotFound />;
  const at = tables.findIndex((other) => other.table === table);
  const turn = (tablesOn: number) => {
    const to = tables[at + tablesOn];
    if (to !== undefined) void navigate({ to: '/profiles/$profile/tables/$table', params: { profile: id, table: to.table } });
  };
  return (
    <PracticeTable
      key={table}
      table={table}
      name={practice?.name ?? t.commonTable}
      objective={practice?.objective ?? t.commonAbout}
      practice={practice}
      before={tables[at - 1]}
      after={tables[at + 1]}
      turn={turn}
    />
  );
}
