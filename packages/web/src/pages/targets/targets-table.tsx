import { partKey, partName, type ComparedTarget, type Proposal } from '@smm/core/assessment';
import { practiceById } from '@smm/core/model';
import { useCase } from '../../cases/use-case.tsx';
import { targets as texts } from '../../texts/targets.ts';
import { Button } from '../../ui/button.tsx';
import { apartWords, targetWords } from './target-words.ts';
import css from './targets.module.css';

type TargetsTableProps = {
  readonly compared: readonly ComparedTarget[];
  readonly visible: readonly Proposal[];
  readonly viewer: string | undefined;
  readonly nameOf: (id: string) => string;
  readonly open: (practice: string) => void;
};

/** Every practice with what was proposed, how far apart, and what was agreed. */
export function TargetsTable({ compared, visible, viewer, nameOf, open }: TargetsTableProps) {
  const { file, model } = useCase();
  const columns = visible.map(({ by }) => by).toSorted((one) => (one === viewer ? -1 : 1));
  return (
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={texts.table.caption}>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.table.practice}</th>
            <th scope="col">{texts.table.agreed}</th>
            <th scope="col">{texts.table.spread}</th>
            {columns.map((by) => (
              <th key={by} scope="col">
                {by === viewer ? texts.table.mine : nameOf(by)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map((row) => {
            const name = practiceById(model, row.practice)?.name ?? row.practice;
            const part = row.site === undefined && row.deviceGroup === undefined ? '' : partName(row, file);
            return (
              <tr key={`${row.practice} ${partKey(row)}`}>
                <th scope="row">
                  {part === '' ? (
                    <Button look="quiet" className={css['open']!} onPress={() => open(row.practice)}>
                      {name}
                    </Button>
                  ) : (
                    <span className={css['part']}>{part}</span>
                  )}
                </th>
                <td>
                  <strong>{targetWords(row.agreed)}</strong>
                </td>
                <td data-apart={row.verdict === 'apart' ? '' : undefined}>{apartWords(row)}</td>
                {columns.map((by) => {
                  const target = row.proposed.find((one) => one.by === by)?.target;
                  return (
                    <td key={by}>
                      {targetWords(target)}
                      {target === undefined || target.basis === 'own' ? null : <abbr title={texts.table.notYet}>{texts.table.notYetSign}</abbr>}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {visible.some(({ targets }) => targets.some(({ basis }) => basis !== 'own')) ? <p className={css['soft']}>{texts.table.notYetLegend}</p> : null}
    </div>
  );
}
