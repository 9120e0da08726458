import { resolve } from 'node:path';
import type { ExportOptions } from '../../commands/export.ts';
import { EXIT, orStop, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { counted } from '../../layout.ts';
import { storePlace } from './store-place.ts';

/** Writes everything the server keeps of profiles into a new folder. */
export async function runExport(io: Io, folder: string, { data, json }: ExportOptions): Promise<ExitCode> {
  const { exportStore } = await import('@smm/server');
  const { at, profiles, files, auditEntries } = orStop(await exportStore(storePlace(io, data), resolve(io.cwd, folder), io.now().toISOString()));
  if (json === true) io.out(`${JSON.stringify({ folder, at, profiles, files, auditEntries }, null, 2)}\n`);
  else
    io.out(
      `${io.paint('green', '✔')} ${folder}: written and read back\n  of ${at}: ${counted(profiles, 'profile')}, ${counted(files, 'file')} beside them, ${counted(auditEntries, 'entry', 'entries')} of the audit log\n`,
    );
  return EXIT.clean;
}
