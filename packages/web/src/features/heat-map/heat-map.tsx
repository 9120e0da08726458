import { Link } from '@tanstack/react-router';
import { practicesOf, tableLevels, type MaturityModel } from '@smm/core/model';
import { overview as texts } from '../../texts/overview.ts';
import css from './heat-map.module.css';

/** How full a cell looks for so many statements. */
function fillOf(count: number): number {
  if (count === 0) return 0;
  if (count <= 2) return 1;
  if (count <= 4) return 2;
  return count <= 7 ? 3 : 4;
}

type HeatMapProps = { readonly model: MaturityModel; readonly counts: Readonly<Record<string, readonly number[]>>; readonly profile: string };

/** All practices by level as a table, with how much each cell holds as number and shade. */
export function HeatMap({ model, counts, profile }: HeatMapProps) {
  const levels = tableLevels(model);
  return (
    <table className={css['map']}>
      <thead>
        <tr>
          <th scope="col">{texts.practice}</th>
          {levels.map(({ level }) => (
            <th key={level} scope="col">
              {texts.level(level)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {practicesOf(model).map(({ practice }) => (
          <tr key={practice.id}>
            <th scope="row">
              <Link to="/profiles/$profile/tables/$table" params={{ profile, table: practice.id }}>
                {practice.name}
              </Link>
            </th>
            {levels.map(({ level }, index) => {
              const count = counts[practice.id]?.[index] ?? 0;
              return (
                <td key={level} data-fill={fillOf(count)} title={texts.cell(practice.name, level, count)}>
                  {count}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same as a small picture for a card: 18 columns of levels, described in words by the card. */
export function HeatStrip({ model, counts }: Omit<HeatMapProps, 'profile'>) {
  const levels = tableLevels(model);
  return (
    <div className={css['strip']} aria-hidden>
      {practicesOf(model).map(({ practice }) => (
        <div key={practice.id}>
          {levels.toReversed().map(({ level }) => (
            <i key={level} data-fill={fillOf(counts[practice.id]?.[level - 1] ?? 0)} />
          ))}
        </div>
      ))}
    </div>
  );
}
