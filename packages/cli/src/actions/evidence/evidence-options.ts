import type { Command as Commander } from 'commander';

/** What every command that works on evidence may be told. */
export type EvidenceOptions = { readonly evidence?: string; readonly profile?: string; readonly model?: string; readonly json?: boolean };

/** Adds the options by which a command finds evidence, profile and model, as the last ones. */
export function withEvidence(command: Commander): Commander {
  return command
    .option('-e, --evidence <file>', 'the evidence file (default: the one beside the profile)')
    .option('-p, --profile <file>', 'the profile (default: the only one of the folder)')
    .option('--model <file>', 'a maturity model of your own, as data')
    .option('--json', 'as data');
}
