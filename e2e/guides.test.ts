import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasPostgres, sampleDatabase } from '../packages/server/src/store/sample-stores.ts';
import { patternOf, stepsOf, withFields, type GuideStep } from './guide-steps.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const guides = join(root, 'docs/guides');
const workplace = mkdtempSync(join(tmpdir(), 'smm-guides-'));
after(() => rmSync(workplace, { recursive: true, force: true }));

// The commands that readers have: smm by the launcher, and the Node that the packages bring.
const commands = join(workplace, 'bin');
mkdirSync(commands);
symlinkSync(join(root, 'smm'), join(commands, 'smm'));
symlinkSync(process.execPath, join(commands, 'node'));
const clean = Object.fromEntries(Object.entries(process.env).filter(([variable]) => !variable.startsWith('SMM_')));
const env = { ...clean, PATH: `${commands}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };

// Guides name the usual port and a database of somebody; each run has its own.
const PORT = '4170';
const DATABASE = 'postgres://smm:change-me@127.0.0.1:5432/smm';
const withDatabase = await hasPostgres();
const isPossible = (guide: string): boolean => withDatabase || !guide.includes(DATABASE);

/** Runs commands as a reader would and gives what they said, both streams in the order written. */
function run(folder: string, port: string, { content, code, line }: GuideStep & { kind: 'run' }): string {
  const ended = spawnSync('sh', ['-e', '-c', `exec 2>&1\n${content}`], { cwd: folder, encoding: 'utf8', env: { ...env, SMM_PORT: port } });
  assert.equal(ended.status, code, `line ${line}: ${content}\n${ended.stdout}`);
  return `${ended.stdout}\n`;
}

/** A server that runs beside the commands that follow. */
type Beside = { readonly child: ChildProcess; readonly said: string };

/** Starts a server and waits until it answers. */
async function serve(folder: string, port: string, { content, line }: GuideStep): Promise<Beside> {
  // The last command takes the place of the shell, so that a signal reaches it.
  const lines = content.trimEnd().split('\n');
  const script = [...lines.slice(0, -1), `exec ${lines.at(-1)}`].join('\n');
  const child = spawn('sh', ['-e', '-c', `exec 2>&1\n${script}`], { cwd: folder, env: { ...env, SMM_PORT: port }, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(() => assert.fail(`line ${line}: ${content}\n${said}`));
  ended.catch(() => undefined);
  while (!said.includes('Ctrl+C')) await Promise.race([once(child.stdout, 'data'), ended]);
  return { child, said: `${said}\n` };
}

/** Asks a server to end, and waits until it has ended well, or because the guide has killed it. */
async function end(beside: Beside | undefined): Promise<void> {
  if (beside === undefined) return;
  beside.child.kill('SIGINT');
  const [code, signal] = (await once(beside.child, 'exit')) as [number | null, string | null];
  assert.ok(code === 0 || signal === 'SIGKILL', `the server ended with ${code ?? signal}`);
}

async function freePort(): Promise<string> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  return String(port);
}

/** Goes through a guide in a folder, step by step. */
async function follow(guide: string, folder: string): Promise<void> {
  const [port, database] = [await freePort(), guide.includes(DATABASE) ? await sampleDatabase() : undefined];
  const here = guide.replaceAll(`:${PORT}`, `:${port}`).replaceAll(DATABASE, database?.url ?? DATABASE);
  let said: string | undefined;
  let beside: Beside | undefined;
  try {
    for (const step of stepsOf(here)) {
      if (step.kind === 'run') said = run(folder, port, step);
      else if (step.kind === 'serve') {
        await end(beside);
        beside = undefined;
        beside = await serve(folder, port, step);
        ({ said } = beside);
      } else if (step.kind === 'write') writeFileSync(join(folder, step.file), `${step.content}\n`);
      else if (step.kind === 'merge') writeFileSync(join(folder, step.file), withFields(readFileSync(join(folder, step.file), 'utf8'), step.content));
      else
        assert.match(said ?? assert.fail(`line ${step.line}: nothing has been run yet`), patternOf(step.content), `line ${step.line}: what the command says`);
    }
    await end(beside);
    beside = undefined;
  } finally {
    beside?.child.kill('SIGKILL');
    await database?.remove();
  }
}

for (const name of readdirSync(guides).filter((file) => file.endsWith('.md') && isPossible(readFileSync(join(guides, file), 'utf8'))))
  test(`${name}: every step works as it is written`, async () => {
    const folder = join(workplace, name.replace('.md', ''));
    mkdirSync(folder);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files = join(guides, 'files', name.replace('.md', ''));
    if (existsSync(files)) cpSync(files, folder, { recursive: true });
    const guide = readFileSync(join(guides, name), 'utf8');
    assert.ok(
      stepsOf(guide).some(({ kind }) => kind === 'run'),
      'a guide shows something to do',
    );
    await follow(guide, folder);
  });
