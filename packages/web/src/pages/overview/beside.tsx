import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LintReport } from '@smm/core/lint';
import { statementsOf } from '@smm/core/profile';
import { me } from '../../api/me.ts';
import { placeOf } from '../../features/places/places.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { options } from '../../texts/context/options.ts';
import { overview as texts } from '../../texts/overview/overview.ts';
import css from './overview.module.css';
import type { Step } from './progress.ts';

/** How far each step of the work is; a step leads to where it goes on. */
export function Progress({ steps, lifted }: { readonly steps: readonly Step[]; readonly lifted: number }) {
  const { id } = useOpenProfile();
  return (
    <section>
      <h2>{texts.progress}</h2>
      <ul className={css['steps']}>
        {steps.map((step) => (
          <li key={step.id}>
            {step.next === undefined ? (
              <span>{texts.steps[step.id]}</span>
            ) : (
              <Link to={`/profiles/${id}/${step.id === 'context' ? 'context' : 'tables'}/${step.next}` as '/'}>{texts.steps[step.id]}</Link>
            )}
            <span className={css['number']}>{texts.ofAll(step.done, step.of)}</span>
            <span className={css['bar']} aria-hidden>
              <i style={{ inlineSize: `${step.of === 0 ? 0 : Math.round((step.done / step.of) * 100)}%` }} />
            </span>
          </li>
        ))}
        <li>
          <Link to={`/profiles/${id}/common` as '/'}>{texts.steps.common}</Link>
          <span className={css['number']}>{texts.lifted(lifted)}</span>
        </li>
      </ul>
    </section>
  );
}

/** What one would ask first about a profile. */
export function Facts({ report }: { readonly report: LintReport | undefined }) {
  const { profile } = useOpenProfile();
  const { metadata, scope, boundary } = profile;
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
    list.find((option) => option.id === id)?.name ?? texts.unset;
  const count = (severity: string) => (report?.findings ?? []).filter((finding) => finding.severity === severity).length;
  const facts: readonly (readonly [string, string])[] = [
    [texts.fact.state, nameIn(options.status, metadata.status)],
    [texts.fact.version, metadata.version || texts.unset],
    [texts.fact.scope, nameIn(options.scopeKind, scope.kind)],
    [texts.fact.boundary, nameIn(options.method, boundary.method)],
    [texts.fact.groups, String(profile.deviceGroups.length)],
    [texts.fact.statements, String(statementsOf(profile).length)],
    [texts.fact.references, String(profile.references.length)],
    [texts.fact.checks, report === undefined ? texts.checking : texts.checks(count('error'), count('warning'))],
  ];
  return (
    <section>
      <h2>{texts.facts}</h2>
      <dl className={css['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Who has the profile open, and where they are. */
export function Here() {
  const { profile, model, state } = useOpenProfile();
  const { data: self } = useQuery(me);
  return (
    <section>
      <h2>{texts.here}</h2>
      <ul className={css['people']}>
        <li>{self === undefined || self.mode === 'solo' ? texts.you : texts.self(self.name)}</li>
        {state.present.map(({ client, name, place }) => (
          <li key={client}>{place === undefined ? name : texts.at(name, placeOf(profile, model, place).name)}</li>
        ))}
      </ul>
      {state.present.length === 0 ? <p className={css['help']}>{texts.alone}</p> : null}
    </section>
  );
}
