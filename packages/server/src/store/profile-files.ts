import { ok, refused, type Outcome } from '@smm/core/outcome';
import type { Database } from './database.ts';
import type { ProfileFileTable } from './tables.ts';

/** Which file of which profile. */
export type FileKey = Pick<ProfileFileTable, 'kind' | 'name' | 'profile'>;

/** The files that belong to profiles. Each write says which version it was made from, so that nobody overwrites unseen. */
export type ProfileFiles = {
  readonly list: (profile: string) => Promise<Omit<ProfileFileTable, 'content'>[]>;
  readonly get: (key: FileKey) => Promise<ProfileFileTable | undefined>;
  /** Gives the new version. `from` is 0 for a new file. Refused: `file-changed`, when another version is there. */
  readonly put: (key: FileKey, from: number, content: string, by: string, at: string) => Promise<Outcome<number>>;
  readonly remove: (key: FileKey) => Promise<boolean>;
};

/** The files in `database`. */
export function profileFiles({ db }: Database): ProfileFiles {
  const at = ({ profile, kind, name }: FileKey) =>
    db.selectFrom('profile_file').where('profile', '=', profile).where('kind', '=', kind).where('name', '=', name);
  return {
    list: (profile) =>
      db
        .selectFrom('profile_file')
        .select(['profile', 'kind', 'name', 'version', 'changed_at', 'changed_by'])
        .where('profile', '=', profile)
        .orderBy('kind')
        .orderBy('name')
        .execute(),
    get: (key) => at(key).selectAll().executeTakeFirst(),
    async put(key, from, content, by, time) {
      const row = { version: from + 1, content, changed_at: time, changed_by: by };
      const written =
        from === 0
          ? await db
              .insertInto('profile_file')
              .values({ ...key, ...row })
              .onConflict((conflict) => conflict.doNothing())
              .returning('version')
              .execute()
          : await db
              .updateTable('profile_file')
              .set(row)
              .where('profile', '=', key.profile)
              .where('kind', '=', key.kind)
              .where('name', '=', key.name)
              .where('version', '=', from)
              .returning('version')
              .execute();
      if (written.length > 0) return ok(row.version);
      const there = await at(key).select('version').executeTakeFirst();
      return refused('file-changed', `The file ${key.name} is at version ${there?.version ?? 0}, not ${from}. Read it again and make the change there.`);
    },
    async remove({ profile, kind, name }) {
      const gone = await db
        .deleteFrom('profile_file')
        .where('profile', '=', profile)
        .where('kind', '=', kind)
        .where('name', '=', name)
        .returning('name')
        .execute();
      return gone.length > 0;
    },
  };
}
