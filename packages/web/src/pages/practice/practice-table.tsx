import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback } from 'react';
import { ToggleButton } from 'react-aria-components';
import { tableLevels, type Practice } from '@smm/core/model';
import { tableOf } from '@smm/core/profile';
import { me } from '../../api/me.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { practice as t } from '../../texts/practice.ts';
import { gridKey } from './table/grid-keys.ts';
import { PracticeHead, type Neighbour } from './practice-head.tsx';
import { TableGrid } from './table/table-grid.tsx';
import { useTable } from './table/use-table.ts';
import css from './practice.module.css';

// What is not in view at first comes when it is opened.
const About = lazy(() => import('./about.tsx').then((file) => ({ default: file.About })));
const BaseTextSource = lazy(() => import('../../features/base-text/base-text-source.tsx').then((file) => ({ default: file.BaseTextSource })));
const NotesPanel = lazy(() => import('./notes-panel.tsx').then((file) => ({ default: file.NotesPanel })));
const OverTable = lazy(() => import('./dialogs/over-table.tsx').then((file) => ({ default: file.OverTable })));

type PracticeTableProps = {
  readonly table: string;
  readonly name: string;
  readonly objective: string;
  readonly practice: Practice | undefined;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  readonly turn: (tables: number) => void;
};

/** A table with everything around it. */
export function PracticeTable({ table, name, objective, practice, before, after, turn }: PracticeTableProps) {
  const { profile, model, id } = useOpenProfile();
  const { data: self } = useQuery(me);
  const { now, actions, words, views, preferences, prefer, tabStop, opened, said, columns, isNarrow } = useTable(table);
  const shown = tableOf(profile, table);
  const general = useCallback((level: number) => practice?.levels.find((one) => one.level === level)?.summary, [practice]);
  return (
    <div className={`${css['page']} ${preferences.notes ? css['withNotes'] : ''}`}>
      <div className={css['table']}>
        <PracticeHead
          id={id}
          name={name}
          objective={objective}
          before={before}
          after={after}
          preferences={preferences}
          prefer={prefer}
          onKeys={actions.openKeys}
          hasAbout={practice !== undefined}
          notes={shown?.notes.length ?? 0}
        />
        <Suspense>{preferences.about || practice === undefined ? <About table={table} practice={practice} shown={shown} /> : null}</Suspense>
        <Suspense>{preferences.general ? <BaseTextSource /> : null}</Suspense>
        {isNarrow ? (
          <div className={css['levelTabs']} role="group" aria-label={t.levels}>
            {tableLevels(model).map(({ level }) => (
              <ToggleButton key={level} className={css['levelTab']!} isSelected={columns[0]?.level === level} onChange={() => prefer({ level })}>
                {t.level(level)}
              </ToggleButton>
            ))}
          </div>
        ) : null}
        <TableGrid
          name={name}
          model={model}
          scope={profile.scope.kind ?? 'both'}
          table={table}
          levels={columns}
          views={views}
          general={general}
          threads={shown?.threads ?? []}
          isAligned={preferences.aligned}
          tabStop={tabStop}
          editing={now.editing}
          selected={now.selected}
          words={words}
          actions={actions}
          onKeyDown={(event) => gridKey(event, now, actions, turn)}
        />
        <div className={css['said']} role="status">
          {said}
        </div>
      </div>
      <Suspense>
        {preferences.notes ? (
          <NotesPanel table={table} notes={shown?.notes ?? []} cell={views[tabStop]?.place} by={self?.name ?? ''} onClose={() => prefer({ notes: false })} />
        ) : null}
        {opened === undefined ? null : (
          <OverTable opened={opened} views={views} levels={now.levels} by={self?.name ?? ''} actions={actions} openNotes={() => prefer({ notes: true })} />
        )}
      </Suspense>
    </div>
  );
}
