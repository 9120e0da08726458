import { useState } from 'react';
import { EvidenceItem, putEvidence } from '@smm/core/assessment';
import { withAssessment } from '../../cases/file-edits.ts';
import { freshIdOf } from '../../cases/new-case.ts';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { assessment } from '../../texts/assessment.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { MultiChoice } from '../../ui/multi-choice.tsx';
import { tell } from '../../ui/toast.tsx';
import css from './assessment.module.css';

const texts = assessment.evidence;
const KINDS = (['file', 'link', 'person'] as const).map((id) => ({ id, name: texts.kinds[id] }));

type EvidenceFieldProps = {
  readonly ids: readonly string[];
  readonly isDisabled: boolean;
  readonly by: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
};

/** The evidence items of an answer: chosen from those of the assessment, or added. */
export function EvidenceField({ ids, isDisabled, by, onChange }: EvidenceFieldProps) {
  const { assessment: open, change } = useCase();
  const [adding, setAdding] = useState<{ title: string; kind: EvidenceItem['kind']; where: string }>();
  const [problem, setProblem] = useState<string>();
  const items = open?.evidence ?? [];
  const add = () => {
    if (adding === undefined || open === undefined) return;
    if (adding.title.trim() === '') return setProblem(texts.missing);
    const id = freshIdOf(
      adding.title,
      'evidence',
      items.map((one) => one.id),
    );
    const item = EvidenceItem.parse({ ...adding, title: adding.title.trim(), id, date: today(), ...(by === undefined ? {} : { by }) });
    const done = change((now) => withAssessment(now, open.id, (it) => putEvidence(it, item)));
    if (!done.ok) return tell(done.message);
    onChange([...ids, id]);
    setAdding(undefined);
    setProblem(undefined);
  };
  return (
    <div className={css['evidence']}>
      <MultiChoice
        label={texts.label}
        options={items.map(({ id, title }) => ({ id, name: title }))}
        value={ids}
        onChange={onChange}
        none={texts.none}
        empty={texts.empty}
        isDisabled={isDisabled}
      />
      {isDisabled ? null : adding === undefined ? (
        <div>
          <Button onPress={() => setAdding({ title: '', kind: 'file', where: '' })}>{texts.add}</Button>
        </div>
      ) : (
        <fieldset className={css['adding']}>
          <legend>{texts.add}</legend>
          <TextField label={texts.title} value={adding.title} onChange={(title) => setAdding({ ...adding, title })} error={problem} autoFocus />
          <Choice label={texts.kind} options={KINDS} value={adding.kind} onChange={(kind) => setAdding({ ...adding, kind })} />
          <TextField label={texts.where} help={texts.whereHelp} value={adding.where} onChange={(where) => setAdding({ ...adding, where })} />
          <div className={css['bar']}>
            <Button onPress={add}>{texts.keep}</Button>
            <Button onPress={() => setAdding(undefined)}>{texts.cancel}</Button>
          </div>
        </fieldset>
      )}
    </div>
  );
}
