import type { Context } from 'hono';
import { may } from '../../access/policy.ts';
import { record } from '../../access/record.ts';
import type { Env } from '../../app.ts';
import type { TeamServices } from '../../ports.ts';
import { notFound } from '../../problems.ts';
import type { OrganisationTable } from '../../store/accounts/account-tables.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Organisations: listed, added, read, renamed. */
export function organisationRoutes(serve: Serve, services: TeamServices): void {
  const { store, newId, now, accounts } = services;

  serve(contract.listOrganisations, async (c) => {
    const actor = c.get('actor');
    const memberships = actor.kind === 'person' || actor.kind === 'token' ? actor.memberships : [];
    const ids = memberships.map(({ organisation }) => organisation).filter((id) => may(actor, 'read', { kind: 'organisation', id }));
    const rows = await store.organisations.list(ids);
    return c.json({ organisations: rows.map((row) => shown(c, row)), total: rows.length }, 200);
  });

  serve(contract.createOrganisation, async (c) => {
    const actor = c.get('actor');
    const id = newId();
    const { name } = c.req.valid('json');
    await store.organisations.add(id, name, actor.kind === 'person' ? actor.id : '', now());
    await record(c, services, { action: 'organisation.create', subject: id, organisation: id });
    await accounts.changed();
    return c.json({ id, name, since: now(), role: 'owner' as const }, 201, { Location: `/api/organisations/${id}` });
  });

  serve(contract.readOrganisation, async (c) => {
    const row = await store.organisations.get(c.get('organisation'));
    if (row === undefined) throw notFound('organisation');
    return c.json(shown(c, row), 200);
  });

  serve(contract.renameOrganisation, async (c) => {
    const id = c.get('organisation');
    await store.organisations.rename(id, c.req.valid('json').name);
    await record(c, services, { action: 'organisation.rename', subject: id, organisation: id });
    return c.body(null, 204);
  });
}

function shown(c: Context<Env>, { id, name, created_at }: OrganisationTable) {
  const actor = c.get('actor');
  const role = 'memberships' in actor ? actor.memberships.find(({ organisation }) => organisation === id)?.role : undefined;
  return { id, name, since: created_at, ...(role === undefined ? {} : { role }) };
}
