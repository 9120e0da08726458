import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useChecks } from '../../checks/use-checks.tsx';
import { figuresOf, type MapView } from '../../features/heat-map/figures.ts';
import { HeatMap } from '../../features/heat-map/heat-map.tsx';
import shades from '../../features/heat-map/heat-map.module.css';
import { Tour } from '../../features/tour/tour.tsx';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { nextSteps } from '../../texts/overview/next-steps.ts';
import { overview as texts } from '../../texts/overview/overview.ts';
import { Facts, Here, Progress } from './beside.tsx';
import { nextStep } from './next-step.ts';
import css from './overview.module.css';
import { liftedInto, progressOf } from './progress.ts';

const VIEWS: readonly MapView[] = ['content', 'evidence', 'findings', 'notes', 'review'];

/** A profile at a glance: the map of its tables, how far the work is, and the one thing to do next. */
export function Overview() {
  const { profile, model, id } = useOpenProfile();
  const { report } = useChecks();
  const steps = useMemo(() => progressOf(profile, model), [profile, model]);
  const lifted = liftedInto(profile);
  const errors = (report?.findings ?? []).filter(({ severity }) => severity === 'error').length;
  const next = nextStep(model, steps, { errors, lifted, isPublished: profile.metadata.status === 'published' });
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{profile.metadata.title}</h1>
        {profile.metadata.subtitle === '' ? null : <p className={css['help']}>{profile.metadata.subtitle}</p>}
      </header>
      <Tour />
      <div className={css['columns']}>
        <TableMap />
        <div className={css['beside']}>
          <section className={css['next']}>
            <h2>{nextSteps.title}</h2>
            <Link to={`/profiles/${id}/${next.page}` as '/'} className={css['go']}>
              {next.text} <ArrowRight size={17} aria-hidden />
            </Link>
          </section>
          <Progress steps={steps} lifted={lifted} />
          <Facts report={report} />
          <Here />
        </div>
      </div>
    </div>
  );
}

function TableMap() {
  const { profile, model, id } = useOpenProfile();
  const { report } = useChecks();
  const [view, setView] = useState<MapView>('content');
  const figures = useMemo(() => figuresOf(view, profile, model, report?.findings ?? []), [view, profile, model, report]);
  const { name, help } = texts.views[view];
  return (
    <section className={css['map']}>
      <div className={css['mapHead']}>
        <h2 id="map">{texts.map}</h2>
        <ToggleButtonGroup
          className={css['views']!}
          aria-label={texts.show}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={([chosen]) => setView(chosen as MapView)}
        >
          {VIEWS.map((other) => (
            <ToggleButton key={other} id={other} className={css['view']!}>
              {texts.views[other].name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <p className={css['help']}>{help}</p>
      <div className={css['scroll']} role="region" aria-label={texts.region} tabIndex={0}>
        <HeatMap model={model} profile={id} figures={figures} hasWhole={view === 'findings' || view === 'notes'} caption={`${name}. ${help}`} />
      </div>
      <ul className={css['legend']} aria-label={texts.legend}>
        {texts.legends[view].map((words, fill) => (
          <li key={words}>
            <i className={shades['swatch']} data-fill={fill} aria-hidden /> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
