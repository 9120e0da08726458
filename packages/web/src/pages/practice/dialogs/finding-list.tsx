import { useEffect, useState } from 'react';
import type { Finding, Rule } from '@smm/core/lint';
import type { Edit } from '@smm/core/profile';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { practice as t } from '../../../texts/practice.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import css from '../practice.module.css';

type FindingListProps = { readonly findings: readonly Finding[]; readonly by: string; readonly onEdit: (edits: readonly Edit[]) => void };

/** What the checks found at a place: what is wrong, why it matters, and the ways to answer it. */
export function FindingList({ findings, by, onEdit }: FindingListProps) {
  const [rules, setRules] = useState<ReadonlyMap<string, Rule>>(new Map());
  useEffect(() => {
    void import('@smm/core/lint').then(({ rules: all }) => setRules(new Map(all.map((rule) => [rule.id, rule]))));
  }, []);
  if (findings.length === 0) return <p>{t.finding.none}</p>;
  return (
    <div>
      {[...findings].sort(byWeight).map((finding, index) => (
        <OneFinding key={`${finding.rule} ${finding.address} ${index}`} finding={finding} rule={rules.get(finding.rule)} by={by} onEdit={onEdit} />
      ))}
    </div>
  );
}

/** What weighs most comes first; of equal weight what can be mended at once. */
function byWeight(one: Finding, other: Finding): number {
  const rank = ({ severity, fix }: Finding) => WEIGHTS.indexOf(severity) * 2 + (fix === undefined ? 1 : 0);
  return rank(one) - rank(other);
}

const WEIGHTS = ['error', 'warning', 'info'];

function OneFinding({ finding, rule, by, onEdit }: Omit<FindingListProps, 'findings'> & { readonly finding: Finding; readonly rule: Rule | undefined }) {
  const { profile, state } = useOpenProfile();
  const [reason, setReason] = useState<string>();
  const waive = (why: string): Edit => {
    const value = { rule: finding.rule, address: finding.address, reason: why, by: by === '' ? '–' : by, date: new Date().toISOString().slice(0, 10) };
    return { op: 'insert-item', list: 'waivers', index: profile.waivers.length, value };
  };
  return (
    <article className={css['finding']} data-severity={finding.severity}>
      <p>
        <strong>{t.finding.severity[finding.severity]}.</strong> {finding.message}
      </p>
      {finding.excerpt === undefined || finding.excerpt === '' ? null : <p className={css['help']}>“{finding.excerpt}”</p>}
      {rule === undefined ? null : (
        <details>
          <summary>{t.finding.why}</summary>
          <p>{rule.why}</p>
        </details>
      )}
      <p className={css['help']}>{t.finding.rule(finding.rule, rule?.cite ?? '')}</p>
      {state.readOnly ? null : reason === undefined ? (
        <div className={css['actions']}>
          {finding.fix === undefined ? null : (
            <Button look="main" onPress={() => onEdit([finding.fix!])}>
              {t.finding.fix}
            </Button>
          )}
          <Button look="quiet" onPress={() => setReason('')}>
            {t.finding.waive}
          </Button>
        </div>
      ) : (
        <>
          <TextField label={t.finding.waiveReason} value={reason} onChange={setReason} autoFocus />
          <Button isDisabled={reason.trim() === ''} onPress={() => onEdit([waive(reason.trim())])}>
            {t.finding.waiveDone}
          </Button>
        </>
      )}
    </article>
  );
}
