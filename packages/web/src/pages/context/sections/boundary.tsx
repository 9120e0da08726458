import { BoundaryDiagram } from '../../../features/boundary-diagram/boundary-diagram.tsx';
import { LiveChoice, LiveFlag } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { linkable } from '../../../features/linked/linkable.ts';
import { newId } from '../../../features/linked/new-id.ts';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { options } from '../../../texts/context/options.ts';
import { context as texts } from '../../../texts/context/context.ts';
import css from '../context.module.css';

const words = forms.boundary;

/** The boundary: its width and reason, the picture, and the inventory of what lies inside and outside. */
export function BoundaryForm() {
  const open = useOpenProfile();
  const { zones } = linkable(open);
  const kind = (id: string) => options.inventoryKind.find((option) => option.id === id)?.name ?? id;
  return (
    <>
      <LiveChoice address="boundary/method" words={words.method} options={options.method} inView />
      <LiveText address="boundary/reason" words={words.reason} rows={3} />
      <LiveText address="boundary/description" words={words.description} rows={5} />
      <section className={css['part']} data-full>
        <h2>{texts.boundary.zones}</h2>
        <p className={css['ask']}>{texts.boundary.zonesHelp}</p>
        <BoundaryDiagram />
      </section>
      <section className={css['part']}>
        <h2>{texts.boundary.inventory}</h2>
        <p className={css['ask']}>{texts.boundary.inventoryHelp}</p>
        <RecordList
          list="boundary/inventory"
          items={open.profile.boundary.inventory}
          words={lists.inventory}
          create={() => ({ id: newId('inv'), name: '', kind: 'device' as const, inside: true, subsystem: '', note: '' })}
          nameOf={({ name }) => name}
          about={(item) => [kind(item.kind), item.inside ? texts.inside : texts.outside, item.subsystem].filter(Boolean).join(' · ')}
        >
          {(_item, at) => (
            <>
              <LiveText address={`${at}/name`} words={forms.item.name} />
              <LiveChoice address={`${at}/kind`} words={forms.item.kind} options={options.inventoryKind} />
              <LiveText address={`${at}/subsystem`} words={forms.item.subsystem} />
              <LiveChoice address={`${at}/zone`} words={forms.item.zone} options={zones} isOptional />
              <LiveFlag address={`${at}/inside`} words={forms.item.inside} />
              <LiveText address={`${at}/note`} words={forms.item.note} rows={2} />
            </>
          )}
        </RecordList>
      </section>
    </>
  );
}
