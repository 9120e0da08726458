import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AssessmentFile } from '@smm/core/assessment';
import { ok } from '@smm/core/outcome';
import type { CaseCopy, ServerCase } from './case-copy.ts';
import { CaseSession, type CasePorts } from './case-session.ts';

const empty = AssessmentFile.parse({
  schemaVersion: 1,
  kind: 'assessment',
  id: 'north',
  model: { id: 'iot-smm', edition: '1.2' },
  system: { name: 'North' },
  assessments: [{ id: 'spring' }],
});

/** A server that holds one case, and can be cut off. */
class Server {
  held: ServerCase = { file: empty, version: 1 };
  isThere = true;
  writes = 0;

  write(file: AssessmentFile, from: number) {
    if (!this.isThere) return { kind: 'no-answer' as const };
    if (from !== this.held.version) return { kind: 'changed' as const };
    this.writes += 1;
    this.held = { file: structuredClone(file), version: from + 1 };
    return { kind: 'done' as const, value: this.held.version };
  }
}

/** What a browser keeps, which outlives its pages. */
type Disk = { copy?: CaseCopy };

function ports(server: Server, disk: Disk): CasePorts {
  return {
    load: async () => structuredClone(disk.copy),
    keep: async (copy) => {
      disk.copy = structuredClone(copy);
    },
    read: async () => (server.isThere ? { kind: 'done', value: structuredClone(server.held) } : { kind: 'no-answer' }),
    write: async (file, from) => server.write(file, from),
    now: () => new Date('2026-11-23T12:00:00Z'),
  };
}

const answering = (statement: string, answer: string) => (file: AssessmentFile) =>
  ok(
    AssessmentFile.parse({
      ...file,
      assessments: file.assessments.map((one) => ({
        ...one,
        answers: [...one.answers.filter((other) => other.statement !== statement), { statement, practice: 'patch-management', level: 1, answer }],
      })),
    }),
  );

const answersIn = (file: AssessmentFile | undefined) => file?.assessments[0]?.answers.map(({ statement, answer }) => `${statement} ${answer}`).toSorted();

test('W70 an answer given while the server does not answer is kept in the browser, survives it, and reaches the server afterwards', async () => {
  const server = new Server();
  const disk: Disk = {};
  const first = new CaseSession(ports(server, disk));
  await first.open();
  assert.equal(first.snapshot().save.kind, 'saved');
  server.isThere = false;
  first.change(answering('pm-1', 'met'));
  await first.settled();
  assert.equal(first.snapshot().save.kind, 'here');
  const again = new CaseSession(ports(server, disk));
  await again.open();
  assert.deepEqual(answersIn(again.snapshot().file), ['pm-1 met']);
  assert.equal(again.snapshot().save.kind, 'here');
  server.isThere = true;
  await again.refresh();
  assert.equal(again.snapshot().save.kind, 'saved');
  assert.deepEqual(answersIn(server.held.file), ['pm-1 met']);
});

test('W71 what two people changed meanwhile is merged, and what both changed differently is listed and not lost', async () => {
  const server = new Server();
  const [ada, ben] = [new CaseSession(ports(server, {})), new CaseSession(ports(server, {}))];
  await Promise.all([ada.open(), ben.open()]);
  ada.change(answering('pm-1', 'met'));
  ada.change(answering('pm-2', 'met'));
  await ada.settled();
  ben.change(answering('pm-3', 'not'));
  ben.change(answering('pm-2', 'partly'));
  await ben.settled();
  const { file } = server.held;
  assert.deepEqual(
    answersIn(file)?.filter((words) => !words.startsWith('pm-2')),
    ['pm-1 met', 'pm-3 not'],
  );
  assert.equal(file.conflicts.length, 1);
  assert.deepEqual(
    new Set([file.conflicts[0]!.taken, file.conflicts[0]!.other].map((said) => (JSON.parse(said) as { answer: string }).answer)),
    new Set(['met', 'partly']),
  );
  assert.deepEqual(ben.snapshot().file, file);
});

test('W72 one’s own last change is taken back, and what others changed since stays', async () => {
  const server = new Server();
  const session = new CaseSession(ports(server, {}));
  await session.open();
  session.change(answering('pm-1', 'met'));
  await session.settled();
  server.held = { file: (answering('pm-2', 'met')(server.held.file) as { value: AssessmentFile }).value, version: server.held.version + 1 };
  await session.refresh();
  session.undo();
  await session.settled();
  assert.deepEqual(answersIn(server.held.file), ['pm-2 met']);
  assert.deepEqual(server.held.file.conflicts, []);
});

test('W73 many quick changes go to the server one request at a time, and the last words win', async () => {
  const server = new Server();
  const session = new CaseSession(ports(server, {}));
  await session.open();
  for (const answer of ['met', 'partly', 'not', 'met', 'not']) session.change(answering('pm-1', answer));
  await session.settled();
  assert.deepEqual(answersIn(server.held.file), ['pm-1 not']);
  assert.ok(server.writes <= 2, String(server.writes));
  assert.equal(session.snapshot().save.kind, 'saved');
});
