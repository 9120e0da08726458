import { account } from '../../texts/account.ts';
import { Choice } from '../../ui/choice.tsx';
import type { Expiry } from './expiry.ts';

const { label, ...names } = account.expiry;
const OPTIONS = (Object.keys(names) as Expiry[]).map((id) => ({ id, name: names[id] }));

/** For how long something is let in. */
export function ExpiryChoice({ value, onChange }: { readonly value: Expiry; readonly onChange: (expiry: Expiry) => void }) {
  return <Choice label={label} options={OPTIONS} value={value} onChange={onChange} />;
}
