import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { acceptEvidence, EvidenceItem, putEvidence } from '@smm/core/assessment';
import type { AssessEvidenceOptions } from '../../commands/assess.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import { readBytes, type Io } from '../../io.ts';
import { printable } from '../../layout.ts';
import { assessmentIn, openCase, saveCase, sha256, withPerson } from './case.ts';

const MOST_EVIDENCE_FILE = 512 * 1024 * 1024;

/** Adds or accepts an evidence item. */
export async function runAssessEvidence(io: Io, id: string, options: AssessEvidenceOptions): Promise<ExitCode> {
  const it = openCase(io, options);
  const before = assessmentIn(it, options.assessment);
  const item = itemOf(io, id, options);
  const added = item === undefined ? before : orStop(putEvidence(before, item));
  if (options.accept === true && options.by === undefined) usage('Who accepts it? Say it with --by.');
  const assessment = options.accept === true ? orStop(acceptEvidence(added, id, { by: options.by!, on: io.today(), hash: sha256 })) : added;
  const file = withPerson(it.file, options.by, 'assessor');
  saveCase(it, { ...file, assessments: file.assessments.map((one) => (one.id === assessment.id ? assessment : one)) });
  const now = assessment.evidence.find((one) => one.id === id);
  if (options.json === true) io.out(`${JSON.stringify(now, null, 2)}\n`);
  else io.out(`${io.paint('green', '✔')} ${id}: ${printable(now?.title ?? '')}${now?.accepted === undefined ? '' : `, accepted on ${now.accepted.on}`}\n`);
  return EXIT.clean;
}

function itemOf(io: Io, id: string, options: AssessEvidenceOptions): EvidenceItem | undefined {
  const { attach, link, person } = options;
  const given = [attach, link, person].filter((one) => one !== undefined);
  if (given.length === 0 && options.accept === true) return undefined;
  if (given.length !== 1) usage('What is the evidence? Name one of --attach <file>, --link <address>, --person <who>.');
  const bytes = attach === undefined ? undefined : orStop(readBytes(resolve(io.cwd, attach), MOST_EVIDENCE_FILE, attach));
  const where = attach === undefined ? given[0]! : basename(attach);
  const parsed = EvidenceItem.safeParse({
    id,
    kind: attach !== undefined ? 'file' : link !== undefined ? 'link' : 'person',
    title: options.title ?? where,
    where,
    ...(bytes === undefined ? {} : { digest: createHash('sha256').update(bytes).digest('hex') }),
    date: io.today(),
    ...(options.basis === undefined ? {} : { basis: options.basis }),
    ...(options.by === undefined ? {} : { by: options.by }),
  });
  return parsed.success
    ? parsed.data
    : usage(`That is no evidence item: ${parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('; ')}.`);
}
