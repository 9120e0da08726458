import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { coverage } from '@smm/core/evidence';
import { tableLevels } from '@smm/core/model';
import { statementsOf } from '@smm/core/profile';
import { useEvidence } from '../../features/evidence/use-evidence.tsx';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import css from './evidence.module.css';

const t = texts.coverage;

/** How far evidence and profile cover each other, practice by practice. */
export function CoverageView() {
  const { evidence } = useEvidence();
  const { profile, model, id } = useOpenProfile();
  const found = useMemo(() => coverage(profile, evidence, model), [profile, evidence, model]);
  return (
    <>
      <p>{t.totals(found.used.length, found.unused.length, found.passages.loose, found.withOrigin.length, statementsOf(profile).length)}</p>
      <p className={css['help']}>{t.about}</p>
      <div className={css['scroll']} role="region" aria-label={t.table} tabIndex={0}>
        <table className={css['table']}>
          <thead>
            <tr>
              {[t.practice, t.findings, t.unused, t.respondents, ...tableLevels(model).map(({ level }) => t.level(level))].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.tables.map(({ table, name, findings, unused, respondents, levels }) => (
              <tr key={table}>
                <th scope="row">
                  <Link to="/profiles/$profile/tables/$table" params={{ profile: id, table }}>
                    {name}
                  </Link>
                </th>
                <td>{findings.length}</td>
                <td>{unused.length}</td>
                <td>{respondents}</td>
                {levels.map(({ level, withOrigin, statements }) => (
                  <td key={level}>{statements === 0 ? '–' : t.cell(withOrigin, statements)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
