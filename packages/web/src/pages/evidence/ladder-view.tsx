import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { adoptDrafts, ladder, type Draft } from '@smm/core/evidence';
import { practicesOf, rowLabel } from '@smm/core/model';
import { useEvidence } from '../../features/evidence/use-evidence.tsx';
import { browserBytes, newStatementId } from '../../features/statement/new-statement.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tick } from '../../ui/tick.tsx';
import css from './evidence.module.css';

const t = texts.ladder;

/** A draft as it is worded now, and whether it is to be adopted. */
type Worded = { readonly text?: string; readonly isTaken?: boolean };

/** From findings to statements, level by level. */
export function LadderView() {
  const { evidence } = useEvidence();
  const { profile, model, state, edit, id } = useOpenProfile();
  const withFindings = useMemo(() => new Set(evidence.findings.flatMap(({ practices }) => practices.map(({ practice }) => practice))), [evidence]);
  const practices = practicesOf(model).map(({ practice }) => practice);
  const [practice, setPractice] = useState(() => practices.find((one) => withFindings.has(one.id))?.id ?? practices[0]?.id ?? '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [worded, setWorded] = useState<Readonly<Record<string, Worded>>>({});
  const [told, tell] = useState<{ readonly kind: 'error' | 'good'; readonly text: string }>();
  const foot = useRef<HTMLDivElement>(null);
  // Nothing is left to adopt: the button cannot keep the focus, and the way to the table is next.
  useEffect(() => (told?.kind === 'good' ? foot.current?.querySelector('a')?.focus() : undefined), [told]);
  const bearing = evidence.findings.filter((finding) => finding.setAside === '' && finding.practices.some((link) => link.practice === practice));
  const chosen = bearing.filter((finding) => !left.has(finding.id));
  const built = ladder(evidence, chosen, practice, model, profile);
  const rungs = built.ok ? built.value.rungs : [];
  const textOf = (draft: Draft) => worded[keyOf(draft)]?.text ?? draft.text;
  const isTaken = (draft: Draft) => worded[keyOf(draft)]?.isTaken ?? false;
  const taken = rungs.flatMap(({ drafts }) => drafts.filter(isTaken));
  const set = (draft: Draft, change: Worded) => setWorded({ ...worded, [keyOf(draft)]: { ...worded[keyOf(draft)], ...change } });
  const adopt = () => {
    const drafts = taken.map((draft) => ({ ...draft, text: textOf(draft).trim() }));
    const ids: string[] = [];
    while (ids.length < drafts.length) ids.push(newStatementId(profile, browserBytes));
    const outcome = adoptDrafts(profile, drafts, ids);
    const done = outcome.ok ? edit(outcome.value) : outcome;
    tell(done.ok ? { kind: 'good', text: t.adopted(drafts.length) } : { kind: 'error', text: done.message });
    if (done.ok) setWorded({});
  };
  return (
    <>
      <p className={css['help']}>{t.about}</p>
      <Choice
        label={t.practice}
        options={practices.map((one) => ({ id: one.id, name: one.name }))}
        value={practice}
        onChange={(one) => {
          setPractice(one);
          setWorded({});
          tell(undefined);
        }}
      />
      <fieldset className={css['practices']}>
        <legend>{t.findings}</legend>
        {bearing.length === 0 ? <p>{t.noFindings}</p> : null}
        <ul>
          {bearing.map((finding) => (
            <li key={finding.id}>
              <Tick
                label={`${texts.kinds[finding.kind]}: ${finding.text}`}
                isTaken={!left.has(finding.id)}
                onChange={(on) => setLeft(new Set(on ? [...left].filter((one) => one !== finding.id) : [...left, finding.id]))}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      {chosen.length === 0 ? null : (
        <ol className={css['rungs']}>
          {rungs.map(({ level, name, prompt, drafts, statements }) => (
            <li key={level} className={css['card']}>
              <h2>{t.level(level, name)}</h2>
              <p className={css['help']}>
                {t.statements(statements)} · {t.prompt}: {prompt}
              </p>
              {drafts.length === 0 ? <p>{t.none}</p> : null}
              {drafts.map((draft) => (
                <div key={keyOf(draft)} className={css['draft']}>
                  <TextField
                    label={t.draft(rowLabel(model, draft.row, profile.scope.kind ?? 'both', profile.scope.considerationsLabel))}
                    help={t.why(draft.why)}
                    rows={2}
                    value={textOf(draft)}
                    onChange={(text) => set(draft, { text, isTaken: true })}
                    error={isTaken(draft) && textOf(draft).trim().startsWith('[') ? t.open : undefined}
                    isReadOnly={state.readOnly}
                  />
                  {draft.already.length === 0 ? null : <p className={css['help']}>{t.already(draft.already.length)}</p>}
                  {state.readOnly ? null : (
                    <Tick label={t.take(textOf(draft).slice(0, 60))} isTaken={isTaken(draft)} onChange={(on) => set(draft, { isTaken: on })} />
                  )}
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
      {state.readOnly ? null : (
        <div ref={foot} className={css['foot']}>
          {told === undefined ? null : (
            <Notice kind={told.kind} title={told.text}>
              <Link to="/profiles/$profile/tables/$table" params={{ profile: id, table: practice }}>
                {t.look}
              </Link>
            </Notice>
          )}
          <Button look="main" isDisabled={taken.length === 0 || taken.some((draft) => textOf(draft).trim() === '')} onPress={adopt}>
            {t.adopt(taken.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function keyOf({ level, row, origins, text }: Draft): string {
  return `${level}/${row}/${origins.join(' ')}/${text}`;
}
