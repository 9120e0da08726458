import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { addressOf, cellAt, tableOf, type CellPlace, type Edit, type Profile, type TrustTag } from '@smm/core/profile';
import { browserBytes } from '../../../features/statement/new-statement.ts';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { practice as t } from '../../../texts/practice.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/field.tsx';
import css from '../practice.module.css';
import boxes from './boxes.module.css';

const TAGS: readonly TrustTag[] = ['safety', 'reliability', 'resilience', 'privacy'];
const NEW = '+';

/** What one chooses for statements; of several the first one's is shown, and only what is changed is changed in all. */
type Details = { readonly thread: string; readonly deviceGroups: readonly string[]; readonly trust: readonly string[]; readonly citations: readonly string[] };

/** Thread, device groups, tags and citations of statements. */
export function DetailsForm({
  place,
  ids,
  onDone,
}: {
  readonly place: CellPlace;
  readonly ids: readonly string[];
  readonly onDone: (edits: readonly Edit[]) => void;
}) {
  const { profile } = useOpenProfile();
  const first = cellAt(profile, place).statements.find(({ id }) => ids.includes(id));
  const [before] = useState<Details>({
    thread: first?.thread ?? '',
    deviceGroups: first?.deviceGroups ?? [],
    trust: first?.trust ?? [],
    citations: first?.citations ?? [],
  });
  const [chosen, setChosen] = useState(before);
  const [name, setName] = useState('');
  const threads = tableOf(profile, place.table)?.threads ?? [];
  const set = (change: Partial<Details>) => setChosen({ ...chosen, ...change });
  return (
    <>
      <Choice
        label={t.details.thread}
        help={t.details.threadHelp}
        options={[
          { id: '', name: t.details.none },
          ...threads.map(({ id, title }) => ({ id, name: title === '' ? id : title })),
          { id: NEW, name: t.details.fresh },
        ]}
        value={chosen.thread}
        onChange={(thread) => set({ thread })}
      />
      {chosen.thread === NEW ? <TextField label={t.details.freshName} value={name} onChange={setName} autoFocus /> : null}
      <Boxes
        label={t.details.groups}
        help={t.details.groupsHelp}
        none={t.details.noGroups}
        options={profile.deviceGroups.map(({ id, name: group }) => ({ id, name: group === '' ? id : group }))}
        value={chosen.deviceGroups}
        onChange={(deviceGroups) => set({ deviceGroups })}
      />
      <Boxes
        label={t.details.trust}
        options={TAGS.map((id) => ({ id, name: t.details.trustNames[id] }))}
        value={chosen.trust}
        onChange={(trust) => set({ trust })}
      />
      <Boxes
        label={t.details.citations}
        none={t.details.noReferences}
        options={profile.references.map(({ id, title }) => ({ id, name: title === undefined ? id : `[${id}] ${title}` }))}
        value={chosen.citations}
        onChange={(citations) => set({ citations })}
      />
      <Button
        look="main"
        isDisabled={chosen.thread === NEW && name.trim() === ''}
        onPress={() => onDone(detailEdits(profile, place, ids, before, chosen, name.trim()))}
      >
        {t.details.save}
      </Button>
    </>
  );
}

function detailEdits(profile: Profile, place: CellPlace, ids: readonly string[], before: Details, chosen: Details, name: string): Edit[] {
  const fresh = `t-${[...browserBytes(8)].map((byte) => (byte % 36).toString(36)).join('')}`;
  const thread = chosen.thread === NEW ? fresh : chosen.thread;
  const { table } = place;
  const list = `${addressOf({ table })}/threads`;
  const made: Edit[] =
    chosen.thread === NEW ? [{ op: 'insert-item', list, index: tableOf(profile, table)?.threads.length ?? 0, value: { id: fresh, title: name } }] : [];
  const fields = (['citations', 'deviceGroups', 'trust'] as const).filter((field) => chosen[field].join(' ') !== before[field].join(' '));
  return [
    ...made,
    ...ids.flatMap((id): Edit[] => {
      const address = addressOf({ ...place, statement: id });
      const sets = fields.map((field): Edit => ({ op: 'set', address: `${address}/${field}`, value: chosen[field] }));
      return chosen.thread === before.thread ? sets : [...sets, { op: 'set', address: `${address}/thread`, value: thread === '' ? undefined : thread }];
    }),
  ];
}

type BoxesProps = {
  readonly label: string;
  readonly help?: string;
  readonly none?: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
};

function Boxes({ label, help, none, options, value, onChange }: BoxesProps) {
  return (
    <CheckboxGroup value={[...value]} onChange={onChange}>
      <Label className={boxes['label']!}>{label}</Label>
      {help === undefined ? null : <p className={css['help']}>{help}</p>}
      {options.length === 0 ? <p className={css['help']}>{none}</p> : null}
      <div className={css['boxes']}>
        {options.map(({ id, name }) => (
          <Checkbox key={id} value={id} className={boxes['box']!}>
            <span className={boxes['sign']} aria-hidden />
            {name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
