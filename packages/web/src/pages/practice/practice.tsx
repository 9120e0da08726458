import { useParams } from '@tanstack/react-router';
import { practiceById, ROWS, rowLabel, tableLevels } from '@smm/core/model';
import { cellAt, COMMON } from '@smm/core/profile';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { shell } from '../../texts/shell.ts';
import { overview } from '../../texts/overview.ts';
import css from './practice.module.css';

/** One practice table. */
export function PracticePage() {
  const { table } = useParams({ from: '/profiles/$profile/tables/$table' });
  const { profile, model } = useOpenProfile();
  const name = table === COMMON ? shell.nav.commonTable : (practiceById(model, table)?.name ?? table);
  return (
    <div className={css['page']}>
      <h1>{name}</h1>
      <div className={css['levels']}>
        {tableLevels(model).map(({ level, name: levelName }) => (
          <section key={level}>
            <h2>
              {overview.level(level)} · {levelName}
            </h2>
            {ROWS.map((row) => (
              <div key={row}>
                <h3>{rowLabel(model, row, profile.scope.kind ?? 'both')}</h3>
                {cellAt(profile, { table, level, row }).statements.map((statement) => (
                  <p key={statement.id}>{statement.text}</p>
                ))}
              </div>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
