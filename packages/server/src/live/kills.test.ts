import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { killAgain } from './kills.ts';

test('V7 a server that is killed while three people type loses no word that it said was saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smm-kills-'));
  try {
    const { acknowledged, lost } = await killAgain(folder, { kills: 4, editors: 3, random: Math.random });
    assert.deepEqual(lost, []);
    assert.ok(acknowledged > 20, `only ${acknowledged} words were acknowledged`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
