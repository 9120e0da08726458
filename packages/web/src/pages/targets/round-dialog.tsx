import { useState } from 'react';
import { Form } from 'react-aria-components';
import { TargetRound } from '@smm/core/assessment';
import { ok } from '@smm/core/outcome';
import { withPerson } from '../../cases/file-edits.ts';
import { freshIdOf } from '../../cases/new-case.ts';
import { today } from '../../cases/today.ts';
import { useCase } from '../../cases/use-case.tsx';
import { targets } from '../../texts/targets.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tick } from '../../ui/tick.tsx';
import css from './targets.module.css';

const texts = targets.form;

/** Opens a round of targets; `onClose` gets its id when it was opened. */
export function RoundDialog({ onClose }: { readonly onClose: (opened?: string) => void }) {
  const { file, change } = useCase();
  const [title, setTitle] = useState(texts.nameDefault(today()));
  const stakeholders = file.people.filter(({ roles }) => roles.includes('stakeholder'));
  const [people, setPeople] = useState(stakeholders.map(({ id, name }) => name || id).join('\n'));
  const [blind, setBlind] = useState(true);
  const [problem, setProblem] = useState<string>();
  const open = () => {
    const names = people
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (names.length === 0) return setProblem(texts.peopleMissing);
    const id = freshIdOf(
      title,
      'targets',
      file.rounds.map((one) => one.id),
    );
    const done = change((now) => {
      let next = now;
      const ids = names.map((name) => {
        const added = withPerson(next, name, 'stakeholder');
        next = added.file;
        return added.id;
      });
      return ok({ ...next, rounds: [...next.rounds, TargetRound.parse({ id, title: title.trim(), opened: today(), blind, stakeholders: [...new Set(ids)] })] });
    });
    if (done.ok) onClose(id);
    else setProblem(done.message);
  };
  return (
    <Dialog title={texts.title} isOpen onClose={() => onClose()} closeLabel={texts.close}>
      <Form
        validationBehavior="aria"
        className={css['form']!}
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <TextField label={texts.name} value={title} onChange={setTitle} autoFocus />
        <TextField label={texts.people} help={texts.peopleHelp} rows={4} value={people} onChange={setPeople} error={problem} />
        <Tick label={texts.blind} isTaken={blind} onChange={setBlind} />
        <div className={css['bar']}>
          <Button onPress={() => onClose()}>{texts.cancel}</Button>
          <Button look="main" type="submit">
            {texts.open}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
