import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { heatMap, partKey, partName, partsOf, rollUps, targetsInForce, type Assessment, type AxisGap, type Gap, type Spread } from '@smm/core/assessment';
import { practiceById } from '@smm/core/model';
import { useCase } from '../../cases/use-case.tsx';
import { cases } from '../../texts/cases.ts';
import { gap as texts } from '../../texts/gap.ts';
import { Choice } from '../../ui/choice.tsx';
import { Empty } from '../../ui/notice.tsx';
import { Tick } from '../../ui/tick.tsx';
import { columnsByPart, columnsOverTime, gapsIn } from './columns.ts';
import css from './gap.module.css';
import { GapMap } from './gap-map.tsx';
import { useOtherSystems } from './use-other-systems.ts';

const Pictures = lazy(async () => ({ default: (await import('./pictures.tsx')).Pictures }));

/** The gap between where the system stands and the targets. */
export function GapPage() {
  const { file, assessment, profileId, name } = useCase();
  const params = { profile: profileId, case: name };
  const hasTargets = targetsInForce(file.rounds).length > 0;
  if (assessment === undefined || !hasTargets)
    return (
      <Empty
        title={texts.empty.title}
        action={
          hasTargets ? (
            <Link to="/profiles/$profile/use/$case/assessment" params={params}>
              {texts.empty.assess}
            </Link>
          ) : (
            <Link to="/profiles/$profile/use/$case/targets" params={params}>
              {texts.empty.targets}
            </Link>
          )
        }
      >
        {texts.empty.text}
      </Empty>
    );
  return <Shown assessment={assessment} />;
}

function Shown({ assessment }: { readonly assessment: Assessment }) {
  const { file, model, checklist, profileId, name } = useCase();
  const [view, setView] = useState<'parts' | 'systems' | 'time'>('parts');
  const [axis, setAxis] = useState<'comprehensiveness' | 'scope'>('comprehensiveness');
  const gaps = useMemo(() => gapsIn(file, checklist, assessment), [file, checklist, assessment]);
  const others = useOtherSystems(profileId, name, checklist, view === 'systems');
  const columns = useMemo(() => {
    if (view === 'parts') return columnsByPart(file, checklist, assessment, cases.whole);
    if (view === 'time') return columnsOverTime(file, checklist);
    return [{ id: file.id, label: file.system.name, gaps }, ...others];
  }, [view, file, checklist, assessment, gaps, others]);
  const practicesAt = (state: Gap['state']) => new Set(gaps.filter((one) => one.state === state).map(({ practice }) => practice)).size;
  return (
    <div className={css['page']}>
      <p className={css['soft']}>{texts.about}</p>
      <p role="status">
        <strong>{texts.summary(practicesAt('below'), practicesAt('at'), practicesAt('above'))}</strong>
      </p>
      <div className={css['bar']} data-no-print>
        <Choice
          label={texts.against}
          options={(['parts', 'time', 'systems'] as const).map((id) => ({ id, name: texts.views[id] }))}
          value={view}
          onChange={setView}
        />
        <Choice
          label={texts.axis}
          options={(['comprehensiveness', 'scope'] as const).map((id) => ({ id, name: texts.axes[id] }))}
          value={axis}
          onChange={setAxis}
        />
      </div>
      <section className={css['section']}>
        <h2>{texts.map}</h2>
        <p className={css['soft']}>{texts.mapHelp}</p>
        <GapMap map={heatMap(model, columns, axis)} />
      </section>
      <GapTable gaps={gaps} several={partsOf(assessment).length > 1} />
      <RollUpTable gaps={gaps} />
      <Suspense fallback={<p className={css['soft']}>{texts.drawing}</p>}>
        <Pictures model={model} gaps={gaps} columns={columnsOverTime(file, checklist)} />
      </Suspense>
    </div>
  );
}

function GapTable({ gaps, several }: { readonly gaps: readonly Gap[]; readonly several: boolean }) {
  const { file, model } = useCase();
  const [onlyBelow, setOnlyBelow] = useState(false);
  const shown = onlyBelow ? gaps.filter(({ state }) => state === 'below') : gaps;
  return (
    <section className={css['section']}>
      <h2>{texts.table}</h2>
      <Tick label={texts.onlyBelow} isTaken={onlyBelow} onChange={setOnlyBelow} />
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={texts.table}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.practice}</th>
              {several ? <th scope="col">{texts.part}</th> : null}
              <th scope="col">{texts.level}</th>
              <th scope="col">{texts.scope}</th>
              <th scope="col">{texts.state}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={`${one.practice} ${partKey(one)}`}>
                <th scope="row">{practiceById(model, one.practice)?.name ?? one.practice}</th>
                {several ? <td>{partName(one, file, cases.whole)}</td> : null}
                <td>{axisWords(one.comprehensiveness)}</td>
                <td>{axisWords(one.scope)}</td>
                <td data-state={one.state}>{texts.states[one.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RollUpTable({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { model } = useCase();
  return (
    <section className={css['section']}>
      <h2>{texts.rolled}</h2>
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={texts.rolled}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.unit}</th>
              <th scope="col">{texts.current}</th>
              <th scope="col">{texts.target}</th>
              <th scope="col">{texts.states.below}</th>
              <th scope="col">{texts.states.at}</th>
              <th scope="col">{texts.states.above}</th>
            </tr>
          </thead>
          <tbody>
            {rollUps(model, gaps).map((one) => (
              <tr key={`${one.kind} ${one.id}`} data-kind={one.kind}>
                <th scope="row">{one.kind === 'model' ? texts.everything : one.name}</th>
                <td>{spreadWords(one.current)}</td>
                <td>{spreadWords(one.target)}</td>
                <td>{one.counts.below}</td>
                <td>{one.counts.at}</td>
                <td>{one.counts.above}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function axisWords(axis: AxisGap | undefined): string {
  return axis === undefined ? texts.none : texts.axisValue(axis.current, axis.target);
}

function spreadWords(spread: Spread | undefined): string {
  return spread === undefined ? texts.none : texts.spread(spread.least, spread.most);
}
