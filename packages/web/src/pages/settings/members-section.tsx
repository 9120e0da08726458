import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { memberList, removeMember, ROLE_NAMES, setRole, type Member, type RoleName } from '../../api/organisations.ts';
import { useAsking } from '../../features/account/use-asking.ts';
import { account } from '../../texts/account.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { focusSection, Section } from './section.tsx';
import css from './settings.module.css';

const { members: texts, roles } = account;
const ROLES = ROLE_NAMES.map((id) => ({ id, ...roles[id] }));

type MembersProps = { readonly organisation: string; readonly self: string; readonly isOwner: boolean };

/** Who belongs to an organisation, and as what. */
export function MembersSection({ organisation, self, isOwner }: MembersProps) {
  const { data = [], error, refetch } = useQuery(memberList(organisation));
  const { error: refused, ask } = useAsking();
  const [told, tell] = useState('');
  const change = async ({ id, name }: Member, role: RoleName) => {
    if (!(await ask(() => setRole(organisation, id, role)))) return;
    await refetch();
    tell(texts.changed(name, roles[role].name));
  };
  const remove = async ({ id, name }: Member) => {
    if (!(await ask(() => removeMember(organisation, id)))) return;
    await refetch();
    tell(texts.removed(name));
    focusSection('members');
  };
  return (
    <Section id="members" title={texts.title} error={refused ?? error?.message} told={told}>
      <div className={css['scroll']} role="region" aria-label={texts.table} tabIndex={0}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.columns.name}</th>
              {isOwner ? <th scope="col">{texts.columns.email}</th> : null}
              <th scope="col">{texts.columns.role}</th>
              {isOwner ? <th scope="col">{texts.columns.actions}</th> : null}
            </tr>
          </thead>
          <tbody>
            {data.map((member) => (
              <tr key={member.id}>
                <td>{member.id === self ? texts.you(member.name) : member.name}</td>
                {isOwner ? <td>{member.email}</td> : null}
                <td>
                  {isOwner ? (
                    <Choice
                      label={texts.roleOf(member.name)}
                      labelHidden
                      options={ROLES}
                      value={member.role}
                      onChange={(role) => (role === member.role ? undefined : void change(member, role))}
                    />
                  ) : (
                    roles[member.role].name
                  )}
                </td>
                {isOwner ? (
                  <td>
                    {member.id === self ? null : (
                      <Button look="danger" aria-label={texts.removeLabel(member.name)} onPress={() => void remove(member)}>
                        {texts.remove}
                      </Button>
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
