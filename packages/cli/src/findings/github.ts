import type { Severity } from '@smm/core/lint';
import type { CheckedFile } from './report.ts';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** The findings as workflow commands that GitHub shows beside the lines concerned. */
export function githubReport(files: readonly CheckedFile[]): string {
  const lines = files.flatMap(({ name, loaded, report }) =>
    report.findings.map((finding) => {
      const place = loaded.file.locate(finding.address);
      const where = [
        `file=${property(name)}`,
        ...(place === undefined ? [] : [`line=${place.line}`, `col=${place.column}`]),
        `title=${property(finding.rule)}`,
      ].join(',');
      return `::${LEVEL[finding.severity]} ${where}::${message(`${finding.address}: ${finding.message}`)}`;
    }),
  );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function message(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return message(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
