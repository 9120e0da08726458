import { formatYaml, rewriteProfileYaml, writeProfileJson } from '@smm/formats/yaml';
import { EXIT, orStop, type ExitCode } from '../exit.ts';
import { writeBytes, type Io } from '../io.ts';
import { chooseFile, loadProfile } from '../load.ts';

/** Brings files to the canonical style; with `check`, says which are not and exits 1. Files of an earlier format are migrated. */
export async function runFmt(io: Io, files: readonly string[], options: { readonly check?: boolean; readonly json?: boolean }): Promise<ExitCode> {
  const named = files.length === 0 ? [chooseFile(io, undefined)] : files;
  const results = named.map((file) => {
    const { path, name, file: read } = loadProfile(io, file);
    const canonical = path.endsWith('.json')
      ? writeProfileJson(read.profile)
      : read.migrated.length > 0
        ? rewriteProfileYaml(read.text, read.profile)
        : formatYaml(read.text);
    const changed = canonical !== read.text;
    if (changed && options.check !== true) orStop(writeBytes(path, canonical));
    return { file: name, changed };
  });
  if (options.json === true) io.out(`${JSON.stringify({ files: results }, null, 2)}\n`);
  else
    for (const { file, changed } of results)
      io.out(
        `${changed ? (options.check === true ? `${file}: not in canonical style. “smm fmt ${file}” mends it.` : `${file}: rewritten`) : `${file}: already in canonical style`}\n`,
      );
  return options.check === true && results.some(({ changed }) => changed) ? EXIT.findings : EXIT.clean;
}
