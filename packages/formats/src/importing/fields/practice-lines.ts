import { recognisePractice } from '@smm/core/model';
import { strings } from '../../publication/strings.ts';
import type { ReadBlock } from '../../reading/source-document.ts';
import { bare } from '../words.ts';
import type { FieldContext } from './field-context.ts';
import { keysIn, shortText } from './field-text.ts';

/** What the labelled lines before a practice table say. */
export type PracticeLines = {
  /** The outcome of the review, where a sentence in place of the table says it. */
  readonly decision?: 'base-is-enough';
  readonly citations: string[];
  readonly dependencies: { practice: string; why: string }[];
  readonly rest: ReadBlock[];
};

/** Takes “References: …” and “Depends on: …” from what stands before a table; “Scenarios: …” follows from the scenarios, “Profiles: …” from the combination. */
export function practiceLines({ model, references }: FieldContext, blocks: readonly ReadBlock[]): PracticeLines {
  const citations: string[] = [];
  const dependencies: { practice: string; why: string }[] = [];
  let isEnough = false;
  const rest = blocks.filter((block) => {
    const sentence = block.kind === 'paragraph' ? bare(block.text) : '';
    if (sentence === strings.emptyTable['base-is-enough']) isEnough = true;
    if (FIXED.has(sentence)) return false;
    const run = block.kind === 'paragraph' ? /^\**([A-Za-z ]+):\**\s+(.+)$/s.exec(block.text) : null;
    const [, label = '', words = ''] = run ?? [];
    if (label === strings.profilesHere || label === strings.scenariosHere) return false;
    if (label === strings.furtherReading) {
      const keys = keysIn(words, references);
      citations.push(...keys);
      return keys.length === 0;
    }
    if (label !== strings.dependsOn) return true;
    const found = words.split(/;\s+/).map((one) => {
      const [, name = one, why = ''] = /^(.+?)(?:\s+\((.+)\))?\.?$/s.exec(one) ?? [];
      return { practice: recognisePractice(model, bare(name))?.practice.id, why: shortText([why], references) };
    });
    if (found.some(({ practice }) => practice === undefined)) return true;
    dependencies.push(...found.map(({ practice, why }) => ({ practice: practice!, why })));
    return false;
  });
  return { ...(isEnough ? { decision: 'base-is-enough' } : {}), citations, dependencies, rest };
}

/** Sentences that the publication adds by itself. */
const FIXED: ReadonlySet<string> = new Set([strings.commonNotice, strings.noTables, ...Object.values(strings.emptyTable)]);
