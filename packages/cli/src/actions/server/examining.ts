import type { DoctorOptions } from '../../commands/doctor.ts';
import { EXIT, orStop, type ExitCode } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { storePlace } from './store-place.ts';

/** Says whether what the server keeps is sound. */
export async function runDoctor(io: Io, { data, json }: DoctorOptions): Promise<ExitCode> {
  const { examine } = await import('@smm/server');
  const examined = orStop(await examine(storePlace(io, data)));
  if (json === true) io.out(`${JSON.stringify({ examined }, null, 2)}\n`);
  else for (const { what, well, detail } of examined) io.out(`${well ? io.paint('green', '✔') : io.paint('red', '✖')} ${what.padEnd(14)} ${detail}\n`);
  return examined.every(({ well }) => well) ? EXIT.clean : EXIT.findings;
}
