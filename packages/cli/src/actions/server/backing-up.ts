import { relative, resolve } from 'node:path';
import type { BackupOptions } from '../../commands/backup.ts';
import type { RestoreOptions } from '../../commands/restore.ts';
import { EXIT, orStop, usage, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { counted } from '../../layout.ts';
import { storePlace } from './store-place.ts';

/** Writes a backup, or looks at one. */
export async function runBackup(io: Io, named: string | undefined, { data, verify, json }: BackupOptions): Promise<ExitCode> {
  const { backupStore, verifyBackup } = await import('@smm/server');
  if (verify === true && named === undefined) usage('Name the backup to look at: smm backup --verify monday.smm-backup.');
  const file = resolve(io.cwd, named ?? `smm-${io.now().toISOString().replaceAll(/[:.]/gu, '-')}.smm-backup`);
  const held = orStop(verify === true ? await verifyBackup(file) : await backupStore(storePlace(io, data), file, io.now().toISOString()));
  report(io, verify === true ? 'is whole' : 'written and read back', relative(io.cwd, file) || file, held, json);
  return EXIT.clean;
}

/** Restores a backup into an empty store. */
export async function runRestore(io: Io, file: string, { data, json }: RestoreOptions): Promise<ExitCode> {
  const { restoreStore } = await import('@smm/server');
  const held = orStop(await restoreStore(storePlace(io, data), resolve(io.cwd, file)));
  report(io, 'restored', file, held, json);
  return EXIT.clean;
}

function report(
  io: Io,
  done: string,
  file: string,
  held: { readonly at: string; readonly rows: Readonly<Record<string, number>> },
  json: boolean | undefined,
): void {
  if (json === true) return io.out(`${JSON.stringify({ file, ...held }, null, 2)}\n`);
  const rows = Object.values(held.rows).reduce((sum, count) => sum + count, 0);
  io.out(
    `${io.paint('green', '✔')} ${file}: ${done}\n  of ${held.at}: ${counted(held.rows['profile'] ?? 0, 'profile')}, ${counted(held.rows['audit_entry'] ?? 0, 'entry', 'entries')} of the audit log, ${counted(rows, 'row')} in all\n`,
  );
}
