import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { invitationList, invite, ROLE_NAMES, takeInvitationBack, type RoleName } from '../../api/organisations.ts';
import { ShownOnce } from '../../features/account/shown-once.tsx';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { focusSection, Section } from './section.tsx';
import css from './settings.module.css';

const { invitations: texts, roles } = account;
const ROLES = ROLE_NAMES.map((id) => ({ id, ...roles[id] }));

/** Asks people to join, and shows who has not come yet. */
export function InvitationsSection({ organisation }: { readonly organisation: string }) {
  const { data = [], error, refetch } = useQuery(invitationList(organisation));
  const { error: refused, ask } = useAsking();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<RoleName>('editor');
  const [made, setMade] = useState<{ readonly email: string; readonly link: string }>();
  const [told, tell] = useState('');
  const create = () =>
    ask(async () => {
      const to = email.trim();
      const link = await invite(organisation, to, role);
      setMade(link === undefined ? undefined : { email: to, link });
      tell(link === undefined ? texts.sent(to) : '');
      setEmail('');
      await refetch();
    });
  const takeBack = async (id: string) => {
    if (!(await ask(() => takeInvitationBack(organisation, id)))) return;
    setMade(undefined);
    await refetch();
    tell(texts.takenBack);
    focusSection('invitations');
  };
  return (
    <Section id="invitations" title={texts.title} about={texts.about} error={refused ?? error?.message} told={told}>
      <form
        className={css['row']}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField label={texts.email} type="email" autoComplete="off" value={email} onChange={setEmail} isRequired />
        <Choice label={texts.role} options={ROLES} value={role} onChange={setRole} />
        <Button type="submit" look="main">
          {texts.create}
        </Button>
      </form>
      {made === undefined ? null : <ShownOnce label={texts.link(made.email)} about={texts.linkAbout} secret={made.link} />}
      {data.length === 0 ? null : <h3>{texts.open}</h3>}
      <ul className={css['list']}>
        {data.map((invitation) => (
          <li key={invitation.id}>
            <span>
              {invitation.email} <span className={css['soft']}>{texts.line(roles[invitation.role].name, invitation.expiresAt)}</span>
            </span>
            <Button look="danger" aria-label={texts.takeBackLabel(invitation.email)} onPress={() => void takeBack(invitation.id)}>
              {texts.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
