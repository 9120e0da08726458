import { useMemo, useState } from 'react';
import {
  derive,
  LEVEL_RULE,
  LEVEL_RULE_EXAMPLE,
  partKey,
  prepareAssessment,
  recordJudgement,
  recordOverride,
  sentencesOf,
  targetFor,
  targetsInForce,
  partOf,
  type SystemPart,
} from '@smm/core/assessment';
import { practiceById } from '@smm/core/model';
import { ok } from '@smm/core/outcome';
import { withAssessment } from '../../cases/file-edits.ts';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { assessment } from '../../texts/assessment.ts';
import { cases } from '../../texts/cases.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { tell } from '../../ui/toast.tsx';
import css from './assessment.module.css';

const texts = assessment.standing;

type StandingProps = { readonly practice: string; readonly part: SystemPart; readonly by: string | undefined };

/** Where a practice stands in a part: the level, how it came about, the judgement and the override. */
export function StandingPanel({ practice, part, by }: StandingProps) {
  const { file, model, checklist, assessment: it } = useCase();
  const prepared = useMemo(() => (it === undefined ? undefined : prepareAssessment(it)), [it]);
  const wanted = targetFor(targetsInForce(file.rounds), practice, part)?.scope ?? checklist.scopes.at(-1)!;
  const [chosen, setScope] = useState<number>();
  const scope = chosen ?? wanted;
  if (it === undefined || prepared === undefined) return null;
  const derivation = derive(checklist, prepared, practice, { part, scope });
  const name = practiceById(model, practice)?.name ?? practice;
  const levelName = (level: number) => model.comprehensiveness.find((one) => one.level === level)?.name ?? '';
  const scopeName = (level: number) => `${level} (${model.scope.find((one) => one.level === level)?.name ?? ''})`;
  return (
    <aside className={css['standing']} aria-label={texts.title(name)}>
      <h2>{texts.title(name)}</h2>
      <p role="status" className={css['level']}>
        {texts.at(derivation.level, levelName(derivation.level), scopeName(scope))}
      </p>
      <Choice
        label={texts.scope}
        options={model.scope.map((one) => ({ id: String(one.level), name: scopeName(one.level) }))}
        value={String(scope)}
        onChange={(id) => setScope(Number(id))}
      />
      <details open>
        <summary>{texts.why}</summary>
        <ul className={css['sentences']}>
          {sentencesOf(derivation, model).map((sentence, index) => (
            <li key={index} data-inner={sentence.startsWith('  ') ? '' : undefined}>
              {sentence.trim()}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{texts.rule}</summary>
        <ul className={css['sentences']}>
          {[...LEVEL_RULE, LEVEL_RULE_EXAMPLE].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {it.status === 'accepted' ? null : (
        <>
          {derivation.levels.some(({ base }) => base !== 'indicators') ? (
            <Judgement key={`j ${practice} ${partKey(part)}`} practice={practice} part={part} by={by} />
          ) : null}
          <Override
            key={`o ${practice} ${partKey(part)}`}
            practice={practice}
            part={part}
            by={by}
            scope={scope}
            level={derivation.level}
            isSet={derivation.override !== undefined}
          />
        </>
      )}
    </aside>
  );
}

function useLevels(from: number) {
  const { model } = useCase();
  return model.comprehensiveness.filter(({ level }) => level >= from).map(({ level, name }) => ({ id: String(level), name: cases.levels(level, name) }));
}

function Judgement({ practice, part, by }: StandingProps) {
  const { assessment: it, change } = useCase();
  const before = it?.judgements.find((one) => one.practice === practice && partKey(one) === partKey(part));
  const [reason, setReason] = useState(before?.reason ?? '');
  const levels = useLevels(0);
  const judge = (level: string) => {
    const judgement = {
      practice,
      ...partOf(part),
      level: Number(level),
      reason,
      evidence: before?.evidence ?? [],
      on: today(),
      ...(by === undefined ? {} : { by }),
    };
    const done = change((now) => withAssessment(now, it!.id, (one) => recordJudgement(one, judgement)));
    if (!done.ok) tell(done.message);
  };
  return (
    <details>
      <summary>
        {texts.judge}: {before === undefined ? texts.notJudged : before.level}
      </summary>
      <div className={css['row']}>
        <Choice label={texts.judge} help={texts.judgeHelp} options={levels} value={before === undefined ? undefined : String(before.level)} onChange={judge} />
        <TextField label={texts.judgeReason} rows={2} value={reason} onChange={setReason} />
        <Button isDisabled={before === undefined || reason === before.reason} onPress={() => judge(String(before?.level ?? 0))}>
          {texts.judgeKeep}
        </Button>
      </div>
    </details>
  );
}

function Override({ practice, part, by, scope, level, isSet }: StandingProps & { readonly scope: number; readonly level: number; readonly isSet: boolean }) {
  const { assessment: it, change } = useCase();
  const before = it?.overrides.find((one) => one.practice === practice && partKey(one) === partKey(part));
  const [form, setForm] = useState({ level: String(before?.comprehensiveness ?? level), reason: before?.reason ?? '' });
  const [problem, setProblem] = useState<string>();
  const levels = useLevels(0);
  const set = () => {
    const override = {
      practice,
      ...partOf(part),
      comprehensiveness: Number(form.level),
      scope: before?.scope ?? scope,
      reason: form.reason,
      on: today(),
      ...(by === undefined ? {} : { by }),
    };
    const done = change((now) => withAssessment(now, it!.id, (one) => recordOverride(one, override)));
    setProblem(done.ok ? undefined : done.message);
    if (done.ok) tell(texts.kept);
  };
  const remove = () =>
    change((now) =>
      withAssessment(now, it!.id, (one) =>
        ok({ ...one, overrides: one.overrides.filter((other) => other.practice !== practice || partKey(other) !== partKey(part)) }),
      ),
    );
  return (
    <details open={isSet}>
      <summary>{texts.override}</summary>
      <div className={css['row']}>
        <Choice label={texts.overrideLevel} options={levels} value={form.level} onChange={(next) => setForm({ ...form, level: next })} />
        <TextField
          label={texts.overrideReason}
          help={texts.overrideReasonHelp}
          rows={2}
          value={form.reason}
          onChange={(reason) => setForm({ ...form, reason })}
          error={problem}
        />
        <div className={css['bar']}>
          <Button onPress={set}>{texts.overrideKeep}</Button>
          {before === undefined ? null : <Button onPress={remove}>{texts.overrideRemove}</Button>}
        </div>
      </div>
    </details>
  );
}
