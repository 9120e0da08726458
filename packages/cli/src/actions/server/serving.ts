import { existsSync, readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refused } from '@smm/core/outcome';
import type { Profile } from '@smm/core/profile';
import { MOST_ASSESSMENT_BYTES, readAssessmentFile } from '@smm/formats/assessment-file';
import { MOST_EVIDENCE_BYTES, readEvidenceFile } from '@smm/formats/evidence-file';
import { MOST_BYTES, readProfileFile } from '@smm/formats/yaml/read';
import type { LogLine, RunningServer, WelcomeFile } from '@smm/server';
import type { ServeOptions } from '../../commands/serve.ts';
import { EXIT, orStop, Stop, usage, type ExitCode } from '../../exit.ts';
import { fontFiles } from '../../fonts.ts';
import { readBytes, type Io } from '../../io.ts';
import { storePlace } from './store-place.ts';

/** Starts the server and waits until it is told to end. */
export async function runServe(io: Io, options: ServeOptions): Promise<ExitCode> {
  // Listened for from the beginning: who asks while it starts, or the moment it answers, is heard too.
  const { told, callOff } = toldToEnd();
  try {
    const server = await started(io, options);
    if (options.json === true) io.out(`${JSON.stringify({ url: server.url, link: server.link ?? null })}\n`);
    else io.out(welcome(io, server.url, server.link));
    if (options.open && io.interactive && server.link !== undefined) await openBrowser(server.link);
    await told;
    // Whoever asks a second time does not want to wait.
    callOff();
    if (options.json !== true) io.out('\nEnding: keeping what was changed.\n');
    await server.stop();
    return EXIT.clean;
  } finally {
    callOff();
  }
}

/** The server as the command line and the environment want it. */
async function started(io: Io, options: ServeOptions): Promise<RunningServer> {
  const { DEFAULT_PORT, startServer, teamFromEnvironment } = await import('@smm/server');
  const { environment } = io;
  return orStop(
    await startServer(
      {
        mode: options.team === true ? 'team' : 'solo',
        host: options.host,
        port: portOf(options.port ?? environment['SMM_PORT'] ?? String(DEFAULT_PORT)),
        place: storePlace(io, options.data),
        publicUrl: options.publicUrl ?? environment['SMM_PUBLIC_URL'],
        secret: environment['SMM_SECRET'],
        redisUrl: environment['SMM_REDIS_URL'],
        team: orStop(teamFromEnvironment(environment)),
        studio: environment['SMM_STUDIO'] ?? fileURLToPath(new URL('../../../../web/dist', import.meta.url)),
        fonts: fontFiles().map((file) => fileURLToPath(file)),
        welcome: examples(),
        welcomeFiles: [...exampleCases(), ...exampleEvidence()],
      },
      { now: () => io.now().toISOString(), newId: randomUUID, log: (line) => io.err(`${logLine(line, io.now())}\n`) },
    ),
  );
}

/** Waits for a signal that asks the process to end, until it is called off. */
function toldToEnd(): { readonly told: Promise<void>; readonly callOff: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, resolve);
  return { told: promise, callOff: () => signals.forEach((signal) => process.off(signal, resolve)) };
}

/** Opens the link in the browser of whoever sits here; when there is none, the printed link is enough. */
async function openBrowser(link: string): Promise<void> {
  const { default: open } = await import('open');
  await open(link).catch(() => undefined);
}

function welcome(io: Io, url: string, link: string | undefined): string {
  const enter =
    link === undefined
      ? `  ${io.paint('bold', url)}\n`
      : `  ${io.paint('bold', link)}\n  ${io.paint('dim', 'The link lets one browser in, once. Start again for another.')}\n`;
  return `SMM Workbench answers at ${url}\n\nOpen:\n${enter}\nCtrl+C ends it.\n`;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) usage(`“${text}” is no port. Give a number from 1 to 65535.`);
  return port;
}

/** The example profiles, where they are beside the program. */
function examples(): Profile[] {
  const folder = fileURLToPath(new URL('../../../../../examples', import.meta.url));
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name, `${name}.smm-profile.yaml`);
    if (!existsSync(file)) return [];
    const read = readProfileFile(orStop(readBytes(file, MOST_BYTES, name)));
    if (!read.ok) throw new Stop(refused('unreadable-example', `The example ${name} cannot be read: ${read.problems[0]?.message ?? ''}`));
    return [read.profile];
  });
}

/** The example of using profiles, under the first profile that it applies. */
function exampleCases(): WelcomeFile[] {
  const file = fileURLToPath(new URL('../../../../../examples/water-utility/kestrel-valley.smm-assessment.yaml', import.meta.url));
  if (!existsSync(file)) return [];
  const read = readAssessmentFile(orStop(readBytes(file, MOST_ASSESSMENT_BYTES, 'kestrel-valley')));
  if (!read.ok) throw new Stop(refused('unreadable-example', `The example kestrel-valley cannot be read: ${read.problems[0]?.message ?? ''}`));
  return [{ profile: read.value.profiles[0]?.id ?? '', kind: 'assessment', name: read.value.id, data: read.value }];
}

/** The evidence that the first example was written from. */
function exampleEvidence(): WelcomeFile[] {
  const name = 'water-distribution-telemetry';
  const file = fileURLToPath(new URL(`../../../../../examples/${name}/evidence/${name}.smm-evidence.yaml`, import.meta.url));
  if (!existsSync(file)) return [];
  const read = readEvidenceFile(orStop(readBytes(file, MOST_EVIDENCE_BYTES, name)));
  if (!read.ok) throw new Stop(refused('unreadable-example', `The evidence of ${name} cannot be read: ${read.problems[0]?.message ?? ''}`));
  return [{ profile: read.value.profile, kind: 'evidence', name: 'main', data: read.value }];
}

/** A line of the log as JSON, so that other programs can read it. */
function logLine({ level, message, ...rest }: LogLine, at: Date): string {
  return JSON.stringify({ at: at.toISOString(), level, message, ...rest });
}
