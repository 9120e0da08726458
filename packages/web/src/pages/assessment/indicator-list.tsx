import type { AnswerValue, SystemPart } from '@smm/core/assessment';
import { practiceById } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { plainText } from '@smm/core/wording';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { assessment as texts } from '../../texts/assessment.ts';
import { Button } from '../../ui/button.tsx';
import { tell } from '../../ui/toast.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { answered } from './answering.ts';
import css from './assessment.module.css';
import { waits, type Asked } from './queue.ts';

type IndicatorListProps = {
  readonly asked: readonly Asked[];
  readonly part: SystemPart;
  readonly by: string | undefined;
  readonly open: (key: string) => void;
};

/** Indicators one below the other, by practice, each with its answers; the words lead to one with all that is said of it. */
export function IndicatorList({ asked, part, by, open }: IndicatorListProps) {
  const { model, assessment, change } = useCase();
  const tables = [...new Set(asked.map(({ indicator }) => indicator.table))];
  const isOpen = assessment?.status === 'open';
  const say = (one: Asked, value: AnswerValue) => {
    // A waiver or substitute needs its reason, which is asked where there is room for it.
    if (value === 'waived' || value === 'substitute') return open(one.indicator.key);
    const done = change((now) => answered(now, assessment!, one, { answer: value }, { part, by, on: today() }));
    if (!done.ok) tell(done.message);
  };
  return tables.map((table) => (
    <section key={table} className={css['group']}>
      <h2>{table === COMMON ? texts.common : (practiceById(model, table)?.name ?? table)}</h2>
      <ul className={css['list']}>
        {asked
          .filter(({ indicator }) => indicator.table === table)
          .map((one) => (
            <li key={one.indicator.key} data-waits={waits(one) ? '' : undefined}>
              <div>
                <Button look="quiet" className={css['words']!} onPress={() => open(one.indicator.key)}>
                  {plainText(one.indicator.text)}
                </Button>
                <p className={css['soft']}>
                  {texts.level(one.indicator.level, model.comprehensiveness.find(({ level }) => level === one.indicator.level)?.name ?? '')}
                  {one.answer?.carried === undefined ? '' : ` · ${texts.wasCarried(one.answer.carried.from, one.answer.carried.on)}`}
                  {one.answer === undefined || one.answer.note === '' ? '' : ` · ${one.answer.note}`}
                </p>
              </div>
              <AnswerButtons label={plainText(one.indicator.text)} value={one.answer?.answer} isDisabled={!isOpen} onAnswer={(value) => say(one, value)} />
            </li>
          ))}
      </ul>
    </section>
  ));
}
