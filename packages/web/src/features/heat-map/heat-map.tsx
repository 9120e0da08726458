import { Link } from '@tanstack/react-router';
import { practicesOf, tableLevels, type MaturityModel } from '@smm/core/model';
import { overview as texts } from '../../texts/overview/overview.ts';
import { fillOf, type Figure, type PracticeFigures } from './figures.ts';
import css from './heat-map.module.css';

type HeatMapProps = {
  readonly model: MaturityModel;
  readonly profile: string;
  readonly figures: ReadonlyMap<string, PracticeFigures>;
  /** There is a column for what concerns a table as a whole. */
  readonly hasWhole: boolean;
  /** What the map shows, for screen readers. */
  readonly caption: string;
};

/** All practices by level as a table, each with a figure and a shade; a practice leads to its table. */
export function HeatMap({ model, profile, figures, hasWhole, caption }: HeatMapProps) {
  const levels = tableLevels(model);
  const columns = levels.length + 1 + (hasWhole ? 1 : 0);
  return (
    <table className={css['map']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.practice}</th>
          {levels.map(({ level, name }) => (
            <th key={level} scope="col" title={name}>
              <span className={css['word']}>{texts.levelWord}</span> {level}
            </th>
          ))}
          {hasWhole ? <th scope="col">{texts.whole}</th> : null}
        </tr>
      </thead>
      {model.domains.map((domain) => (
        <tbody key={domain.id}>
          <tr>
            <th scope="rowgroup" colSpan={columns} className={css['domain']}>
              {domain.name}
            </th>
          </tr>
          {domain.subdomains
            .flatMap(({ practices }) => practices)
            .map((practice) => {
              const row = figures.get(practice.id);
              return (
                <tr key={practice.id}>
                  <th scope="row">
                    <Link to="/profiles/$profile/tables/$table" params={{ profile, table: practice.id }}>
                      {practice.name}
                    </Link>
                  </th>
                  {row?.spanning === undefined
                    ? levels.map(({ level }, index) => <FigureCell key={level} figure={row?.levels[index]} />)
                    : [<FigureCell key="all" figure={row.spanning} span={levels.length} />]}
                  {hasWhole ? <FigureCell figure={row?.whole} /> : null}
                </tr>
              );
            })}
        </tbody>
      ))}
    </table>
  );
}

function FigureCell({ figure, span }: { readonly figure: Figure | undefined; readonly span?: number }) {
  return (
    <td data-fill={figure?.fill ?? 0} title={figure?.title} colSpan={span}>
      {figure?.text ?? ''}
    </td>
  );
}

/** How much each cell holds as a small picture for a card: a column of levels for each practice, described in words by the card. */
export function HeatStrip({ model, counts }: { readonly model: MaturityModel; readonly counts: Readonly<Record<string, readonly number[]>> }) {
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
