import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import {
  agree,
  awaited,
  partKey,
  partName,
  partOf,
  PracticeTarget,
  propose,
  targetFor,
  type ComparedTarget,
  type SystemPart,
  type TargetRound,
} from '@smm/core/assessment';
import { practicesOf } from '@smm/core/model';
import { plainText } from '@smm/core/wording';
import { withRound } from '../../cases/file-edits.ts';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { cases } from '../../texts/cases.ts';
import { targets } from '../../texts/targets.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { tell } from '../../ui/toast.tsx';
import { LevelChoice, NOT_APPLICABLE } from './level-choice.tsx';
import { levelsInView } from './levels-in-view.ts';
import { targetWords } from './target-words.ts';
import css from './targets.module.css';

const texts = targets.practice;
const UNKNOWN = 'unknown';

type Props = {
  readonly round: TargetRound;
  readonly practice: string;
  readonly viewer: string | undefined;
  readonly compared: readonly ComparedTarget[];
  readonly open: (practice: string | undefined) => void;
  readonly nameOf: (id: string) => string;
};

/** One practice with its level texts in view: a proposal, or what is agreed. */
export function PracticeTargetForm({ round, practice, viewer, compared, open, nameOf }: Props) {
  const { file, model, profiles, baseText, change } = useCase();
  const all = practicesOf(model).map((one) => one.practice);
  const at = all.findIndex(({ id }) => id === practice);
  const { name = practice, objective = '' } = all[at] ?? {};
  const mine = round.proposals.find(({ by }) => by === viewer);
  const isProposing = viewer !== undefined && mine?.submitted !== true;
  const canAgree = round.closed === undefined && !isProposing && !(round.blind && awaited(round).length > 0);
  const parts: readonly SystemPart[] = [{}, ...file.sites.map(({ id }) => ({ site: id })), ...file.deviceGroups.map(({ id }) => ({ deviceGroup: id }))];
  const [part, setPart] = useState<SystemPart>({});
  const rows = compared.filter((one) => one.practice === practice);
  const beforeIn = (where: SystemPart) => {
    if (isProposing) return targetFor(mine?.targets ?? [], practice, where);
    const row = rows.find((one) => partKey(one) === partKey(where));
    return row?.agreed ?? (row?.verdict === 'same' ? row.proposed[0]?.target : undefined) ?? targetFor(round.agreed, practice, where);
  };
  const before = beforeIn(part);
  const [form, setForm] = useState(() => formOf(before));
  const [problem, setProblem] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const save = () => {
    const isNa = form.level === NOT_APPLICABLE;
    const target = PracticeTarget.parse({
      practice,
      ...partOf(part),
      notApplicable: isNa,
      ...(isNa || form.level === '' ? {} : { comprehensiveness: Number(form.level), ...(form.level === '0' ? {} : { scope: Number(form.scope) }) }),
      reason: form.reason.trim(),
      risk: {
        ...(form.impact === UNKNOWN ? {} : { impact: form.impact }),
        ...(form.exposure === UNKNOWN ? {} : { exposure: form.exposure }),
        explanation: before?.risk.explanation ?? '',
      },
    });
    const done = change((now) =>
      withRound(now, round.id, (it) => (isProposing ? propose(it, { by: viewer, targets: [target], date: today() }) : agree(it, [target]))),
    );
    if (!done.ok) return setProblem(done.message.replace(`${practice}: `, '').replace(/^./u, (letter) => letter.toUpperCase()));
    tell(texts.saved(name, targetWords(target)));
    open(all[at + 1]?.id);
  };
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value });
  return (
    <Form
      validationBehavior="aria"
      className={css['practice']!}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={css['bar']}>
        <Button onPress={() => open(undefined)}>{texts.back}</Button>
        <Button isDisabled={at <= 0} onPress={() => open(all[at - 1]?.id)}>
          {texts.previous}
        </Button>
        <Button isDisabled={at >= all.length - 1} onPress={() => open(all[at + 1]?.id)}>
          {texts.next}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {isProposing ? texts.propose(name) : texts.agree(name)}
      </h2>
      <p className={css['soft']}>{objective}</p>
      {rows.some(({ proposed }) => proposed.length > 0) ? (
        <section>
          <h3>{texts.proposals}</h3>
          <ul className={css['proposals']}>
            {rows.flatMap((one) =>
              one.proposed.map(({ by, target }) => (
                <li key={`${by} ${partKey(one)}`}>
                  <strong>{nameOf(by)}</strong>: {targetWords(target)}
                  {partKey(one) === partKey({}) ? '' : ` (${partName(one, file)})`}
                  {target.reason === '' ? '' : `. ${target.reason}`}
                </li>
              )),
            )}
          </ul>
        </section>
      ) : null}
      {isProposing || canAgree ? null : (
        <Notice
          kind="info"
          title={mine?.submitted === true ? texts.submitted : round.closed === undefined ? texts.chooseWho : targets.closedOn(round.closed)}
        />
      )}
      {parts.length < 2 ? null : (
        <Choice
          label={texts.part}
          options={parts.map((one) => ({ id: partKey(one), name: partName(one, file, cases.whole) }))}
          value={partKey(part)}
          onChange={(key) => {
            const next = parts.find((one) => partKey(one) === key) ?? {};
            setPart(next);
            setForm(formOf(beforeIn(next)));
          }}
        />
      )}
      <LevelChoice
        levels={levelsInView({ model, profiles, baseText }, practice)}
        value={form.level}
        onChange={set('level')}
        isDisabled={!isProposing && !canAgree}
        words={plainText}
      />
      <div className={css['pair']}>
        <Choice
          label={texts.scope}
          options={model.scope.map((one) => ({ id: String(one.level), name: `${one.level} ${one.name}` }))}
          value={form.scope}
          onChange={set('scope')}
        />
        <Choice label={texts.impact} options={optionsOf(texts.impacts)} value={form.impact} onChange={set('impact')} />
        <Choice label={texts.exposure} options={optionsOf(texts.exposures)} value={form.exposure} onChange={set('exposure')} />
      </div>
      <TextField label={texts.reason} help={texts.reasonHelp} rows={2} value={form.reason} onChange={set('reason')} error={problem} />
      <div>
        <Button look="main" type="submit" isDisabled={(!isProposing && !canAgree) || form.level === ''}>
          {isProposing ? texts.save : texts.saveAgreed}
        </Button>
      </div>
    </Form>
  );
}

function formOf(before: PracticeTarget | undefined) {
  return {
    level: before === undefined ? '' : before.notApplicable ? NOT_APPLICABLE : String(before.comprehensiveness ?? ''),
    scope: String(before?.scope ?? 1),
    reason: before?.reason ?? '',
    impact: before?.risk.impact ?? UNKNOWN,
    exposure: before?.risk.exposure ?? UNKNOWN,
  };
}

function optionsOf(names: Readonly<Record<string, string>>): { id: string; name: string }[] {
  return [{ id: UNKNOWN, name: texts.unknown }, ...Object.entries(names).map(([id, name]) => ({ id, name }))];
}
