import { useState } from 'react';
import type { CommonCluster } from '@smm/core/commonality';
import { wordDiff } from '@smm/core/diff';
import { rowLabel } from '@smm/core/model';
import { pathOf, valueAt, type Statement } from '@smm/core/profile';
import { Words } from '../../features/changes/words.tsx';
import { PlaceLink } from '../../features/places/place-link.tsx';
import { tableName } from '../../features/places/places.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { repeats as texts } from '../../texts/checks/repeats.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './repeats.module.css';

type ClusterCardProps = {
  readonly cluster: CommonCluster;
  readonly onLift: (cluster: CommonCluster, text: string) => void;
  readonly onKeepApart: (cluster: CommonCluster) => void;
};

/** What several practices say, side by side with a wording for all. */
export function ClusterCard({ cluster, onLift, onKeepApart }: ClusterCardProps) {
  const { profile, model, state } = useOpenProfile();
  const [text, setText] = useState(cluster.proposed);
  const isMissing = text.trim() === '';
  const standing = cluster.common === undefined ? undefined : pathOf(profile, cluster.common);
  return (
    <li className={css['card']} data-item tabIndex={-1}>
      <header className={css['cardHead']}>
        <h2>{texts.where(cluster.level, rowLabel(model, cluster.row, profile.scope.kind ?? 'both', profile.scope.considerationsLabel))}</h2>
        <span className={css['help']}>{texts.facts(cluster.spread, cluster.score)}</span>
      </header>
      {standing === undefined ? null : (
        <p className={css['already']}>
          {texts.already} <PlaceLink address={cluster.common!} /> <q>{(valueAt(profile, standing) as Statement).text}</q>
        </p>
      )}
      <h3 className="visually-hidden">{texts.members}</h3>
      <ul className={css['members']}>
        {cluster.members.map((member) => (
          <li key={member.address}>
            <span className={css['practice']}>
              <PlaceLink address={member.address} />
            </span>
            <Words words={wordDiff(text, member.text)} />
            {state.readOnly || member.text === text ? null : (
              <Button
                look="quiet"
                className={css['use']!}
                aria-label={texts.useLabel(tableName(model, member.practice))}
                onPress={() => setText(member.text)}
                data-no-print
              >
                {texts.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {state.readOnly ? null : (
        <div className={css['do']} data-no-print>
          <TextField
            label={texts.wording}
            help={texts.wordingHelp}
            rows={2}
            value={text}
            onChange={setText}
            error={isMissing ? texts.wordingMissing : undefined}
          />
          <div className={css['buttons']}>
            <Button isDisabled={isMissing} onPress={() => onLift(cluster, text.trim())}>
              {texts.lift}
            </Button>
            <Button look="quiet" onPress={() => onKeepApart(cluster)}>
              {texts.apart}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
