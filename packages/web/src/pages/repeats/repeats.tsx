import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CommonCluster } from '@smm/core/commonality';
import type { Edit } from '@smm/core/profile';
import { me } from '../../api/me.ts';
import { useChecks } from '../../checks/use-checks.tsx';
import { browserBytes, newStatementId } from '../../features/statement/new-statement.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { repeats as texts } from '../../texts/checks/repeats.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useFocusNeighbour } from '../../ui/focus-neighbour.ts';
import { Empty } from '../../ui/notice.tsx';
import { ClusterCard } from './cluster-card.tsx';
import { ApartDialog, LiftDialog } from './cluster-dialogs.tsx';
import { keepApart, takeBack, waiverOf } from './kept-apart.ts';
import { useCommonality } from './use-commonality.ts';
import css from './repeats.module.css';

const LEAST = ['2', '3', '4', '5'].map((id) => ({ id, name: texts.leastOption(Number(id)) }));

type Asked = { readonly lift: CommonCluster; readonly text: string; readonly id: string } | { readonly apart: CommonCluster };

/** What repeats across the practice tables, and the way into the common table. */
export function RepeatsPage() {
  const { profile, id, edit } = useOpenProfile();
  const { report } = useChecks();
  const { data: self } = useQuery(me);
  const [least, setLeast] = useState('2');
  const [asked, ask] = useState<Asked>();
  const [told, tell] = useState('');
  const list = useFocusNeighbour();
  const clusters = useCommonality(profile, Number(least));
  const change = (edits: readonly Edit[], done: string) => {
    const outcome = edit(...edits);
    tell(outcome.ok ? done : outcome.message);
    ask(undefined);
  };
  const keep = (cluster: CommonCluster, reason: string) =>
    change([keepApart(profile, report, cluster, { reason, by: self?.name ?? '', date: new Date().toISOString().slice(0, 10) })], '');
  const open = clusters?.filter((cluster) => waiverOf(profile, cluster) === undefined) ?? [];
  const apart = clusters?.filter((cluster) => waiverOf(profile, cluster) !== undefined) ?? [];
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <h1>{texts.title}</h1>
          <p className={css['help']}>{texts.about}</p>
        </div>
        <Choice label={texts.least} options={LEAST} value={least} onChange={setLeast} />
      </header>
      <p role="status">
        {clusters === undefined ? texts.working : texts.found(open.length)} {told}
      </p>
      <div ref={list} tabIndex={-1} className={css['list']}>
        {clusters !== undefined && open.length === 0 ? (
          <Empty
            title={texts.empty.title}
            action={
              <Link to="/profiles/$profile" params={{ profile: id }}>
                {texts.empty.action}
              </Link>
            }
          >
            {texts.empty.text}
          </Empty>
        ) : null}
        <ul className={css['cards']}>
          {open.map((cluster) => (
            <ClusterCard
              key={cluster.id}
              cluster={cluster}
              onLift={(lift, text) => ask({ lift, text, id: newStatementId(profile, browserBytes) })}
              onKeepApart={(one) => ask({ apart: one })}
            />
          ))}
        </ul>
        <KeptApart clusters={apart} onTakeBack={(cluster) => change(takeBack(profile, cluster), '')} />
      </div>
      {asked !== undefined && 'lift' in asked ? (
        <LiftDialog cluster={asked.lift} text={asked.text} id={asked.id} onLift={(lift) => change([lift], texts.lifted)} onClose={() => ask(undefined)} />
      ) : null}
      {asked !== undefined && 'apart' in asked ? (
        <ApartDialog cluster={asked.apart} onKeep={(reason) => keep(asked.apart, reason)} onClose={() => ask(undefined)} />
      ) : null}
    </div>
  );
}

function KeptApart({ clusters, onTakeBack }: { readonly clusters: readonly CommonCluster[]; readonly onTakeBack: (cluster: CommonCluster) => void }) {
  const { profile, state } = useOpenProfile();
  if (clusters.length === 0) return null;
  return (
    <details className={css['apart']}>
      <summary>{texts.kept(clusters.length)}</summary>
      <ul className={css['cards']}>
        {clusters.map((cluster) => (
          <li key={cluster.id} className={css['card']} data-item tabIndex={-1}>
            <p>{cluster.proposed}</p>
            <p className={css['help']}>{waiverOf(profile, cluster)?.reason}</p>
            {state.readOnly ? null : (
              <Button className={css['use']!} aria-label={texts.takeBackLabel(cluster.proposed)} onPress={() => onTakeBack(cluster)}>
                {texts.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
