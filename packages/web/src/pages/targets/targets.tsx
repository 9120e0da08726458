import { lazy, Suspense, useState } from 'react';
import { agree, awaited, compareProposals, partKey, propose, unanimous, visibleProposals, type TargetRound } from '@smm/core/assessment';
import { practicesOf } from '@smm/core/model';
import { ok, type Outcome } from '@smm/core/outcome';
import { withRound } from '../../cases/file-edits.ts';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { targets as texts } from '../../texts/targets.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Empty } from '../../ui/notice.tsx';
import { tell } from '../../ui/toast.tsx';
import { FastStart } from './fast-start.tsx';
import { PracticeTargetForm } from './practice-target-form.tsx';
import { TargetsTable } from './targets-table.tsx';
import css from './targets.module.css';

const RoundDialog = lazy(async () => ({ default: (await import('./round-dialog.tsx')).RoundDialog }));

/** Targets: who proposes what, how far apart, and what was agreed. */
export function TargetsPage() {
  const { file } = useCase();
  const [isOpening, setOpening] = useState(false);
  const [chosen, choose] = useState<string>();
  const round = file.rounds.find(({ id }) => id === chosen) ?? file.rounds.at(-1);
  const dialog = isOpening ? (
    <Suspense>
      <RoundDialog
        onClose={(opened) => {
          setOpening(false);
          if (opened !== undefined) choose(opened);
        }}
      />
    </Suspense>
  ) : null;
  if (round === undefined)
    return (
      <>
        <Empty
          title={texts.empty.title}
          action={
            <Button look="main" onPress={() => setOpening(true)}>
              {texts.open}
            </Button>
          }
        >
          {texts.empty.text}
        </Empty>
        {dialog}
      </>
    );
  return (
    <div className={css['page']}>
      <p className={css['soft']}>{texts.about}</p>
      <div className={css['bar']}>
        {file.rounds.length < 2 ? null : (
          <Choice label={texts.round} options={file.rounds.map(({ id, title }) => ({ id, name: title || id }))} value={round.id} onChange={choose} />
        )}
        <Button onPress={() => setOpening(true)}>{texts.another}</Button>
      </div>
      <Round key={round.id} round={round} />
      {dialog}
    </div>
  );
}

const NOBODY = 'nobody';

function Round({ round }: { readonly round: TargetRound }) {
  const { file, model, change, speaker, chooseSpeaker } = useCase();
  const [practice, open] = useState<string>();
  const viewer = speaker !== undefined && round.stakeholders.includes(speaker.id) ? speaker.id : undefined;
  const visible = visibleProposals(round, viewer);
  const compared = compareProposals(model, round, visible);
  const missing = awaited(round);
  const mine = round.proposals.find(({ by }) => by === viewer);
  const alike =
    missing.length > 0
      ? []
      : unanimous(compared, round.stakeholders.length).filter(
          (target) => !round.agreed.some((one) => one.practice === target.practice && partKey(one) === partKey(target)),
        );
  const nameOf = (id: string) => file.people.find((one) => one.id === id)?.name || id;
  const inRound = (make: (now: TargetRound) => Outcome<TargetRound>, done: string) => {
    const result = change((now) => withRound(now, round.id, make));
    tell(result.ok ? done : result.message);
  };
  const isOpen = round.closed === undefined;
  if (practice !== undefined)
    return <PracticeTargetForm key={practice} round={round} practice={practice} viewer={viewer} compared={compared} open={open} nameOf={nameOf} />;
  const unproposed =
    viewer === undefined ? [] : practicesOf(model).filter((one) => !(mine?.targets ?? []).some((target) => target.practice === one.practice.id));
  return (
    <>
      <div className={css['bar']}>
        {isOpen ? (
          <Choice
            label={texts.speaker}
            help={texts.speakerHelp}
            options={[{ id: NOBODY, name: texts.nobody }, ...round.stakeholders.map((id) => ({ id, name: nameOf(id) }))]}
            value={viewer ?? NOBODY}
            onChange={(id) => chooseSpeaker(id === NOBODY ? undefined : id)}
          />
        ) : null}
        <p role="status">
          {round.closed === undefined ? (missing.length === 0 ? texts.allIn : texts.waiting(missing.map(nameOf))) : texts.closedOn(round.closed)}
          {isOpen && round.blind && missing.length > 0 ? ` ${texts.hidden}` : ''}
        </p>
      </div>
      {isOpen && viewer !== undefined && (mine?.targets.length ?? 0) === 0 ? (
        <FastStart onTake={(start, level) => inRound((now) => propose(now, { by: viewer, targets: start, date: today() }), texts.fast.take(level))} />
      ) : null}
      <TargetsTable compared={compared} visible={visible} viewer={viewer} nameOf={nameOf} open={open} />
      {isOpen ? (
        <div className={css['bar']}>
          {viewer === undefined || mine?.submitted === true ? null : (
            <Button
              look="main"
              isDisabled={unproposed.length > 0}
              onPress={() => inRound((now) => propose(now, { by: viewer, targets: [], submit: true, date: today() }), texts.submitted)}
            >
              {texts.submit}
            </Button>
          )}
          {viewer === undefined || unproposed.length === 0 ? null : <p className={css['soft']}>{texts.missing(unproposed.length)}</p>}
          {alike.length === 0 ? null : (
            <Button
              look={viewer === undefined || mine?.submitted === true ? 'main' : 'plain'}
              onPress={() => inRound((now) => agree(now, alike), texts.agreedSame(alike.length))}
            >
              {texts.agreeSame(alike.length)}
            </Button>
          )}
          {missing.length > 0 || round.agreed.length === 0 ? null : (
            <Button onPress={() => inRound((now) => ok({ ...now, closed: today() }), texts.closed)}>{texts.close}</Button>
          )}
        </div>
      ) : null}
    </>
  );
}
