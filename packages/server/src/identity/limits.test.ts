import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { Redis } from 'ioredis';
import { openLimits } from './limits.ts';
import { newSecret } from './secrets.ts';

const REDIS = process.env['SMM_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';
const SIZES = { account: 4, address: 100, link: 100 };

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 6379) }, () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.end());
  });
}

/** How many of ten guesses at one account two servers let through together. */
async function letThrough(one: Redis, two: Redis): Promise<number> {
  const [first, second] = [openLimits(one, SIZES), openLimits(two, SIZES)];
  const account = `${newSecret()}@sample.example`;
  let through = 0;
  for (let tries = 0; tries < 5; tries += 1)
    for (const limits of [first, second])
      await limits.signIn('127.0.0.1', account).then(
        () => (through += 1),
        (error: { body?: { status?: number } }) => assert.equal(error.body?.status, 429),
      );
  return through;
}

if (await answers(REDIS))
  test('D10 two servers with one Redis count together', async () => {
    const [one, two] = [new Redis(REDIS), new Redis(REDIS)];
    assert.equal(await letThrough(one, two), SIZES.account);
    one.disconnect();
    two.disconnect();
  });
else if (process.env['CI'] !== undefined) throw new Error('Redis does not answer. Start it before the tests.');

test('D10 a Redis that does not answer opens no door: each server counts on by itself', async () => {
  const away = (): Redis => new Redis('redis://127.0.0.1:1', { enableOfflineQueue: false, maxRetriesPerRequest: 1 }).on('error', () => {});
  const [one, two] = [away(), away()];
  assert.equal(await letThrough(one, two), 2 * SIZES.account);
  one.disconnect();
  two.disconnect();
});
