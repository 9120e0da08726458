import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StorePlace } from '@smm/server';
import type { Io } from '../../io.ts';

/** Where the store is that a command is about: the database of the environment, or else a folder. */
export function storePlace({ cwd, environment }: Pick<Io, 'cwd' | 'environment'>, folder: string | undefined): StorePlace {
  const url = environment['SMM_DATABASE_URL'];
  return url === undefined || folder !== undefined ? { folder: resolve(cwd, folder ?? dataFolder(environment)) } : { url };
}

/** Where the data of this account is kept, as the system has it. */
function dataFolder(environment: Io['environment']): string {
  const given = environment['SMM_DATA'];
  if (given !== undefined) return given;
  const base =
    environment['XDG_DATA_HOME'] ??
    environment['LOCALAPPDATA'] ??
    (process.platform === 'darwin' ? join(homedir(), 'Library', 'Application Support') : join(homedir(), '.local', 'share'));
  return join(base, 'smm-workbench');
}
