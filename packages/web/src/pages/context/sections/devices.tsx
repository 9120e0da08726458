import { LiveChoice } from '../../../features/live-field/live-choice.tsx';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { editsWithout, editsWithoutJoins } from '../../../features/linked/edits-without.ts';
import { linkable } from '../../../features/linked/linkable.ts';
import { newId } from '../../../features/linked/new-id.ts';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';
import { context as texts } from '../../../texts/context/context.ts';

/** The devices of the system, and how they relate. */
export function DevicesForm() {
  const open = useOpenProfile();
  const { profile } = open;
  const { devices, zones } = linkable(open);
  const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? id;
  const [first] = profile.devices;
  return (
    <>
      <RecordList
        list="devices"
        items={profile.devices}
        words={lists.devices}
        create={() => ({ id: newId('dv'), name: '', description: '' })}
        nameOf={({ name }) => name}
        about={({ description }) => description}
        along={({ id }) => [...editsWithout(profile, id, ['devices']), ...editsWithoutJoins('relations', profile.relations, id)]}
      >
        {(_item, at) => (
          <>
            <LiveText address={`${at}/name`} words={forms.device.name} />
            <LiveChoice address={`${at}/zone`} words={forms.device.zone} options={zones} isOptional />
            <LiveText address={`${at}/description`} words={forms.device.description} rows={2} />
          </>
        )}
      </RecordList>
      <h2>{texts.relations}</h2>
      <RecordList
        list="relations"
        items={profile.relations}
        words={lists.relations}
        create={() => ({ from: first?.id ?? 'device', to: profile.devices[1]?.id ?? first?.id ?? 'device', description: '' })}
        nameOf={({ from, to }) => `${nameOf(from)} → ${nameOf(to)}`}
        about={({ description }) => description}
      >
        {(_item, at) => (
          <>
            <LiveChoice address={`${at}/from`} words={forms.relation.from} options={devices} />
            <LiveChoice address={`${at}/to`} words={forms.relation.to} options={devices} />
            <LiveText address={`${at}/description`} words={forms.relation.description} rows={2} />
          </>
        )}
      </RecordList>
    </>
  );
}
