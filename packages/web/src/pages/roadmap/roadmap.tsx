import { lazy, Suspense, useMemo } from 'react';
import { targetsInForce } from '@smm/core/assessment';
import { ok } from '@smm/core/outcome';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { roadmap as texts } from '../../texts/roadmap.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import { tell } from '../../ui/toast.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { orderedIn, planned } from './planning.ts';
import css from './roadmap.module.css';
import { StepsTable } from './steps-table.tsx';
import { WhatIfPanel } from './what-if.tsx';

const Timeline = lazy(async () => ({ default: (await import('./timeline.tsx')).Timeline }));

/** The way from the current state to the targets. */
export function RoadmapPage() {
  const { file, model, profiles, baseText, checklist, assessment, change } = useCase();
  const ordered = useMemo(() => orderedIn(file, profiles), [file, profiles]);
  const isReady = assessment !== undefined && targetsInForce(file.rounds).length > 0;
  const plan = () => {
    if (assessment === undefined) return;
    let told = '';
    const done = change((now) => {
      const made = planned(now, { model, profiles, baseText, checklist, assessment }, today());
      told = texts.planned(made.added, made.reached);
      return ok(made.file);
    });
    tell(done.ok ? told : done.message);
  };
  if (file.roadmap.steps.length === 0)
    return (
      <Empty
        title={texts.empty.title}
        action={
          isReady ? (
            <Button look="main" onPress={plan}>
              {texts.plan}
            </Button>
          ) : undefined
        }
      >
        {texts.empty.text} {isReady ? '' : texts.needs}
      </Empty>
    );
  const titleOf = (id: string) => file.roadmap.steps.find((step) => step.id === id)?.title ?? id;
  const dated = ordered.steps.filter(({ step }) => step.due !== undefined).map(({ step }) => step);
  return (
    <div className={css['page']}>
      <p className={css['soft']}>{texts.about}</p>
      <div className={css['bar']}>
        <p role="status">
          <strong>{texts.steps(ordered.steps.length, file.roadmap.steps.filter(({ status }) => status === 'done').length)}</strong>
        </p>
        {isReady ? <Button onPress={plan}>{texts.replan}</Button> : null}
      </div>
      {ordered.circles.length === 0 ? null : (
        <Notice kind="info" title={texts.circles(ordered.circles.length, ordered.passedOver.length)}>
          <details>
            <summary>{texts.comesAfter}</summary>
            {ordered.circles.map((circle) => (
              <p key={circle.join()}>{texts.circle(circle.map(titleOf))}</p>
            ))}
          </details>
        </Notice>
      )}
      {ordered.early.map(({ step, on }) => (
        <Notice key={`${step} ${on}`} kind="warning" title={texts.early(titleOf(step), titleOf(on))} />
      ))}
      {ordered.unestimated.length === 0 ? null : <p className={css['soft']}>{texts.unestimated(ordered.unestimated.length)}</p>}
      <StepsTable ordered={ordered} />
      {assessment === undefined ? null : <WhatIfPanel ordered={ordered} assessment={assessment} />}
      {dated.length === 0 ? null : (
        <Suspense>
          <Timeline steps={dated} />
        </Suspense>
      )}
      <ExportButtons ordered={ordered} />
    </div>
  );
}
