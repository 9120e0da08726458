import { Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import css from './account.module.css';

/** A secret that is shown this once, ready to be copied. It takes the focus, so that nobody overlooks it. */
export function ShownOnce({ label, about, secret }: { readonly label: string; readonly about: string; readonly secret: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, tell] = useState('');
  useEffect(() => field.current?.select(), [secret]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      tell(account.copied);
    } catch {
      // A browser may forbid it: what is selected can be copied by key.
      field.current?.select();
      tell(account.copyYourself);
    }
  };
  return (
    <div className={css['once']}>
      <label className={css['onceField']}>
        <strong>{label}</strong>
        <textarea ref={field} readOnly rows={Math.max(2, secret.split('\n').length)} value={secret} spellCheck={false} />
      </label>
      <p className={css['soft']}>{about}</p>
      <div className={css['row']}>
        <Button onPress={copy}>
          <Copy size={15} aria-hidden /> {account.copy}
        </Button>
        <span role="status" className={css['soft']}>
          {told}
        </span>
      </div>
    </div>
  );
}
