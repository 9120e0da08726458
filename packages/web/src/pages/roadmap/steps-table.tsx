import { useState } from 'react';
import { partName, type OrderedRoadmap, type OrderedStep, type RoadmapStep } from '@smm/core/assessment';
import { plainText } from '@smm/core/wording';
import { useCase } from '../../cases/use-case.tsx';
import { cases } from '../../texts/cases.ts';
import { roadmap as texts } from '../../texts/roadmap.ts';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tick } from '../../ui/tick.tsx';
import { tell } from '../../ui/toast.tsx';
import { withStep } from './planning.ts';
import css from './roadmap.module.css';

const STATUSES = (['planned', 'in-progress', 'done', 'dropped'] as const).map((id) => ({ id, name: texts.statuses[id] }));

/** The steps in their order; effort, owner, due day and status are edited in place. */
export function StepsTable({ ordered }: { readonly ordered: OrderedRoadmap }) {
  return (
    <section>
      <h2>{texts.table}</h2>
      <ol className={css['steps']}>
        {ordered.steps.map((one) => (
          <StepItem key={one.step.id} ordered={one} />
        ))}
      </ol>
    </section>
  );
}

function StepItem({ ordered }: { readonly ordered: OrderedStep }) {
  const { file, change } = useCase();
  const { step, position, value, after } = ordered;
  const edit = (fields: Partial<Record<keyof RoadmapStep, unknown>>) => {
    const done = change((now) => withStep(now, step.id, fields));
    if (!done.ok) tell(done.message);
  };
  const tick = (index: number, isDone: boolean) => edit({ actions: step.actions.with(index, { ...step.actions[index]!, done: isDone }) });
  const before = [...new Map(after.map((one) => [one.on, one])).values()];
  return (
    <li className={css['step']} id={`step-${step.id}`}>
      <div className={css['name']}>
        <strong>
          {position}. {step.title}
        </strong>
        <span className={css['soft']}>
          {partName(step, file, cases.whole)} · {texts.value} {value}
        </span>
      </div>
      <div className={css['fields']}>
        <Field
          key={`effort ${step.effort ?? ''}`}
          label={texts.effort}
          name={texts.of(texts.effort, step.title)}
          value={step.effort === undefined ? '' : String(step.effort)}
          isRight={(text) => text === '' || (Number.isFinite(Number(text)) && Number(text) >= 0)}
          wrong={texts.notNumber}
          onKeep={(text) => edit({ effort: text === '' ? undefined : Number(text) })}
        />
        <Field
          key={`owner ${step.owner}`}
          label={texts.owner}
          name={texts.of(texts.owner, step.title)}
          value={step.owner}
          isRight={() => true}
          wrong=""
          onKeep={(owner) => edit({ owner })}
        />
        <Field
          key={`due ${step.due ?? ''}`}
          label={texts.due}
          name={texts.of(texts.due, step.title)}
          value={step.due ?? ''}
          isRight={(text) => text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)))}
          wrong={texts.notDay}
          onKeep={(text) => edit({ due: text === '' ? undefined : text })}
        />
        <Choice label={texts.status} options={STATUSES} value={step.status} onChange={(status) => edit({ status })} />
      </div>
      <details>
        <summary>{texts.details(step.title)}</summary>
        <ul className={css['actions']}>
          {step.actions.map((action, index) => (
            <li key={`${action.profile ?? ''} ${action.statement ?? index}`}>
              <Tick label={plainText(action.text)} isTaken={action.done} onChange={(isDone) => tick(index, isDone)} />
            </li>
          ))}
        </ul>
        {before.length === 0 ? null : (
          <>
            <h3>{texts.comesAfter}</h3>
            <ul className={css['after']}>
              {before.map(({ on, why }) => (
                <li key={on}>
                  {file.roadmap.steps.find((other) => other.id === on)?.title ?? on}
                  {why === '' ? '' : `: ${why}`}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
    </li>
  );
}

type FieldProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly isRight: (text: string) => boolean;
  readonly wrong: string;
  readonly onKeep: (text: string) => void;
};

/** A short text that is kept when one leaves it or presses Enter. */
function Field({ label, name, value, isRight, wrong, onKeep }: FieldProps) {
  const [text, setText] = useState(value);
  const [isWrong, setWrong] = useState(false);
  const keep = () => {
    const trimmed = text.trim();
    setWrong(!isRight(trimmed));
    if (isRight(trimmed) && trimmed !== value) onKeep(trimmed);
  };
  return (
    <TextField
      label={label}
      aria-label={name}
      value={text}
      onChange={setText}
      onBlur={keep}
      onKeyDown={({ key }) => (key === 'Enter' ? keep() : undefined)}
      error={isWrong ? wrong : undefined}
    />
  );
}
