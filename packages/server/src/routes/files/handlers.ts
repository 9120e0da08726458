import { assessmentFile } from '@smm/core/assessment';
import { evidenceFile } from '@smm/core/evidence';
import { BaseText } from '@smm/core/model';
import { parseShape } from '@smm/core/profile';
import { actorId } from '../../access/actor.ts';
import { record } from '../../access/record.ts';
import type { Services } from '../../ports.ts';
import { notFound, orProblem, Problem } from '../../problems.ts';
import type { Serve } from '../serve.ts';
import * as contract from './contract.ts';

/** Places of what is wrong, as an answer tells them. */
type Places = readonly { readonly address: string; readonly message: string }[];

/** What is wrong with the content of each kind of file. */
const PROBLEMS: Readonly<Record<'assessment' | 'base-text' | 'evidence', (data: unknown) => Places>> = {
  assessment: (data) => placesOf(parseShape(assessmentFile, data)),
  'base-text': (data) => (BaseText.safeParse(data).error?.issues ?? []).map(({ path, message }) => ({ address: path.join('/'), message })),
  evidence: (data) => placesOf(parseShape(evidenceFile, data)),
};

/** Files of a profile: evidence, base texts, assessments. They hold what the group keeps to itself. */
export function fileRoutes(serve: Serve, services: Services): void {
  const { store, now } = services;

  serve(contract.listFiles, async (c) => {
    groupOnly(c.get('actor').kind);
    const files = (await store.files.list(c.get('entry').id)).map(({ kind, name, version, changed_at, changed_by }) => ({
      kind: kind as 'evidence',
      name,
      version,
      changedAt: changed_at,
      changedBy: changed_by,
    }));
    return c.json({ files }, 200);
  });

  serve(contract.readFile, async (c) => {
    groupOnly(c.get('actor').kind);
    const { kind, name } = c.req.valid('param');
    const file = await store.files.get({ profile: c.get('entry').id, kind, name });
    if (file === undefined) throw notFound('file');
    c.header('ETag', `"${file.version}"`);
    return c.json(JSON.parse(file.content) as unknown, 200);
  });

  serve(contract.writeFile, async (c) => {
    const { kind, name } = c.req.valid('param');
    const data: unknown = c.req.valid('json');
    const problems = PROBLEMS[kind](data).slice(0, 50);
    if (problems.length > 0) throw new Problem(422, 'not-valid', `This is no ${kind} file. See each place.`, { problems });
    const from = Number(c.req.valid('header')['if-match'].replaceAll('"', ''));
    const { id, organisation } = c.get('entry');
    const version = orProblem(await store.files.put({ profile: id, kind, name }, from, JSON.stringify(data), actorId(c.get('actor')), now()), 412);
    await record(c, services, { action: 'file.write', subject: id, organisation, detail: { kind, name, version } });
    return c.json({ version }, 200, { ETag: `"${version}"` });
  });

  serve(contract.removeFile, async (c) => {
    const { kind, name } = c.req.valid('param');
    const { id, organisation } = c.get('entry');
    if (!(await store.files.remove({ profile: id, kind, name }))) throw notFound('file');
    await record(c, services, { action: 'file.remove', subject: id, organisation, detail: { kind, name } });
    return c.body(null, 204);
  });
}

/** Reviewers from outside see the profile as it would be published, and nothing beside it. */
function groupOnly(kind: string): void {
  if (kind === 'reviewer') throw notFound('profile');
}

/** What is wrong, and what is not known and would be lost. */
function placesOf(parsed: ReturnType<typeof parseShape>): Places {
  return [...(parsed.ok ? [] : parsed.problems), ...parsed.unknownFields].map(({ address, message }) => ({ address, message }));
}
