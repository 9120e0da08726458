import { useState } from 'react';
import type { Finding } from '@smm/core/lint';
import { checks as texts } from '../../texts/checks/checks.ts';
import { Button } from '../../ui/button.tsx';
import { FindingItem } from './finding-item.tsx';
import type { Group } from './grouping.ts';
import css from './checks.module.css';

/** So many findings of a group are shown at first. */
const FIRST = 30;

type GroupSectionProps = {
  readonly group: Group;
  readonly readOnly: boolean;
  readonly onFix: (finding: Finding) => void;
  readonly onFixAll: (rule: string) => void;
  readonly onWaive: (finding: Finding) => void;
};

/** Findings under their heading; of a rule with several fixes, all can be made at once. */
export function GroupSection({ group, readOnly, onFix, onFixAll, onWaive }: GroupSectionProps) {
  const [most, setMost] = useState(FIRST);
  const fixable = new Map<string, number>();
  for (const { rule, fix } of group.findings) if (fix !== undefined) fixable.set(rule, (fixable.get(rule) ?? 0) + 1);
  return (
    <section className={css['group']}>
      <header data-item tabIndex={-1}>
        <h2>
          {group.name} <span className={css['count']}>{group.findings.length}</span>
        </h2>
        {readOnly
          ? null
          : [...fixable]
              .filter(([rule, count]) => count > 1 && rule === group.name)
              .map(([rule]) => (
                <Button key={rule} onPress={() => onFixAll(rule)} data-no-print>
                  {texts.fixAll}
                </Button>
              ))}
      </header>
      <ul className={css['findings']}>
        {group.findings.slice(0, most).map((finding, index) => (
          <FindingItem key={`${finding.rule} ${finding.address} ${index}`} finding={finding} readOnly={readOnly} onFix={onFix} onWaive={onWaive} />
        ))}
      </ul>
      {group.findings.length > most ? (
        <div data-item tabIndex={-1}>
          <Button onPress={() => setMost(Infinity)}>{texts.more(group.findings.length - most)}</Button>
        </div>
      ) : null}
    </section>
  );
}
