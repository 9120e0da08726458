import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { acceptAssessment, indexAnswers, isOutdated, partKey, partName, partsOf, type Assessment } from '@smm/core/assessment';
import { practicesOf } from '@smm/core/model';
import { COMMON } from '@smm/core/profile';
import { withAssessment } from '../../cases/file-edits.ts';
import { useCase } from '../../cases/use-case.tsx';
import { assessment as texts } from '../../texts/assessment.ts';
import { cases } from '../../texts/cases.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import { Tick } from '../../ui/tick.tsx';
import { tell } from '../../ui/toast.tsx';
import css from './assessment.module.css';
import { IndicatorCard } from './indicator-card.tsx';
import { IndicatorList } from './indicator-list.tsx';
import { askedIn, waits } from './queue.ts';
import { StandingPanel } from './standing.tsx';

const NewAssessmentDialog = lazy(async () => ({ default: (await import('./new-assessment-dialog.tsx')).NewAssessmentDialog }));

const ALL = 'all';
const NOBODY = 'nobody';

/** The indicators as a checklist, and where it puts each practice. */
export function AssessmentPage() {
  const { assessment } = useCase();
  const [isBeginning, setBeginning] = useState(false);
  const dialog = isBeginning ? (
    <Suspense>
      <NewAssessmentDialog onClose={() => setBeginning(false)} />
    </Suspense>
  ) : null;
  if (assessment === undefined)
    return (
      <>
        <Empty
          title={texts.empty.title}
          action={
            <Button look="main" onPress={() => setBeginning(true)}>
              {texts.begin}
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
      <Checklist key={assessment.id} assessment={assessment} begin={() => setBeginning(true)} />
      {dialog}
    </div>
  );
}

function Checklist({ assessment, begin }: { readonly assessment: Assessment; readonly begin: () => void }) {
  const { file, model, checklist, chooseAssessment, speaker, chooseSpeaker, change } = useCase();
  const parts = partsOf(assessment);
  const [part, setPart] = useState(parts[0]!);
  const [table, setTable] = useState<string>(ALL);
  const [mode, setMode] = useState<'list' | 'one'>('one');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [current, setCurrent] = useState<string>();
  const answers = useMemo(() => indexAnswers(assessment), [assessment]);
  const every = useMemo(() => askedIn(checklist, answers, part, table === ALL ? undefined : table), [checklist, answers, part, table]);
  const shown = onlyOpen ? every.filter((one) => waits(one) || one.indicator.key === current) : every;
  const at = Math.max(
    0,
    shown.findIndex(({ indicator }) => indicator.key === current),
  );
  const asked = shown[at];
  useEffect(() => setCurrent(asked?.indicator.key), [asked?.indicator.key]);
  const by = speaker?.id;
  const practice =
    table !== ALL && table !== COMMON ? table : asked !== undefined && asked.indicator.table !== COMMON && mode === 'one' ? asked.indicator.table : undefined;
  const carried = every.filter(({ answer }) => answer?.carried !== undefined).length;
  const outdated = every.filter(({ indicator, answer }) => answer !== undefined && isOutdated(answer, indicator)).length;
  const accept = () => {
    const done = change((now) => withAssessment(now, assessment.id, (one) => acceptAssessment(one, checklist)));
    tell(done.ok ? texts.acceptedNow : done.message);
  };
  return (
    <>
      <div className={css['bar']}>
        <Choice
          label={texts.choose}
          options={file.assessments.map(({ id, title, date, status }) => ({ id, name: texts.named(title || id, date, status === 'accepted') }))}
          value={assessment.id}
          onChange={chooseAssessment}
        />
        {parts.length < 2 ? null : (
          <Choice
            label={texts.part}
            options={parts.map((one) => ({ id: partKey(one), name: partName(one, file, cases.whole) }))}
            value={partKey(part)}
            onChange={(key) => setPart(parts.find((one) => partKey(one) === key) ?? part)}
          />
        )}
        <Choice
          label={texts.practice}
          options={[
            { id: ALL, name: texts.all },
            { id: COMMON, name: texts.common },
            ...practicesOf(model).map((one) => ({ id: one.practice.id, name: one.practice.name })),
          ]}
          value={table}
          onChange={setTable}
        />
        <Choice
          label={texts.mode.label}
          options={[
            { id: 'one', name: texts.mode.one },
            { id: 'list', name: texts.mode.list },
          ]}
          value={mode}
          onChange={setMode}
        />
        <Choice
          label={texts.assessor}
          options={[
            { id: NOBODY, name: texts.nobody },
            ...file.people.filter(({ roles }) => roles.includes('assessor')).map(({ id, name }) => ({ id, name: name || id })),
          ]}
          value={speaker?.roles.includes('assessor') === true ? speaker.id : NOBODY}
          onChange={(id) => chooseSpeaker(id === NOBODY ? undefined : id)}
        />
      </div>
      <div className={css['bar']}>
        <p role="status">
          {texts.progress(every.filter(({ answer }) => answer !== undefined && answer.answer !== 'unanswered').length, every.length)}
          {carried === 0 ? '' : ` · ${texts.carried(carried)}`}
          {outdated === 0 ? '' : ` · ${texts.outdated(outdated)}`}
        </p>
        <Tick label={texts.onlyOpen} isTaken={onlyOpen} onChange={setOnlyOpen} />
      </div>
      {assessment.status === 'accepted' ? <Notice kind="info" title={texts.accepted} /> : null}
      <div className={practice === undefined ? css['alone'] : css['columns']}>
        <div>
          {asked === undefined ? (
            <Empty title={texts.nothing.title}>{texts.nothing.text}</Empty>
          ) : mode === 'one' ? (
            <IndicatorCard
              key={`${asked.indicator.key} ${partKey(part)}`}
              asked={asked}
              part={part}
              by={by}
              position={at + 1}
              all={shown.length}
              go={(step) => setCurrent(shown[Math.min(shown.length - 1, Math.max(0, at + step))]?.indicator.key)}
            />
          ) : (
            <IndicatorList
              asked={shown}
              part={part}
              by={by}
              open={(key) => {
                setCurrent(key);
                setMode('one');
              }}
            />
          )}
        </div>
        {practice === undefined ? null : <StandingPanel practice={practice} part={part} by={by} />}
      </div>
      <div className={css['bar']}>
        <Button onPress={begin}>{texts.next}</Button>
        {assessment.status === 'accepted' ? null : <Button onPress={accept}>{texts.accept}</Button>}
      </div>
    </>
  );
}
