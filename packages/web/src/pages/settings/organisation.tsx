import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me } from '../../api/me.ts';
import { organisationList, renameOrganisation, type Organisation } from '../../api/organisations.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Empty, Notice } from '../../ui/notice.tsx';
import { AuditSection } from './audit-section.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { MembersSection } from './members-section.tsx';
import { Section } from './section.tsx';
import css from './settings.module.css';

const { organisation: texts } = account;

/** An organisation: its name, who belongs to it, who was asked, and what happened there. */
export function OrganisationSettings() {
  const { data: self } = useQuery(me);
  const { data, error } = useQuery(organisationList);
  const [chosen, choose] = useState<string>();
  if (error !== null) return <Notice kind="error" title={error.message} />;
  if (data === undefined || self === undefined) return null;
  const shown = data.find(({ id }) => id === chosen) ?? data[0];
  return (
    <>
      {data.length > 1 ? <Choice label={texts.choose} options={data} value={shown?.id} onChange={choose} /> : null}
      {shown === undefined ? (
        <Empty title={texts.none.title}>{texts.none.text}</Empty>
      ) : (
        <div key={shown.id} className={css['section']}>
          <NameSection organisation={shown} />
          <MembersSection organisation={shown.id} self={self.id} isOwner={shown.role === 'owner'} />
          {shown.role === 'owner' ? <InvitationsSection organisation={shown.id} /> : null}
        </div>
      )}
      {shown?.role === 'owner' || self.administrator ? (
        <AuditSection key={`audit-${shown?.id}`} organisation={shown?.role === 'owner' ? shown.id : undefined} isAdministrator={self.administrator} />
      ) : null}
    </>
  );
}

function NameSection({ organisation }: { readonly organisation: Organisation }) {
  const { refetch } = useQuery(organisationList);
  const [name, setName] = useState(organisation.name);
  const [told, tell] = useState('');
  const { error, ask } = useAsking();
  const rename = async () => {
    if (!(await ask(() => renameOrganisation(organisation.id, name.trim())))) return;
    await refetch();
    tell(texts.renamed);
  };
  if (organisation.role !== 'owner') return <h2>{organisation.name}</h2>;
  return (
    <Section id="name" title={organisation.name} error={error} told={told}>
      <form
        className={css['row']}
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField label={texts.name} value={name} onChange={setName} isRequired maxLength={120} />
        <Button type="submit" isDisabled={name.trim() === organisation.name}>
          {texts.rename}
        </Button>
      </form>
    </Section>
  );
}
