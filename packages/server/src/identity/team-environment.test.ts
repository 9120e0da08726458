import assert from 'node:assert/strict';
import { test } from 'node:test';
import { teamFromEnvironment } from './team-environment.ts';

test('D26 mail and an organisation’s own sign-in are set up by the environment, whole or not at all', () => {
  assert.deepEqual(teamFromEnvironment({}), { ok: true, value: {} });
  const oidc = { SMM_OIDC_ISSUER: 'https://id.example', SMM_OIDC_CLIENT_ID: 'smm', SMM_OIDC_CLIENT_SECRET: 'secret' };
  assert.deepEqual(teamFromEnvironment({ ...oidc, SMM_SMTP_URL: 'smtp://mail', SMM_MAIL_FROM: 'smm@example.org' }), {
    ok: true,
    value: {
      mail: { url: 'smtp://mail', from: 'smm@example.org' },
      oidc: { issuer: 'https://id.example', clientId: 'smm', clientSecret: 'secret', name: 'Single sign-on' },
    },
  });
  for (const half of [{ SMM_SMTP_URL: 'smtp://mail' }, { ...oidc, SMM_OIDC_CLIENT_SECRET: '' }, { ...oidc, SMM_OIDC_ISSUER: 'id' }]) {
    const refusal = teamFromEnvironment(half);
    assert.equal(!refusal.ok && refusal.code, 'half-configured');
  }
});
