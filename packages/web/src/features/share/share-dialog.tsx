import { useQuery } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { endReviewLink, makeReviewLink, reviewLinkList } from '../../api/review-links.ts';
import { account } from '../../texts/account.ts';
import { shell } from '../../texts/shell.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ExpiryChoice } from '../account/expiry-choice.tsx';
import { expiryFrom, type Expiry } from '../account/expiry.ts';
import { ShownOnce } from '../account/shown-once.tsx';
import { useAsking } from '../account/use-asking.ts';
import css from './share.module.css';

const { share: texts } = account;

/** Opens the review links of a profile. For its owners. */
export function ShareButton({ profile }: { readonly profile: string }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => open(true)}>
        <Share2 size={15} aria-hidden /> {texts.open}
      </Button>
      <Dialog title={texts.title} isOpen={isOpen} onClose={() => open(false)} closeLabel={shell.close}>
        <ReviewLinks profile={profile} />
      </Dialog>
    </>
  );
}

function ReviewLinks({ profile }: { readonly profile: string }) {
  const { data = [], error, refetch } = useQuery(reviewLinkList(profile));
  const { error: refused, ask } = useAsking();
  const [name, setName] = useState('');
  const [expiry, setExpiry] = useState<Expiry>('month');
  const [link, setLink] = useState('');
  const [told, tell] = useState('');
  const problem = refused ?? error?.message;
  const make = () =>
    ask(async () => {
      setLink(await makeReviewLink(profile, { name: name.trim(), ...expiryFrom(new Date(), expiry) }));
      setName('');
      tell('');
      await refetch();
    });
  const end = async (id: string, whose: string) => {
    if (!(await ask(() => endReviewLink(profile, id)))) return;
    await refetch();
    tell(texts.ended(whose));
    document.getElementById('review-links')?.focus();
  };
  return (
    <>
      <p>{texts.about}</p>
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <TextField label={texts.name} help={texts.nameHelp} value={name} onChange={setName} isRequired maxLength={120} autoFocus />
        <ExpiryChoice value={expiry} onChange={setExpiry} />
        <Button type="submit" look="main">
          {texts.create}
        </Button>
      </form>
      {link === '' ? null : <ShownOnce label={texts.link} about={texts.linkAbout} secret={link} />}
      <h3 id="review-links" tabIndex={-1}>
        {texts.list}
      </h3>
      {data.length === 0 ? <p className={css['soft']}>{texts.none}</p> : null}
      <ul className={css['list']}>
        {data.map((known) => (
          <li key={known.id}>
            <span>
              {known.name}
              <br />
              <span className={css['soft']}>{texts.line(known.expiresAt, known.lastUsedAt)}</span>
            </span>
            <Button look="danger" aria-label={texts.endLabel(known.name)} onPress={() => void end(known.id, known.name)}>
              {texts.end}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={css['soft']}>
        {told}
      </p>
    </>
  );
}
