import { useDeferredValue, useState } from 'react';
import { Link } from '@tanstack/react-router';
import type { Finding, Preset, Severity } from '@smm/core/lint';
import type { Edit } from '@smm/core/profile';
import { fixNow } from '../../checks/fixing.ts';
import { useChecks } from '../../checks/use-checks.tsx';
import { FindReplace } from '../../features/find-replace/find-replace.tsx';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { checks as texts } from '../../texts/checks/checks.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFocusNeighbour } from '../../ui/focus-neighbour.ts';
import { Empty } from '../../ui/notice.tsx';
import { FixAllDialog } from './fix-all-dialog.tsx';
import { countsOf, filtered, grouped, type Filter, type Grouping } from './grouping.ts';
import { GroupSection } from './group-section.tsx';
import { SetApart } from './set-apart.tsx';
import { WaiveDialog } from './waive-dialog.tsx';
import css from './checks.module.css';

const PRESETS = (['draft', 'review', 'publication'] as const).map((id) => ({ id, name: texts.preset[id], help: texts.presetHelp[id] }));
const SEVERITIES = ['error', 'warning', 'info'] as const;
const NO_FILTER: Filter = { severity: '', rule: '', words: '' };

/** Everything the checks say of the profile, and what can be done about it. */
export function ChecksPage() {
  const { profile, model, edit, state } = useOpenProfile();
  const { report, preset, choosePreset } = useChecks();
  const [filter, setFilter] = useState(NO_FILTER);
  const [by, groupBy] = useState<Grouping>('place');
  const [dialog, open] = useState<{ readonly waive: Finding } | { readonly fixAll: string } | 'replace'>();
  const [told, tell] = useState('');
  const list = useFocusNeighbour();
  const wanted = useDeferredValue(filter);
  if (report === undefined) return <p className={css['page']}>{texts.working}</p>;
  const shown = filtered(report.findings, wanted, profile, model);
  const change = (edits: readonly Edit[], done: string) => {
    const outcome = edit(...edits);
    tell(outcome.ok ? done : outcome.message);
    open(undefined);
  };
  const fix = (finding: Finding) => {
    const now = fixNow(profile, model, finding);
    if (now === undefined) tell(texts.gone);
    else change([now], texts.fixed);
  };
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <h1>{texts.title}</h1>
          <p className={css['help']}>{texts.about}</p>
        </div>
        <Choice label={texts.preset.label} options={PRESETS} value={preset} onChange={choosePreset} />
      </header>
      <p role="status" className={css['summary']}>
        <Summary findings={report.findings} rules={report.rulesRun} onChoose={(severity) => setFilter({ ...filter, severity })} /> {told}
      </p>
      <Filters findings={report.findings} filter={filter} onChange={setFilter} by={by} onGroup={groupBy} onReplace={() => open('replace')} />
      <div ref={list} tabIndex={-1} className={css['list']}>
        {report.findings.length === 0 ? (
          <NothingFound rules={report.rulesRun} preset={preset} onPreset={choosePreset} />
        ) : shown.length === 0 ? (
          <Empty title={texts.emptyFilter.title} action={<Button onPress={() => setFilter(NO_FILTER)}>{texts.filter.clear}</Button>}>
            {texts.emptyFilter.text}
          </Empty>
        ) : (
          grouped(shown, by, profile, model).map((group) => (
            <GroupSection
              key={group.name}
              group={group}
              readOnly={state.readOnly}
              onFix={fix}
              onFixAll={(rule) => open({ fixAll: rule })}
              onWaive={(finding) => open({ waive: finding })}
            />
          ))
        )}
        <SetApart report={report} readOnly={state.readOnly} onTakeBack={(edits) => change(edits, '')} />
      </div>
      {typeof dialog === 'object' && 'waive' in dialog ? (
        <WaiveDialog
          finding={dialog.waive}
          onClose={() => open(undefined)}
          onWaive={(waiver) => change([{ op: 'insert-item', list: 'waivers', index: profile.waivers.length, value: waiver }], '')}
        />
      ) : null}
      {typeof dialog === 'object' && 'fixAll' in dialog ? (
        <FixAllDialog rule={dialog.fixAll} onClose={() => open(undefined)} onFix={(edits) => change(edits, texts.fixed)} />
      ) : null}
      {dialog === 'replace' ? <FindReplace onClose={() => open(undefined)} /> : null}
    </div>
  );
}

function Summary({
  findings,
  rules,
  onChoose,
}: {
  readonly findings: readonly Finding[];
  readonly rules: number;
  readonly onChoose: (severity: Severity) => void;
}) {
  const counts = countsOf(findings);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return <>{texts.summary([], rules)}</>;
  return found.map((severity) => (
    <Button key={severity} look="quiet" className={css[severity]!} onPress={() => onChoose(severity)}>
      {texts.counts[severity](counts[severity])}
    </Button>
  ));
}

type FiltersProps = {
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly by: Grouping;
  readonly onGroup: (by: Grouping) => void;
  readonly onReplace: () => void;
};

function Filters({ findings, filter, onChange, by, onGroup, onReplace }: FiltersProps) {
  const rules = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  const any = { id: '', name: texts.filter.any };
  return (
    <div className={css['filters']} role="search" aria-label={texts.filter.label} data-no-print>
      <TextField label={texts.filter.words} type="search" value={filter.words} onChange={(words) => onChange({ ...filter, words })} />
      <Choice
        label={texts.filter.severity}
        options={[any, ...SEVERITIES.map((id) => ({ id, name: texts.severities[id], help: texts.severityHelp[id] }))]}
        value={filter.severity}
        onChange={(severity) => onChange({ ...filter, severity: severity as Filter['severity'] })}
      />
      <Choice
        label={texts.filter.rule}
        options={[any, ...rules.map((id) => ({ id, name: id }))]}
        value={filter.rule}
        onChange={(rule) => onChange({ ...filter, rule })}
      />
      <Choice
        label={texts.filter.group}
        options={[
          { id: 'place', name: texts.filter.byPlace },
          { id: 'rule', name: texts.filter.byRule },
        ]}
        value={by}
        onChange={onGroup}
      />
      <Button onPress={onReplace}>{texts.replace}</Button>
    </div>
  );
}

const STRICTER: Readonly<Partial<Record<Preset, Preset>>> = { draft: 'review', review: 'publication' };

function NothingFound({ rules, preset, onPreset }: { readonly rules: number; readonly preset: Preset; readonly onPreset: (preset: Preset) => void }) {
  const { id } = useOpenProfile();
  const stricter = STRICTER[preset];
  const action =
    stricter === undefined ? (
      <Link to={`/profiles/${id}/publish` as '/'}>{texts.empty.publish}</Link>
    ) : (
      <Button look="main" onPress={() => onPreset(stricter)}>
        {texts.empty.stricter}
      </Button>
    );
  return (
    <Empty title={texts.empty.title} action={action}>
      {texts.empty.text(rules, texts.preset[preset])}
    </Empty>
  );
}
