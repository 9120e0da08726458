import { useState } from 'react';
import { makeFinding, type FindingKind, type Passage } from '@smm/core/evidence';
import { useQuery } from '@tanstack/react-query';
import { practicesOf, tableLevels } from '@smm/core/model';
import { me } from '../../api/me.ts';
import { newId } from '../../features/evidence/new-id.ts';
import { useEvidence } from '../../features/evidence/use-evidence.tsx';
import { useSuggestions } from '../../features/evidence/use-suggestions.ts';
import { tableName } from '../../features/places/places.ts';
import { browserBytes } from '../../features/statement/new-statement.ts';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { evidence as texts } from '../../texts/evidence.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tick } from '../../ui/tick.tsx';
import { expectedPractices } from './passages.ts';
import css from './evidence.module.css';

const t = texts.finding;
const KINDS = (Object.keys(texts.kinds) as FindingKind[]).map((id) => ({ id, name: texts.kinds[id] }));

type FindingDialogProps = { readonly passages: readonly Passage[]; readonly said: string; readonly onMade: () => void; readonly onClose: () => void };

/** Makes a finding of passages: words, kind, and the practices it bears on, with suggestions and the words that led to them. */
export function FindingDialog({ passages, said, onMade, onClose }: FindingDialogProps) {
  const { profile, model } = useOpenProfile();
  const { evidence, change } = useEvidence();
  const { data: self } = useQuery(me);
  const expected = expectedPractices(evidence, passages);
  const suggested = useSuggestions(profile, evidence, said, expected);
  const [text, setText] = useState(said);
  const [kind, setKind] = useState<FindingKind>();
  const [practices, setPractices] = useState<ReadonlyMap<string, number | undefined>>(new Map(expected.map((id) => [id, undefined])));
  const [id] = useState(() => newId('f', browserBytes));
  const chosenKind = kind ?? suggested?.kind.kind ?? 'current-practice';
  const isMissing = text.trim() === '';
  const set = (practice: string, isTaken: boolean, level?: number) => {
    const next = new Map(practices);
    if (isTaken) next.set(practice, level);
    else next.delete(practice);
    setPractices(next);
  };
  const make = async () => {
    const links = [...practices].map(([practice, level]) => (level === undefined ? { practice } : { practice, level }));
    const by = self?.name ?? '';
    const input = {
      id,
      kind: chosenKind,
      passages: passages.map((passage) => passage.id),
      text: text.trim(),
      practices: links,
      by,
      date: new Date().toISOString().slice(0, 10),
    };
    if (!(await change((now) => makeFinding(now, input), t.made))) return;
    onMade();
    onClose();
  };
  const hints = new Map(suggested?.practices.map(({ practice, words }) => [practice, words.length === 0 ? t.expected : t.suggested(words)]));
  const offered = [...new Set([...hints.keys(), ...practices.keys()])];
  const others = practicesOf(model).filter(({ practice }) => !offered.includes(practice.id));
  return (
    <Dialog title={t.title} isOpen onClose={onClose} closeLabel={shell.close} wide>
      <TextField label={t.text} help={t.textHelp} rows={4} value={text} onChange={setText} error={isMissing ? t.textMissing : undefined} autoFocus />
      <div>
        <Choice label={t.kind} options={KINDS} value={chosenKind} onChange={setKind} />
        {kind === undefined && suggested !== undefined ? <p className={css['help']}>{t.kindWords(suggested.kind.words)}</p> : null}
      </div>
      <fieldset className={css['practices']}>
        <legend>{t.practices}</legend>
        {suggested === undefined ? <p role="status">{t.working}</p> : null}
        <ul>
          {offered.map((practice) => (
            <li key={practice}>
              <span>
                <Tick label={tableName(model, practice)} isTaken={practices.has(practice)} onChange={(taken) => set(practice, taken)} />
                <span className={css['help']}> {hints.get(practice)}</span>
              </span>
              {practices.has(practice) ? (
                <Choice
                  label={t.levelOf(tableName(model, practice))}
                  labelHidden
                  options={[
                    { id: '0', name: t.levelOpen },
                    ...tableLevels(model).map(({ level, name }) => ({ id: String(level), name: texts.ladder.level(level, name) })),
                  ]}
                  value={String(practices.get(practice) ?? 0)}
                  onChange={(level) => set(practice, true, Number(level) || undefined)}
                />
              ) : null}
            </li>
          ))}
        </ul>
        <Choice
          label={t.other}
          options={others.map(({ practice }) => ({ id: practice.id, name: practice.name }))}
          value={undefined}
          onChange={(practice) => set(practice, true)}
        />
      </fieldset>
      <details>
        <summary>
          {t.rests} {texts.passages(passages.length)}
        </summary>
        {passages.map((passage) => (
          <blockquote key={passage.id} className={css['quote']} dir="auto">
            {passage.text}
          </blockquote>
        ))}
      </details>
      <div className={css['buttons']}>
        <Button look="main" isDisabled={isMissing} onPress={() => void make()}>
          {t.do}
        </Button>
        <Button onPress={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}
