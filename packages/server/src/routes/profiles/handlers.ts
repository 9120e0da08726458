import type { Context } from 'hono';
import { publicProfile, type Profile } from '@smm/core/profile';
import { readProfileFile as readFile, writeProfileYaml } from '@smm/formats/yaml';
import { actorId } from '../../access/actor.ts';
import { mayCreateIn, readableOrganisations } from '../../access/policy.ts';
import type { Env } from '../../app.ts';
import type { Card } from '../../live/projection.ts';
import { modelKnown } from '../../live/rooms.ts';
import type { Services } from '../../ports.ts';
import { orProblem, Problem } from '../../problems.ts';
import type { ProfileEntry } from '../../store/profiles.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Profiles: listed, added, read as data and as a file, replaced, put away. */
export function profileRoutes(serve: Serve, services: Services): void {
  const { store, rooms, newId, now } = services;

  serve(contract.listProfiles, async (c) => {
    const { search, archived, limit, after } = c.req.valid('query');
    const query = { organisations: readableOrganisations(c.get('actor')), search, archived: archived === 'true' };
    const entries = await store.profiles.list({ ...query, limit: limit + 1, after: placeOf(after) });
    const page = entries.slice(0, limit);
    const last = page.at(-1);
    const next = entries.length > limit && last !== undefined ? `${last.changed_at}~${last.id}` : undefined;
    return c.json({ profiles: page.map(toCard), total: await store.profiles.count(query), ...(next === undefined ? {} : { next }) }, 200);
  });

  serve(contract.createProfile, async (c) => {
    const actor = c.get('actor');
    const organisation = c.req.valid('query').organisation ?? readableOrganisations(actor)[0] ?? '';
    if (!mayCreateIn(actor, organisation))
      throw new Problem(403, 'not-allowed', 'Profiles are added by editors and owners of an organisation. Name one of yours.');
    const profile = await profileOf(c);
    const id = newId();
    const version = await rooms.create(id, organisation, profile, actor);
    await audit(c, 'profile.create', id, organisation);
    return c.json({ id, version }, 201, { Location: `/api/profiles/${id}` });
  });

  serve(contract.readProfileCard, async (c) => c.json(toCard(c.get('entry')), 200));

  serve(contract.readProfile, async (c) => {
    const { profile, version } = orProblem(await rooms.read(c.get('entry').id));
    c.header('ETag', `"${version}"`);
    return c.json(shownTo(c, profile), 200);
  });

  serve(contract.readProfileFile, async (c) => {
    const { profile, version } = orProblem(await rooms.read(c.get('entry').id));
    return c.body(writeProfileYaml(shownTo(c, profile)), 200, {
      'Content-Type': 'application/yaml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${profile.id}.smm-profile.yaml"`,
      ETag: `"${version}"`,
    });
  });

  serve(contract.replaceProfile, async (c) => {
    const match = c.req.valid('header')['if-match'];
    const from = match === undefined ? undefined : Number(match.replaceAll('"', ''));
    const { id, organisation } = c.get('entry');
    const version = orProblem(await rooms.replace(id, await profileOf(c), c.get('actor'), from), 412);
    await audit(c, 'profile.replace', id, organisation);
    return c.json({ version }, 200, { ETag: `"${version}"` });
  });

  serve(contract.archiveProfile, async (c) => {
    const { id, organisation } = c.get('entry');
    const { archived } = c.req.valid('json');
    await store.profiles.archive(id, archived ? now() : null);
    rooms.disconnect((_, document) => document === id);
    await audit(c, archived ? 'profile.archive' : 'profile.unarchive', id, organisation);
    return c.body(null, 204);
  });

  const audit = (c: Context<Env>, action: string, subject: string, organisation: string): Promise<void> =>
    store.audit.add({ at: now(), actor: actorId(c.get('actor')), organisation, action, subject, detail: {} });
}

/** What the caller may see of a profile: reviewers from outside see what would be published. */
function shownTo(c: Context<Env>, profile: Profile): Profile {
  return c.get('actor').kind === 'reviewer' ? publicProfile(profile) : profile;
}

/** The profile in a body, whichever way it is written. */
async function profileOf(c: Context<Env>): Promise<Profile> {
  const read = readFile(new Uint8Array(await c.req.arrayBuffer()));
  if (!read.ok)
    throw new Problem(422, 'not-a-profile', 'The body is not a profile. See each place.', {
      problems: read.problems.slice(0, 50).map(({ address, message }) => ({ address, message })),
    });
  if (read.unknownFields.length > 0)
    throw new Problem(
      422,
      'unknown-fields',
      'The profile holds fields that are not known here and would be lost. Remove them, or send them to a newer server.',
      {
        problems: read.unknownFields.slice(0, 50).map(({ address, message }) => ({ address, message })),
      },
    );
  orProblem(modelKnown(read.profile));
  return read.profile;
}

function placeOf(after: string | undefined): { changed_at: string; id: string } | undefined {
  const [changed_at, id] = (after ?? '').split('~');
  return changed_at === undefined || id === undefined ? undefined : { changed_at, id };
}

function toCard({ id, organisation, title, card, changed_at, changed_by, archived_at }: ProfileEntry) {
  const { state, model, statements, cells } = JSON.parse(card) as Card;
  return {
    id,
    organisation,
    title,
    state,
    model,
    statements,
    cells: Object.fromEntries(Object.entries(cells).map(([practice, counts]) => [practice, [...counts]])),
    changedAt: changed_at,
    changedBy: changed_by,
    archived: archived_at !== null,
  };
}
