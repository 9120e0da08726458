import { createHash } from 'node:crypto';
import { rules, type Finding, type Severity } from '@smm/core/lint';
import { version } from '../version.ts';
import type { CheckedFile } from './report.ts';

const LEVEL: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** The findings as SARIF 2.1.0, with fingerprints that survive moved lines; waived findings are suppressed results. */
export function sarifReport(files: readonly CheckedFile[]): object {
  const found = files.flatMap((file) => [
    ...file.report.findings.map((finding) => result(file, finding)),
    ...file.report.waived.map(({ finding, reason }) => ({ ...result(file, finding), suppressions: [{ kind: 'inSource', justification: reason }] })),
  ]);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'smm check',
            version,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: sentence(rule.id) },
              fullDescription: { text: rule.why },
              help: { text: `${rule.why} (${rule.cite})` },
              defaultConfiguration: { level: LEVEL[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: found,
      },
    ],
  };
}

function result(file: CheckedFile, finding: Finding): object {
  const place = file.loaded.file.locate(finding.address);
  return {
    ruleId: finding.rule,
    ...(rules.some((rule) => rule.id === finding.rule) ? { ruleIndex: rules.findIndex((rule) => rule.id === finding.rule) } : {}),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.name.split(/[\\/]/).map(encodeURIComponent).join('/') },
          region: { startLine: place?.line ?? 1, startColumn: place?.column ?? 1 },
        },
        logicalLocations: [{ fullyQualifiedName: finding.address || file.loaded.file.profile.id }],
      },
    ],
    partialFingerprints: { 'smm/v1': fingerprint(finding) },
  };
}

/** The same finding keeps its fingerprint when lines move: place, rule and the words concerned. */
function fingerprint(finding: Finding): string {
  return createHash('sha256')
    .update([finding.rule, finding.address, finding.excerpt ?? finding.message].join('\n'))
    .digest('hex')
    .slice(0, 32);
}

function sentence(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}.`;
}
