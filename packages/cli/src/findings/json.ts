import type { CheckedFile } from './report.ts';

/** The findings as plain data: one entry a file, one entry a finding with its line and column. */
export function jsonReport(files: readonly CheckedFile[]): object {
  return {
    files: files.map(({ name, loaded, report, fixed }) => ({
      file: name,
      profile: loaded.file.profile.id,
      preset: report.preset,
      rulesRun: report.rulesRun,
      fixed,
      counts: {
        error: report.findings.filter(({ severity }) => severity === 'error').length,
        warning: report.findings.filter(({ severity }) => severity === 'warning').length,
        info: report.findings.filter(({ severity }) => severity === 'info').length,
        waived: report.waived.length,
      },
      findings: report.findings.map((finding) => ({ ...finding, ...loaded.file.locate(finding.address) })),
      waived: report.waived.map(({ finding, reason, by }) => ({ ...finding, ...loaded.file.locate(finding.address), reason, by })),
    })),
  };
}
