import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
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
const env = { ...process.env, PATH: `${commands}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };

/** Runs commands as a reader would and gives what they said, both streams in the order written. */
function run(folder: string, { content, code, line }: GuideStep & { kind: 'run' }): string {
  const ended = spawnSync('sh', ['-e', '-c', `exec 2>&1\n${content}`], { cwd: folder, encoding: 'utf8', env });
  assert.equal(ended.status, code, `line ${line}: ${content}\n${ended.stdout}`);
  return `${ended.stdout}\n`;
}

for (const name of readdirSync(guides).filter((file) => file.endsWith('.md')))
  test(`${name}: every step works as it is written`, () => {
    const folder = join(workplace, name.replace('.md', ''));
    mkdirSync(folder);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const files = join(guides, 'files', name.replace('.md', ''));
    if (existsSync(files)) cpSync(files, folder, { recursive: true });
    const steps = stepsOf(readFileSync(join(guides, name), 'utf8'));
    assert.ok(
      steps.some(({ kind }) => kind === 'run'),
      'a guide shows something to do',
    );
    let said: string | undefined;
    for (const step of steps) {
      if (step.kind === 'run') said = run(folder, step);
      else if (step.kind === 'write') writeFileSync(join(folder, step.file), `${step.content}\n`);
      else if (step.kind === 'merge') writeFileSync(join(folder, step.file), withFields(readFileSync(join(folder, step.file), 'utf8'), step.content));
      else
        assert.match(said ?? assert.fail(`line ${step.line}: nothing has been run yet`), patternOf(step.content), `line ${step.line}: what the command says`);
    }
  });
