import { sql, type Kysely } from 'kysely';
import type { ColumnKinds } from '../column-kinds.ts';

/**
 * What better-auth 1.7.6 asks for with its plugins for two factors and passkeys, as its own generator writes it.
 * `{flag}`, `{time}` and `{made}` (a time that is set by itself) are what the two databases call differently.
 */
const SIGN_IN = [
  `create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" {flag} not null, "image" text, "createdAt" {made} not null, "updatedAt" {made} not null, "twoFactorEnabled" {flag}, "administrator" {flag} not null)`,
  `create table "session" ("id" text not null primary key, "expiresAt" {time} not null, "token" text not null unique, "createdAt" {made} not null, "updatedAt" {time} not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade)`,
  `create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" {time}, "refreshTokenExpiresAt" {time}, "scope" text, "password" text, "createdAt" {made} not null, "updatedAt" {time} not null)`,
  `create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" {time} not null, "createdAt" {made} not null, "updatedAt" {made} not null)`,
  `create table "twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "user" ("id") on delete cascade, "verified" {flag}, "failedVerificationCount" integer, "lockedUntil" {time})`,
  `create table "passkey" ("id" text not null primary key, "name" text, "publicKey" text not null, "userId" text not null references "user" ("id") on delete cascade, "credentialID" text not null, "counter" integer not null, "deviceType" text not null, "backedUp" {flag} not null, "transports" text, "createdAt" {time}, "aaguid" text)`,
  `create index "session_userId_idx" on "session" ("userId")`,
  `create index "account_userId_idx" on "account" ("userId")`,
  `create index "verification_identifier_idx" on "verification" ("identifier")`,
  `create index "twoFactor_secret_idx" on "twoFactor" ("secret")`,
  `create index "twoFactor_userId_idx" on "twoFactor" ("userId")`,
  `create index "passkey_userId_idx" on "passkey" ("userId")`,
  `create index "passkey_credentialID_idx" on "passkey" ("credentialID")`,
] as const;

/** People and how they sign in; organisations, who belongs to them and who is asked to; API tokens; review links. */
export async function accounts(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const postgres = kinds.bytes === 'bytea';
  const names: Readonly<Record<string, string>> = postgres
    ? { flag: 'boolean', time: 'timestamptz', made: 'timestamptz default CURRENT_TIMESTAMP' }
    : { flag: 'integer', time: 'date', made: 'date' };
  for (const statement of SIGN_IN) await sql.raw(statement.replaceAll(/\{(\w+)\}/gu, (_, name: string) => names[name]!)).execute(db);
  await organisations(db);
  await secrets(db);
}

async function organisations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organisation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('membership')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addColumn('person', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('membership_key', ['organisation', 'person'])
    .execute();
  await db.schema.createIndex('membership_by_person').on('membership').column('person').execute();
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id').onDelete('cascade'))
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('invitation_by_organisation').on('invitation').column('organisation').execute();
}

/** Secrets that are handed out are kept as SHA-256 only: whoever reads the store cannot use them. */
async function secrets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('prefix', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('organisation', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('last_used_at', 'text')
    .execute();
  await db.schema.createIndex('api_token_by_owner').on('api_token').column('owner').execute();
  await db.schema
    .createTable('review_link')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('last_used_at', 'text')
    .execute();
  await db.schema.createIndex('review_link_by_profile').on('review_link').column('profile').execute();
}
