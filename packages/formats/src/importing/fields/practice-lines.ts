import { recognisePractice } from '@smm/core/model';
import { strings } from '../../publication/strings.ts';
import type { ReadBlock } from '../../reading/source-document.ts';
import { bare } from '../words.ts';
import type { FieldContext } from './field-context.ts';
import { keysIn, shortText } from './field-text.ts';

/** What the labelled lines before a practice table say. */
export type PracticeLines = { readonly citations: string[]; readonly dependencies: { practice: string; why: string }[]; readonly rest: ReadBlock[] };

/** Takes “References: …” and “Depends on: …” from what stands before a table; “Scenarios: …” follows from the scenarios. */
export function practiceLines({ model, references }: FieldContext, blocks: readonly ReadBlock[]): PracticeLines {
  const citations: string[] = [];
  const dependencies: { practice: string; why: string }[] = [];
  const rest = blocks.filter((block) => {
    const run = block.kind === 'paragraph' ? /^\**([A-Za-z ]+):\**\s+(.+)$/s.exec(block.text) : null;
    const [, label = '', words = ''] = run ?? [];
    if (label === strings.scenariosHere) return false;
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
  return { citations, dependencies, rest };
}
