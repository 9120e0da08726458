import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Assessment, carryOver, partKey, partOf, type SystemPart } from '@smm/core/assessment';
import { ok } from '@smm/core/outcome';
import { pinned } from '../../cases/applied-profiles.ts';
import { withPerson } from '../../cases/file-edits.ts';
import { freshIdOf } from '../../cases/new-case.ts';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { assessment } from '../../texts/assessment.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { MultiChoice } from '../../ui/multi-choice.tsx';
import { tell } from '../../ui/toast.tsx';
import css from './assessment.module.css';

const texts = assessment.form;

/** Begins an assessment; the answers of the last one come along, marked. */
export function NewAssessmentDialog({ onClose }: { readonly onClose: () => void }) {
  const { file, checklist, applied, missing, speaker, chooseAssessment, chooseSpeaker, change } = useCase();
  const last = file.assessments.at(-1);
  const [form, setForm] = useState({ title: '', date: today(), assessor: speaker?.name ?? '' });
  const parts: readonly (SystemPart & { readonly name: string })[] = [
    ...file.sites.map(({ id, name }) => ({ site: id, name })),
    ...file.deviceGroups.map(({ id, name }) => ({ deviceGroup: id, name })),
  ];
  const [chosen, choose] = useState<readonly string[]>((last?.parts ?? []).map(partKey));
  const [problem, setProblem] = useState<string>();
  const begin = async () => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(form.date)) return setProblem(texts.dateWrong);
    const profiles = [...(await Promise.all(applied.map((one) => pinned(one, today())))), ...missing];
    const id = freshIdOf(
      form.title,
      `assessment-${form.date}`,
      file.assessments.map((one) => one.id),
    );
    let assessor: string | undefined;
    const done = change((now) => {
      const added = form.assessor.trim() === '' ? undefined : withPerson(now, form.assessor.trim(), 'assessor');
      assessor = added?.id;
      const about = { id, title: form.title.trim(), date: form.date, assessors: assessor === undefined ? [] : [assessor], profiles };
      const next = last === undefined ? Assessment.parse(about) : carryOver(last, checklist, about).assessment;
      const looked = parts.filter((part) => chosen.includes(partKey(part))).map(partOf);
      return ok({ ...(added?.file ?? now), assessments: [...now.assessments, { ...next, parts: looked }] });
    });
    if (!done.ok) return tell(done.message);
    if (assessor !== undefined) chooseSpeaker(assessor);
    chooseAssessment(id);
    onClose();
  };
  return (
    <Dialog title={texts.title} isOpen onClose={onClose} closeLabel={texts.close}>
      <Form
        validationBehavior="aria"
        className={css['row']!}
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        {last === undefined ? null : <p className={css['soft']}>{texts.from(last.title || last.id)}</p>}
        <TextField label={texts.name} value={form.title} onChange={(title) => setForm({ ...form, title })} autoFocus />
        <TextField label={texts.date} help={texts.dateHelp} value={form.date} onChange={(date) => setForm({ ...form, date })} error={problem} />
        <TextField label={texts.assessor} value={form.assessor} onChange={(assessor) => setForm({ ...form, assessor })} />
        <MultiChoice
          label={texts.parts}
          options={parts.map((part) => ({ id: partKey(part), name: part.name }))}
          value={chosen}
          onChange={choose}
          none={texts.partsNone}
          empty={texts.partsEmpty}
        />
        <div className={css['bar']}>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button look="main" type="submit">
            {texts.begin}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
