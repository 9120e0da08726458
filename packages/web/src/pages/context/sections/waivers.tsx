import { AS_OPTIONAL } from '../../../features/live-field/codec.ts';
import { LiveText } from '../../../features/live-field/live-text.tsx';
import { RecordList } from '../../../features/record-list/record-list.tsx';
import { useOpenProfile } from '../../../live/live-profile.tsx';
import { forms, lists } from '../../../texts/context/forms.ts';

const words = forms.waiver;

/** Findings that the group has accepted, with the reasons. */
export function WaiversForm() {
  const { profile } = useOpenProfile();
  return (
    <RecordList
      list="waivers"
      items={profile.waivers}
      words={lists.waivers}
      create={() => ({ rule: 'rule', address: '', reason: '', by: '' })}
      nameOf={({ rule }) => rule}
      about={({ reason }) => reason}
    >
      {(_item, at) => (
        <>
          <LiveText address={`${at}/rule`} words={words.rule} />
          <LiveText address={`${at}/address`} words={words.address} />
          <LiveText address={`${at}/by`} words={words.by} />
          <LiveText address={`${at}/date`} words={words.date} codec={AS_OPTIONAL} />
          <LiveText address={`${at}/reason`} words={words.reason} rows={3} />
        </>
      )}
    </RecordList>
  );
}
