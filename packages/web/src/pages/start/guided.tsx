import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { iotSmm12 as model, practicesOf } from '@smm/core/model';
import { addProfile } from '../../api/profiles.ts';
import { newId } from '../../features/linked/new-id.ts';
import { options } from '../../texts/context/options.ts';
import { start as texts } from '../../texts/library/start.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Refused } from './refused.tsx';
import css from './start.module.css';
import { startedProfile, type Answers } from './started-profile.ts';
import { useAdding, type OnAdded } from './use-adding.ts';

const NOTHING: Answers = { kind: 'industry', domainName: '', systemOfInterest: '', method: undefined, reason: '', devices: '', groups: '', title: '' };

/** Four short steps, each with the method's question. */
export function Guided({ onAdded }: { readonly onAdded: OnAdded }) {
  const [answers, setAnswers] = useState(NOTHING);
  const [step, setStep] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const { isAdding, problems, add } = useAdding(onAdded);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);
  const set = (change: Partial<Answers>) => setAnswers({ ...answers, ...change });
  const isLast = step === texts.steps.length - 1;
  const missing = step === 0 && answers.domainName.trim() === '' ? texts.need.domain : isLast && answers.title.trim() === '' ? texts.need.title : undefined;
  const go = (to: number) => {
    setAsked(false);
    if (to === texts.steps.length - 1 && answers.title === '') set({ title: answers.domainName.trim() });
    setStep(to);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (missing !== undefined) return setAsked(true);
    if (!isLast) return go(step + 1);
    void add(() => addProfile(startedProfile(model, answers, new Date().toISOString().slice(0, 10), newId)));
  };
  return (
    <form className={css['form']} onSubmit={submit} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {texts.stepOf(step + 1, texts.steps.length, texts.steps[step]!)}
      </h2>
      <StepFields step={step} answers={answers} set={set} missing={isAsked ? missing : undefined} />
      <Refused problems={problems} />
      <p className={css['tools']}>
        {step === 0 ? null : <Button onPress={() => go(step - 1)}>{texts.back}</Button>}
        <Button look="main" type="submit" isDisabled={isAdding}>
          {isAdding ? texts.creating : isLast ? texts.create : texts.next}
        </Button>
      </p>
    </form>
  );
}

type StepProps = { readonly step: number; readonly answers: Answers; readonly set: (change: Partial<Answers>) => void; readonly missing: string | undefined };

function StepFields({ step, answers, set, missing }: StepProps) {
  if (step === 0)
    return (
      <>
        <Choices label={texts.scope.kind} options={options.scopeKind} value={answers.kind} onChange={(kind) => set({ kind: kind as Answers['kind'] })} />
        <TextField {...texts.scope.domain} value={answers.domainName} onChange={(domainName) => set({ domainName })} error={missing} />
        <TextField {...texts.scope.system} rows={3} value={answers.systemOfInterest} onChange={(systemOfInterest) => set({ systemOfInterest })} />
      </>
    );
  if (step === 1)
    return (
      <>
        <Choices
          label={texts.boundary.method}
          options={options.method}
          value={answers.method}
          onChange={(method) => set({ method: method as Answers['method'] })}
        />
        <TextField {...texts.boundary.reason} rows={2} value={answers.reason} onChange={(reason) => set({ reason })} />
      </>
    );
  if (step === 2)
    return (
      <>
        <TextField {...texts.devices.devices} rows={5} value={answers.devices} onChange={(devices) => set({ devices })} />
        <TextField {...texts.devices.groups} rows={3} value={answers.groups} onChange={(groups) => set({ groups })} />
      </>
    );
  const ready = startedProfile(model, answers, '2000-01-01', newId);
  return (
    <>
      <TextField {...texts.document.title} value={answers.title} onChange={(title) => set({ title })} error={missing} />
      <p className={css['help']}>{texts.document.ready(ready.devices.length, ready.deviceGroups.length, practicesOf(model).length)}</p>
    </>
  );
}
