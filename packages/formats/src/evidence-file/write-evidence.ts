import { Evidence, SurveyMapping, type Passage } from '@smm/core/evidence';
import { rewriteYaml, writeJson, writeYaml, type WriteOptions } from '../yaml/write.ts';
import { withKeptPassages } from './kept-passages.ts';

/** Passages rendered together. YAML nodes are large, so that a hundred thousand at once would fill the memory. */
const PART = 100;
const HEAD = '\npassages:\n';

/** The evidence as a new YAML file: canonical order, defaults left out, text folded at 100 columns. */
export function writeEvidenceYaml(evidence: Evidence, options: WriteOptions = {}): string {
  const whole = writeYaml(Evidence, { ...evidence, passages: evidence.passages.slice(0, 1) }, options);
  if (evidence.passages.length < 2) return whole;
  const start = whole.indexOf(HEAD) + HEAD.length;
  const next = /\n\S/.exec(whole.slice(start));
  const end = next === null ? whole.length : start + next.index + 1;
  return whole.slice(0, start) + listOf(evidence.passages) + whole.slice(end);
}

function listOf(passages: readonly Passage[]): string {
  const parts: string[] = [];
  for (let at = 0; at < passages.length; at += PART) {
    const part = {
      schemaVersion: 1,
      kind: 'evidence',
      profile: 'part',
      sources: [],
      findings: [],
      notes: [],
      passages: passages.slice(at, at + PART),
    } as const;
    const text = writeYaml(Evidence, part as unknown as Evidence);
    parts.push(text.slice(text.indexOf(HEAD) + HEAD.length));
  }
  return parts.join('');
}

/**
 * The text of an existing evidence file brought to `evidence`: only what differs changes, comments and key order stay.
 * Passages that are the same keep their lines untouched.
 */
export function rewriteEvidenceYaml(text: string, evidence: Evidence): string {
  return withKeptPassages(text, evidence, (shortened, rest) => rewriteYaml(Evidence, shortened, rest));
}

/** The evidence as JSON, two spaces, defaults left out. */
export function writeEvidenceJson(evidence: Evidence): string {
  return writeJson(Evidence, evidence);
}

/** The mapping of a survey as a new YAML file. */
export function writeSurveyMappingYaml(mapping: SurveyMapping, options: WriteOptions = {}): string {
  return writeYaml(SurveyMapping, mapping, options);
}

/** The text of an existing mapping file brought to `mapping`: only what differs changes, comments and key order stay. */
export function rewriteSurveyMappingYaml(text: string, mapping: SurveyMapping): string {
  return rewriteYaml(SurveyMapping, text, mapping);
}
