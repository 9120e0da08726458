import { useMemo, useState } from 'react';
import { removeFinding, setFindingAside, traceFinding, weigher, type EvidenceFinding, type Weight } from '@smm/core/evidence';
import { ok } from '@smm/core/outcome';
import { practicesOf } from '@smm/core/model';
import { statementsOf } from '@smm/core/profile';
import { useEvidence } from '../../features/evidence/use-evidence.tsx';
import { PlaceLink } from '../../features/places/place-link.tsx';
import { tableName } from '../../features/places/places.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFocusNeighbour } from '../../ui/focus-neighbour.ts';
import { Empty } from '../../ui/notice.tsx';
import css from './evidence.module.css';

const t = texts.findings;
type Shown = keyof typeof t.states;
const STATES = (Object.keys(t.states) as Shown[]).map((id) => ({ id, name: t.states[id] }));

/** So many findings are shown at a time. */
const FIRST = 25;

/** The findings, each with what it rests on and what it became. */
export function FindingsView() {
  const { evidence } = useEvidence();
  const { profile, model } = useOpenProfile();
  const [words, setWords] = useState('');
  const [practice, setPractice] = useState('');
  const [state, setState] = useState<Shown>('all');
  const list = useFocusNeighbour();
  const origins = useMemo(() => new Set(statementsOf(profile).flatMap(({ statement }) => statement.origins)), [profile]);
  const weigh = useMemo(() => weigher(evidence), [evidence]);
  const [most, setMost] = useState(FIRST);
  const shown = evidence.findings.filter((finding) => {
    if (practice !== '' && finding.practices.every((link) => link.practice !== practice)) return false;
    if (!finding.text.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase())) return false;
    const isUsed = origins.has(finding.id);
    return state === 'all' || (state === 'aside' ? finding.setAside !== '' : state === 'used' ? isUsed : !isUsed && finding.setAside === '');
  });
  const practices = [{ id: '', name: t.any }, ...practicesOf(model).map((placed) => ({ id: placed.practice.id, name: placed.practice.name }))];
  return (
    <>
      <div className={css['filters']}>
        <TextField label={t.search} type="search" value={words} onChange={setWords} />
        <Choice label={t.practice} options={practices} value={practice} onChange={setPractice} />
        <Choice label={t.show} options={STATES} value={state} onChange={setState} />
      </div>
      <ul ref={list} tabIndex={-1} className={css['cards']}>
        {shown.slice(0, most).map((finding) => (
          <FindingCard key={finding.id} finding={finding} weight={weigh(finding)} />
        ))}
      </ul>
      {shown.length > most ? <Button onPress={() => setMost(most + FIRST)}>{t.more(Math.min(FIRST, shown.length - most))}</Button> : null}
      {shown.length === 0 ? <Empty title={t.none.title}>{t.none.text}</Empty> : null}
    </>
  );
}

function FindingCard({ finding, weight }: { readonly finding: EvidenceFinding; readonly weight: Weight }) {
  const { evidence, change } = useEvidence();
  const { profile, model, state, edit } = useOpenProfile();
  const [isAsked, ask] = useState(false);
  const [reason, setReason] = useState('');
  const { respondents, sources, passages } = weight;
  const short = finding.text.slice(0, 60);
  const remove = async () => {
    const outcome = removeFinding(evidence, profile, finding.id);
    if (!outcome.ok) return;
    const isKept = await change((now) => {
      const removed = removeFinding(now, profile, finding.id);
      return removed.ok ? ok(removed.value.evidence) : removed;
    }, t.removed);
    if (isKept) edit(outcome.value.edit);
  };
  return (
    <li className={css['card']} data-item tabIndex={-1}>
      <p className={css['help']}>
        <strong>{texts.kinds[finding.kind]}</strong> · {texts.weight(respondents, sources, passages)} ·{' '}
        {finding.practices.length === 0
          ? t.noPractice
          : finding.practices.map(({ practice, level }) => `${tableName(model, practice)}${level === undefined ? '' : ` ${level}`}`).join(', ')}
      </p>
      <p dir="auto">{finding.text}</p>
      {finding.setAside === '' ? null : <p className={css['help']}>{finding.setAside}</p>}
      <Trace finding={finding} />
      {state.readOnly ? null : (
        <div className={css['buttons']}>
          {finding.setAside === '' ? (
            <Button look="quiet" aria-label={t.label(t.aside, short)} onPress={() => ask(!isAsked)}>
              {t.aside}
            </Button>
          ) : (
            <Button look="quiet" aria-label={t.label(t.reopen, short)} onPress={() => void change((now) => setFindingAside(now, finding.id, ''), t.reopen)}>
              {t.reopen}
            </Button>
          )}
          <Button look="quiet" aria-label={t.label(t.remove, short)} onPress={() => void remove()}>
            {t.remove}
          </Button>
        </div>
      )}
      {isAsked ? (
        <div className={css['buttons']}>
          <TextField label={t.asideReason} value={reason} onChange={setReason} autoFocus />
          <Button
            isDisabled={reason.trim() === ''}
            onPress={() => {
              ask(false);
              void change((now) => setFindingAside(now, finding.id, reason), t.asideDo);
            }}
          >
            {t.asideDo}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** Downwards to the passages, upwards to the statements; worked out when it is opened. */
function Trace({ finding }: { readonly finding: EvidenceFinding }) {
  const { evidence } = useEvidence();
  const { profile } = useOpenProfile();
  const [isOpen, setOpen] = useState(false);
  const traced = isOpen ? traceFinding(profile, evidence, finding.id) : undefined;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t.from} · {t.became}
      </summary>
      {traced?.ok === true ? (
        <div className={css['trace']}>
          {traced.value.passages.map(({ passage, source }) => (
            <blockquote key={passage.id} className={css['quote']} dir="auto">
              {passage.text} <span className={css['help']}>{source?.title}</span>
            </blockquote>
          ))}
          {traced.value.statements.length === 0 ? <p className={css['help']}>{t.becameNothing}</p> : null}
          <ul>
            {traced.value.statements.map(({ address, statement }) => (
              <li key={address}>
                <PlaceLink address={address} /> <q dir="auto">{statement.text}</q>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </details>
  );
}
