import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expiryFrom } from './expiry.ts';

test('W96 a link or a token ends so many days from now, at the same time of day, or never', () => {
  const now = new Date('2026-12-30T10:00:00.000Z');
  assert.deepEqual(expiryFrom(now, 'week'), { expiresAt: '2027-01-06T10:00:00.000Z' });
  assert.deepEqual(expiryFrom(now, 'never'), {});
  assert.equal(now.toISOString(), '2026-12-30T10:00:00.000Z');
});
