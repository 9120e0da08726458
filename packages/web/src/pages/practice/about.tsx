import type { Practice } from '@smm/core/model';
import { addressOf, COMMON, type CommonTable, type PracticeTable, type Review } from '@smm/core/profile';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { practice as t } from '../../texts/practice.ts';
import { Choices } from '../../ui/choice.tsx';
import { LiveText } from '../../features/live-field/live-text.tsx';
import css from './practice.module.css';

const DECISIONS = ['not-reviewed', 'base-is-enough', 'clarified', 'extended'] as const;

/** What stands around a table: how its general table was judged, its introduction, and questions that help to fill it. */
export function About({
  table,
  shown,
  practice,
}: {
  readonly table: string;
  readonly shown: PracticeTable | CommonTable | undefined;
  readonly practice: Practice | undefined;
}) {
  const { edit, state } = useOpenProfile();
  const address = addressOf({ table });
  const review: Review | undefined = shown !== undefined && 'review' in shown ? shown.review : undefined;
  return (
    <section className={css['about']} aria-label={t.show.about}>
      {table === COMMON ? null : (
        <div>
          <Choices
            label={t.about.decision}
            options={DECISIONS.map((id) => ({ id, ...t.about.decisions[id] }))}
            value={review?.decision ?? 'not-reviewed'}
            onChange={(decision) => (state.readOnly ? undefined : void edit({ op: 'set', address: `${address}/review/decision`, value: decision }))}
          />
          <LiveText words={{ label: t.about.reason, help: t.about.reasonHelp }} rows={2} address={`${address}/review/reason`} />
        </div>
      )}
      <div>
        <LiveText words={{ label: t.about.introduction, help: t.about.introductionHelp }} rows={table === COMMON ? 4 : 8} address={`${address}/introduction`} />
        {(practice?.questions.length ?? 0) === 0 ? null : (
          <div>
            <strong>{t.about.questions}</strong>
            <ul className={css['questions']}>
              {practice?.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
