import type { HeatMap } from '@smm/core/assessment';
import { gap as texts } from '../../texts/gap.ts';
import css from './gap.module.css';

/** The gaps as a table whose cells are shaded by how far off target they are; sign and figures say the same. */
export function GapMap({ map }: { readonly map: HeatMap }) {
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={texts.map}>
      <table className={css['map']}>
        <thead>
          <tr>
            <th scope="col">{texts.practice}</th>
            {map.columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row, index) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {map.cells[index]!.map((cell, column) => (
                <td
                  key={map.columns[column]!.id}
                  data-state={cell.state}
                  data-far={cell.state === 'below' && (cell.difference ?? 0) < -1 ? '' : undefined}
                  title={cell.words}
                >
                  <span aria-hidden>{texts.signs[cell.state]}</span> <span className="visually-hidden">{texts.states[cell.state]}</span>
                  {cell.current === undefined || cell.target === undefined ? '' : texts.cell(cell.current, cell.target)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
