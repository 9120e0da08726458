import { Trash2 } from 'lucide-react';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { boundary as texts } from '../../texts/context/boundary.ts';
import { forms } from '../../texts/context/forms.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { linkable } from '../linked/linkable.ts';
import { newId } from '../linked/new-id.ts';
import { LiveChoice, LiveFlag } from '../live-field/live-choice.tsx';
import { LiveText } from '../live-field/live-text.tsx';
import { listOf, type Part } from './boundary-edits.ts';
import css from './boundary-diagram.module.css';

type PanelProps = { readonly part: Part | undefined; readonly onSelect: (part: Part | undefined) => void; readonly onRemove: (part: Part) => void };

/** The fields of what is selected in the picture. */
export function Panel({ part, onSelect, onRemove }: PanelProps) {
  const { state } = useOpenProfile();
  return (
    <section className={css['panel']} aria-label={texts.panel}>
      {part === undefined ? (
        <p>{texts.pick}</p>
      ) : (
        <>
          <Fields key={part.id} part={part} onSelect={onSelect} />
          {state.readOnly ? null : (
            <p className={css['tools']}>
              <Button look="danger" onPress={() => onRemove(part)}>
                <Trash2 size={15} aria-hidden /> {texts.remove[part.kind]}
              </Button>
              <Button look="quiet" onPress={() => onSelect(undefined)}>
                {texts.done}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Fields({ part, onSelect }: Pick<PanelProps, 'onSelect'> & { readonly part: Part }) {
  const open = useOpenProfile();
  const { zones } = linkable(open);
  const at = `${listOf(part.kind)}/${part.id}`;
  const words = forms[part.kind];
  const others = zones.filter(({ id }) => id !== part.id);
  const connect = (to: string) => {
    const id = newId('cd');
    const { conduits } = open.profile.boundary;
    const done = open.edit({
      op: 'insert-item',
      list: 'boundary/conduits',
      index: conduits.length,
      value: { id, from: part.id, to, name: '', description: '' },
    });
    if (done.ok) onSelect({ kind: 'conduit', id });
  };
  return (
    <>
      <LiveText address={`${at}/name`} words={words.name} />
      <LiveText address={`${at}/description`} words={words.description} rows={3} />
      {part.kind === 'zone' ? (
        <>
          <LiveFlag address={`${at}/inside`} words={forms.zone.inside} />
          <LiveChoice address={`${at}/parent`} words={forms.zone.parent} options={others} isOptional />
          {others.length === 0 ? null : <Choice label={texts.connect} help={texts.connectHelp} options={others} value={undefined} onChange={connect} />}
        </>
      ) : part.kind === 'device' ? (
        <LiveChoice address={`${at}/zone`} words={forms.device.zone} options={zones} isOptional />
      ) : (
        <>
          <LiveChoice address={`${at}/from`} words={forms.conduit.from} options={zones} />
          <LiveChoice address={`${at}/to`} words={forms.conduit.to} options={zones} />
        </>
      )}
    </>
  );
}
