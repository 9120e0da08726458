import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { confirmCarried, indicatorKey, isOutdated, type AnswerValue, type SystemPart } from '@smm/core/assessment';
import { practiceById } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { ok } from '@smm/core/outcome';
import { plainText } from '@smm/core/wording';
import { withAssessment } from '../../cases/file-edits.ts';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { assessment as texts } from '../../texts/assessment.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { tell } from '../../ui/toast.tsx';
import { AnswerButtons, ANSWERS } from './answer-buttons.tsx';
import { answered, type Said } from './answering.ts';
import css from './assessment.module.css';
import { EvidenceField } from './evidence-field.tsx';
import type { Asked } from './queue.ts';

type IndicatorCardProps = {
  readonly asked: Asked;
  readonly part: SystemPart;
  readonly by: string | undefined;
  /** Where it stands among those shown, from 1. */
  readonly position: number;
  readonly all: number;
  readonly go: (by: 1 | -1) => void;
};

/** One indicator with all that is said of it. Keys 1 to 5 answer, arrows go on and back. */
export function IndicatorCard({ asked, part, by, position, all, go }: IndicatorCardProps) {
  const { file, model, assessment, applied, change } = useCase();
  const { indicator, answer } = asked;
  const [note, setNote] = useState(answer?.note ?? '');
  const [reason, setReason] = useState(answer?.reason ?? '');
  const [pending, setPending] = useState<AnswerValue>();
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const isOpen = assessment?.status === 'open';
  const value = pending ?? answer?.answer;
  const needsReason = value === 'waived' || value === 'substitute';

  const say = (said: Said) => {
    const wanted = said.answer ?? answer?.answer;
    // A waiver or substitute counts with its reason only, so it is kept when that is there.
    if ((wanted === 'waived' || wanted === 'substitute') && (said.reason ?? reason).trim() === '') return setPending(wanted);
    const done = change((now) => answered(now, assessment!, asked, { note, reason, ...said }, { part, by, on: today() }));
    if (!done.ok) return tell(done.message);
    setPending(undefined);
  };
  const keys = (event: KeyboardEvent) => {
    const isTyping = (event.target as HTMLElement).matches('input, textarea, [role="option"], [role="combobox"]');
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
    // Left and right lead from answer to answer there.
    const isInAnswers = (event.target as HTMLElement).closest('[role="radiogroup"]') !== null;
    const chosen = ANSWERS[Number(event.key) - 1];
    if (chosen !== undefined && isOpen) say({ answer: chosen });
    else if (event.key === 'ArrowDown' || (event.key === 'ArrowRight' && !isInAnswers)) go(1);
    else if (event.key === 'ArrowUp' || (event.key === 'ArrowLeft' && !isInAnswers)) go(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const confirm = () => {
    const matches = (one: { profile?: string | undefined; statement: string }) => indicator.keys.includes(indicatorKey(one));
    change((now) => withAssessment(now, assessment!.id, (it) => ok(confirmCarried(it, matches, { on: today(), ...(by === undefined ? {} : { by }) }))));
  };
  const profile = applied.find((one) => one.profile.id === indicator.profile)?.profile.metadata.title;
  const isCommon = indicator.table === COMMON;
  const where = isCommon ? texts.common : (practiceById(model, indicator.table)?.name ?? indicator.table);
  const groups = indicator.deviceGroups.map((id) => applied.flatMap((one) => one.profile.deviceGroups).find((group) => group.id === id)?.name ?? id);
  const labelled = plainText(indicator.text);
  return (
    <section className={css['card']} ref={card} tabIndex={-1} aria-label={labelled} onKeyDownCapture={keys}>
      <p className={css['soft']}>
        {texts.at(position, all)} · {where} · {texts.level(indicator.level, model.comprehensiveness.find((one) => one.level === indicator.level)?.name ?? '')} ·{' '}
        {indicator.profile === undefined ? texts.general : texts.from(profile ?? indicator.profile)}
      </p>
      <p className={css['indicator']}>{labelled}</p>
      {isCommon ? <p className={css['soft']}>{texts.everywhere}</p> : null}
      {groups.length === 0 ? null : <p className={css['soft']}>{texts.groups(groups)}</p>}
      {answer?.carried === undefined ? null : (
        <p className={css['carried']}>
          {texts.wasCarried(file.assessments.find((one) => one.id === answer.carried?.from)?.title || answer.carried.from, answer.carried.on)}{' '}
          {answer.carried.was === '' ? '' : texts.wasChanged(plainText(answer.carried.was))}{' '}
          {isOpen ? <Button onPress={confirm}>{texts.confirm}</Button> : null}
        </p>
      )}
      {answer !== undefined && answer.carried === undefined && isOutdated(answer, indicator) ? (
        <p className={css['carried']}>{texts.wasChanged(plainText(answer.asked))}</p>
      ) : null}
      <AnswerButtons label={texts.answers.label} value={value} isDisabled={!isOpen} onAnswer={(one) => say({ answer: one })} keys />
      {needsReason ? (
        <div className={css['row']}>
          <TextField
            label={texts.reason}
            help={texts.reasonHelp}
            value={reason}
            onChange={setReason}
            rows={2}
            autoFocus={pending !== undefined}
            isReadOnly={!isOpen}
          />
          {isOpen ? (
            <Button isDisabled={reason.trim() === ''} onPress={() => say({ answer: value, reason })}>
              {texts.keepReason(texts.answers[value])}
            </Button>
          ) : null}
        </div>
      ) : null}
      <TextField
        label={texts.note}
        help={texts.noteHelp}
        rows={2}
        value={note}
        onChange={setNote}
        isReadOnly={!isOpen}
        onBlur={() => (isOpen && note !== (answer?.note ?? '') ? say({ note }) : undefined)}
      />
      <EvidenceField ids={answer?.evidence ?? []} isDisabled={!isOpen} by={by} onChange={(evidence) => say({ evidence })} />
      <div className={css['bar']}>
        <Button isDisabled={position <= 1} onPress={() => go(-1)}>
          {texts.previous}
        </Button>
        <Button look="main" isDisabled={position >= all} onPress={() => go(1)}>
          {texts.nextOne}
        </Button>
        <span className={css['soft']}>{texts.keys}</span>
      </div>
    </section>
  );
}
