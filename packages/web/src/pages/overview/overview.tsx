import { HeatMap } from '../../features/heat-map/heat-map.tsx';
import { countsOf } from '../../features/heat-map/counts.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { overview as texts } from '../../texts/overview.ts';
import css from './overview.module.css';

/** A profile at a glance. */
export function Overview() {
  const { profile, model, id } = useOpenProfile();
  return (
    <div className={css['page']}>
      <h1>{profile.metadata.title}</h1>
      <section>
        <h2>{texts.map}</h2>
        <p className={css['help']}>{texts.mapHelp}</p>
        <HeatMap model={model} counts={countsOf(profile, model)} profile={id} />
      </section>
    </div>
  );
}
