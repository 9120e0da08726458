import { useState } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice, Choices } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import { Undo2 } from 'lucide-react';
import css from '../overview/overview.module.css';

const OPTIONS = [
  { id: 'one', name: 'One', help: 'The first of them.' },
  { id: 'two', name: 'Two' },
];

/** Every primitive in all its states, for people who build pages and for tests. */
export function Primitives() {
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState('one');
  return (
    <div className={css['page']}>
      <h1>Primitives</h1>
      <p>
        <Button look="main">Main</Button> <Button>Plain</Button> <Button look="quiet">Quiet</Button> <Button look="danger">Danger</Button>{' '}
        <Button isDisabled>Disabled</Button>{' '}
        <IconButton label="Undo">
          <Undo2 size={17} aria-hidden />
        </IconButton>
      </p>
      <TextField label="A line" help="Help that stays in view." />
      <TextField label="With an error" error="Write at least one word." defaultValue="" />
      <TextField label="Some lines" rows={3} />
      <Choice label="A list that opens" options={OPTIONS} value={chosen} onChange={choose} />
      <Choices label="A few, all in view" options={OPTIONS} value={chosen} onChange={choose} />
      {(['info', 'good', 'warning', 'error'] as const).map((kind) => (
        <Notice key={kind} kind={kind} title={`A notice: ${kind}`}>
          What is so, and what to do.
        </Notice>
      ))}
      <Empty title="Nothing here yet" action={<Button look="main">Begin</Button>}>
        What will be here.
      </Empty>
      <Button onPress={() => setOpen(true)}>Open a dialog</Button>
      <Dialog title="A dialog" isOpen={isOpen} onClose={() => setOpen(false)} closeLabel="Close">
        <p>Escape closes it.</p>
      </Dialog>
    </div>
  );
}
