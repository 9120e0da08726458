import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { refused } from '@smm/core/outcome';
import type { RemoteOptions } from '../../commands/push.ts';
import { orStop, Stop, usage } from '../../exit.ts';
import { exists, readBytes, writeBytes, type Io } from '../../io.ts';

/** What a file was last exchanged as: with which server, as which profile, in which version, and how it stood then. */
const Exchange = z.strictObject({ server: z.url(), profile: z.string(), version: z.int(), base: z.string() });
export type Exchange = z.infer<typeof Exchange>;

const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST = 60_000;

/** The file beside a profile file that remembers the last exchange. */
function noteOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.smm-exchange.json`);
}

/** How a file was last exchanged; undefined when it never was. */
export function lastExchange(io: Io, file: string): Exchange | undefined {
  const note = noteOf(resolve(io.cwd, file));
  if (!exists(note)) return undefined;
  const read = Exchange.safeParse(JSON.parse(Buffer.from(orStop(readBytes(note, MOST_BYTES))).toString('utf8')));
  if (!read.success)
    throw new Stop(refused('exchange-unreadable', `${note} is damaged. Delete it and name the server and the profile: --server … --profile ….`));
  return read.data;
}

/** Remembers an exchange beside the file. */
export function rememberExchange(io: Io, file: string, exchange: Exchange): void {
  orStop(writeBytes(noteOf(resolve(io.cwd, file)), `${JSON.stringify(exchange)}\n`));
}

/** A server as a command talks to it. */
export class Remote {
  readonly server: string;
  private readonly token: string;

  constructor({ environment }: Io, options: RemoteOptions, last: Exchange | undefined) {
    const named = options.server ?? last?.server ?? environment['SMM_SERVER'];
    if (named === undefined) usage('Name the server: --server https://smm.example.org.');
    if (!URL.canParse(named!) || !/^https?:$/u.test(new URL(named!).protocol))
      usage(`“${named}” is no address of a server. Write it like https://smm.example.org.`);
    const { hostname, protocol } = new URL(named!);
    const isHere = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
    if (protocol === 'http:' && !isHere) usage(`${named} is not encrypted, and a token must not travel so. Use its https address.`);
    this.server = named!.replace(/\/+$/u, '');
    this.token = environment['SMM_TOKEN'] ?? usage('Set SMM_TOKEN to an API token of the server; “smm token create” makes one there.');
  }

  /** The profile as the server has it. */
  async read(profile: string): Promise<{ readonly text: string; readonly version: number }> {
    const answer = await this.ask(`/api/profiles/${encodeURIComponent(profile)}/file`);
    return { text: await answer.text(), version: Number((answer.headers.get('etag') ?? '').replaceAll('"', '')) };
  }

  /** Adds a profile. */
  async add(text: string, organisation: string | undefined): Promise<{ readonly id: string; readonly version: number }> {
    const query = organisation === undefined ? '' : `?${new URLSearchParams({ organisation })}`;
    const answer = await this.ask(`/api/profiles${query}`, { method: 'POST', body: text, headers: { 'content-type': 'application/yaml' } });
    return (await answer.json()) as { id: string; version: number };
  }

  /** Changes a profile that is at `from`; gives its new version. */
  async replace(profile: string, text: string, from: number): Promise<number> {
    const answer = await this.ask(`/api/profiles/${encodeURIComponent(profile)}`, {
      method: 'PUT',
      body: text,
      headers: { 'content-type': 'application/yaml', 'if-match': `"${from}"` },
    });
    return ((await answer.json()) as { version: number }).version;
  }

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    let answer: Response;
    try {
      answer = await fetch(`${this.server}${path}`, {
        ...init,
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST),
        headers: { authorization: `Bearer ${this.token}`, ...init.headers },
      });
    } catch (error) {
      const { cause } = error as { cause?: unknown };
      throw new Stop(
        refused(
          'no-answer',
          `${this.server} does not answer: ${cause instanceof Error ? cause.message : (error as Error).message}. Check the address and that the server runs.`,
        ),
      );
    }
    if (answer.ok) return answer;
    const problem = (await answer.json().catch(() => undefined)) as
      | { code?: string; detail?: string; problems?: { address: string; message: string }[] }
      | undefined;
    throw new Stop(
      refused(problem?.code ?? 'refused', `${this.server}: ${problem?.detail ?? `answered ${answer.status}`}`),
      (problem?.problems ?? []).slice(0, 20).map(({ address, message }) => `${address}: ${message}`),
    );
  }
}
