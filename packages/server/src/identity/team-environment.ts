import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { TeamConfig } from './accounts.ts';

/**
 * What the environment says of mail and of an organisation's own sign-in:
 * `SMM_SMTP_URL`, `SMM_MAIL_FROM`; `SMM_OIDC_ISSUER`, `SMM_OIDC_CLIENT_ID`, `SMM_OIDC_CLIENT_SECRET`, `SMM_OIDC_NAME`.
 * Refused: `half-configured`, naming what is missing.
 */
export function teamFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Outcome<TeamConfig> {
  const given = (name: string): string | undefined => environment[name] || undefined;
  const mail = { url: given('SMM_SMTP_URL'), from: given('SMM_MAIL_FROM') };
  const oidc = { issuer: given('SMM_OIDC_ISSUER'), clientId: given('SMM_OIDC_CLIENT_ID'), clientSecret: given('SMM_OIDC_CLIENT_SECRET') };
  if ((mail.url === undefined) !== (mail.from === undefined))
    return refused('half-configured', 'To send mail give both SMM_SMTP_URL (smtps://user:password@mail.example.org) and SMM_MAIL_FROM.');
  const parts = Object.values(oidc).filter((part) => part !== undefined).length;
  if (parts !== 0 && parts !== 3)
    return refused('half-configured', 'To sign in with accounts of your own give SMM_OIDC_ISSUER, SMM_OIDC_CLIENT_ID and SMM_OIDC_CLIENT_SECRET together.');
  if (oidc.issuer !== undefined && !URL.canParse(oidc.issuer))
    return refused('half-configured', 'SMM_OIDC_ISSUER is no address. Give one as https://accounts.example.org.');
  return ok({
    ...(mail.url === undefined ? {} : { mail: mail as { url: string; from: string } }),
    ...(parts === 0
      ? {}
      : { oidc: { ...(oidc as { issuer: string; clientId: string; clientSecret: string }), name: given('SMM_OIDC_NAME') ?? 'Single sign-on' } }),
  });
}
