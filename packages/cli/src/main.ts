import { EXIT, Stop, type ExitCode } from './exit.ts';
import { terminal, type Io } from './io.ts';
import { version } from './version.ts';

/** Runs the command line and returns its exit code. Every error is turned into words here, once. */
export async function main(args: readonly string[], io: Io = terminal()): Promise<ExitCode> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
    io.out(`${version}\n`);
    return EXIT.clean;
  }
  const { buildProgram, exitCodeOf } = await import('./program.ts');
  let code: ExitCode = EXIT.clean;
  try {
    const program = buildProgram(io, (kept) => (code = kept));
    if (args.length === 0) {
      program.outputHelp();
      return EXIT.clean;
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    const misuse = exitCodeOf(error);
    if (misuse !== undefined) {
      if (misuse !== EXIT.clean && args.includes('--json'))
        io.out(
          `${JSON.stringify({ error: { code: 'usage', message: error instanceof Error ? error.message.replace(/^error: /, '') : '', details: [] } }, null, 2)}\n`,
        );
      return misuse;
    }
    if (error instanceof Stop) return explainStop(error, args, io);
    io.err(`${io.paintErr('red', 'A fault in smm, not in your file.')} ${error instanceof Error ? error.message : String(error)}\n`);
    io.err(
      io.environment['SMM_DEBUG'] === undefined
        ? 'Set SMM_DEBUG=1 and run it again for the details to report.\n'
        : `${error instanceof Error ? error.stack : ''}\n`,
    );
    return EXIT.fault;
  }
}

function explainStop(stop: Stop, args: readonly string[], io: Io): ExitCode {
  const { code, message, address } = stop.refusal;
  if (args.includes('--json'))
    io.out(`${JSON.stringify({ error: { code, message, ...(address === undefined ? {} : { address }), details: stop.details } }, null, 2)}\n`);
  io.err(`${io.paintErr('red', '✖')} ${message}\n`);
  for (const detail of stop.details) io.err(`  ${detail}\n`);
  return EXIT.unusable;
}
