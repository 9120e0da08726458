import { resolve } from 'node:path';
import { applyProfile, applyUpdateKeepingWords, documentOf, seedUpdate, toProfile } from '@smm/core/live';
import { refused } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import { MOST_BYTES, readProfileFile } from '@smm/formats/yaml/read';
import { rewriteProfileYaml, writeProfileYaml } from '@smm/formats/yaml';
import { encodeStateAsUpdate } from 'yjs';
import type { RemoteOptions } from '../../commands/push.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../../exit.ts';
import { exists, readBytes, writeBytes, type Io } from '../../io.ts';
import { lastExchange, Remote, rememberExchange, type Exchange } from './remote.ts';

/** Sends a file: adds the profile the first time, changes the same one after that. */
export async function runPush(io: Io, file: string, options: RemoteOptions): Promise<ExitCode> {
  const last = lastExchange(io, file);
  const remote = new Remote(io, options, last);
  const local = readLocal(io, file);
  const canonical = writeProfileYaml(local.profile);
  const known = profileOf(remote, options, last);
  if (known === undefined) {
    const { id, version } = await remote.add(canonical, options.organisation);
    rememberExchange(io, file, { server: remote.server, profile: id, version, base: canonical });
    return said(io, options, 'added', remote, id, version);
  }
  const there = await remote.read(known);
  if (last !== undefined && canonical === there.text) return remembered(io, file, options, remote, known, there);
  if (last === undefined || there.text !== last.base)
    throw new Stop(refused('changed-there', `The profile was changed on ${remote.server} since the last exchange. “smm sync ${file}” puts both together.`));
  const version = await remote.replace(known, canonical, there.version);
  rememberExchange(io, file, { server: remote.server, profile: known, version, base: canonical });
  return said(io, options, 'sent', remote, known, version);
}

/** Takes what the server has, unless the file was changed meanwhile. */
export async function runPull(io: Io, file: string, options: RemoteOptions): Promise<ExitCode> {
  const last = lastExchange(io, file);
  const remote = new Remote(io, options, last);
  const known = profileOf(remote, options, last) ?? usage('Name the profile there: --profile and its id.');
  const there = await remote.read(known);
  if (exists(resolve(io.cwd, file))) {
    const local = readLocal(io, file);
    const canonical = writeProfileYaml(local.profile);
    if (canonical !== there.text && canonical !== last?.base)
      throw new Stop(refused('changed-here', `${file} was changed since the last exchange and is not overwritten. “smm sync ${file}” puts both together.`));
    writeLocal(io, file, local.text, there.text);
  } else writeLocal(io, file, undefined, there.text);
  return remembered(io, file, options, remote, known, there);
}

/** Brings both sides to the same profile; what both changed is merged as live typing is. */
export async function runSync(io: Io, file: string, options: RemoteOptions): Promise<ExitCode> {
  const last = lastExchange(io, file) ?? usage(`${file} was never exchanged with a server. Begin with “smm push” or “smm pull”.`);
  const remote = new Remote(io, options, last);
  const known = profileOf(remote, options, last) ?? last.profile;
  const local = readLocal(io, file);
  const there = await remote.read(known);
  const canonical = writeProfileYaml(local.profile);
  const together =
    canonical === last.base
      ? there.text
      : there.text === last.base
        ? canonical
        : writeProfileYaml(merged(parsed(last.base), local.profile, parsed(there.text)));
  const version = together === there.text ? there.version : await remote.replace(known, together, there.version);
  if (together !== canonical) writeLocal(io, file, local.text, together);
  rememberExchange(io, file, { server: remote.server, profile: known, version, base: together });
  return said(io, options, 'in step', remote, known, version);
}

/** Two profiles that were made from the same one, put together so that no word of either is lost. */
function merged(base: Profile, ours: Profile, theirs: Profile): Profile {
  const seed = seedUpdate(base);
  const [left, right] = [documentOf([seed]), documentOf([seed])];
  applyProfile(left, ours);
  applyProfile(right, theirs);
  applyUpdateKeepingWords(left, encodeStateAsUpdate(right));
  return toProfile(left, base.model).profile;
}

function profileOf(remote: Remote, options: RemoteOptions, last: Exchange | undefined): string | undefined {
  return options.profile ?? (last?.server === remote.server ? last.profile : undefined);
}

function readLocal(io: Io, file: string): { readonly profile: Profile; readonly text: string } {
  const read = readProfileFile(orStop(readBytes(resolve(io.cwd, file), MOST_BYTES, file)));
  if (read.ok) return read;
  throw new Stop(
    refused('unreadable', `${file} is not a profile file.`),
    read.problems.slice(0, 20).map(({ address, message }) => `${address}: ${message}`),
  );
}

function parsed(text: string): Profile {
  const read = readProfileFile(Buffer.from(text));
  if (!read.ok) throw new Stop(refused('unreadable', `What the server sent is no profile that this version reads: ${read.problems[0]?.message ?? ''}`));
  return read.profile;
}

/** Writes a profile over a file whose comments stay where they can. */
function writeLocal(io: Io, file: string, before: string | undefined, text: string): void {
  orStop(writeBytes(resolve(io.cwd, file), before === undefined ? text : rewriteProfileYaml(before, parsed(text)), file));
}

function remembered(io: Io, file: string, options: RemoteOptions, remote: Remote, profile: string, there: { text: string; version: number }): ExitCode {
  rememberExchange(io, file, { server: remote.server, profile, version: there.version, base: there.text });
  return said(io, options, 'in step', remote, profile, there.version);
}

function said(io: Io, { json }: RemoteOptions, done: string, { server }: Remote, profile: string, version: number): ExitCode {
  if (json === true) io.out(`${JSON.stringify({ done, server, profile, version })}\n`);
  else io.out(`${io.paint('green', '✔')} ${done}: ${profile} on ${server}, version ${version}\n`);
  return EXIT.clean;
}
