import { withStatements } from '../examples.ts';
import type { LintContext, PublishedText, Rule } from '../rule.ts';
import { definitionsIn, isAcronym, longFormBefore } from '../vocabulary/acronyms.ts';
import { isRomanNumeral, KNOWN_ACRONYMS } from '../vocabulary/known-acronyms.ts';
import { readText, type TextWord } from '../vocabulary/text-words.ts';

/** Texts full of the names of organisations. */
const CREDITS: ReadonlySet<string> = new Set(['metadata/acknowledgements', 'metadata/copyright']);

/** Finds acronyms in published texts that neither the glossary nor the text at their first use spells out. */
export const noUndefinedAcronym: Rule = {
  id: 'no-undefined-acronym',
  severity: 'warning',
  from: 'review',
  stage: 'stable',
  cite: 'R34, S6-a · guidance §1.2, §2.1',
  why: 'A profile is read by people of the domain and by security people; each group has letters of its own that the other cannot guess.',
  examples: {
    flagged: [
      { what: 'letters of the domain', profile: withStatements({ 'access-control/1/actions': ['Each RTU has a key of its own.'] }) },
      { what: 'once, at the first use', profile: withStatements({ 'access-control/1/actions': ['Every RTU is locked.', 'All RTUs are counted.'] }) },
      {
        what: 'spelled out too late: the glossary takes it',
        profile: withStatements({ 'access-control/1/actions': ['Every RTU is locked.', 'Each remote terminal unit (RTU) is counted.'] }),
      },
      { what: 'in running text', profile: { scope: { focus: 'Stations with a PLC.' } } },
    ],
    clean: [
      {
        what: 'in the glossary',
        profile: withStatements(
          { 'access-control/1/actions': ['RTUs are locked.'] },
          { glossary: { acronyms: [{ short: 'RTU', long: 'remote terminal unit' }] } },
        ),
      },
      {
        what: 'spelled out at the first use',
        profile: withStatements({ 'access-control/1/actions': ['Remote terminal units (RTUs) are locked.', 'Each RTU is counted.'] }),
      },
      { what: 'spelled out the other way round', profile: { scope: { focus: 'Stations with a PLC (programmable logic controller).' } } },
      {
        what: 'spelled out in the inventory',
        profile: {
          scope: { focus: 'Stations with a PLC.' },
          boundary: { inventory: [{ id: 'plc', name: 'Programmable logic controller (PLC)', kind: 'device', inside: true }] },
        },
      },
      {
        what: 'standards, places, numerals and well-known letters',
        profile: { scope: { focus: 'IEC 62443, EN 50126 and NIST SP 800-82 in the EU, phase II, for IT and for the SMM; item TM-04, 230 V AC.' } },
      },
      {
        what: 'names of protocols in the inventory',
        profile: { scope: { focus: 'Links with DNP3.' }, boundary: { inventory: [{ id: 'p', name: 'Polling by DNP3', kind: 'protocol', inside: true }] } },
      },
      { what: 'keys of references', profile: { scope: { focus: 'The directive NIS2 applies [@NIS2].' }, references: [{ id: 'NIS2', type: 'legislation' }] } },
    ],
  },
  check(context, report) {
    const settled = settledAcronyms(context);
    const open: { acronym: string; text: PublishedText }[] = [];
    const longForms = new Map<string, string>();
    for (const text of context.texts) {
      if (CREDITS.has(text.address)) continue;
      const acronyms = acronymsIn(context, text.text);
      if (acronyms.length === 0) continue;
      const { words, plain } = readText(context, text.text);
      for (const [short, long] of definitionsIn(words, plain)) {
        settled.add(short);
        if (long !== undefined && !longForms.has(short)) longForms.set(short, long);
      }
      for (const acronym of acronyms) {
        if (settled.has(acronym)) continue;
        settled.add(acronym);
        open.push({ acronym, text });
      }
    }
    for (const { acronym, text } of open) {
      const long = longForms.get(acronym);
      report({
        address: text.address,
        excerpt: acronym,
        message: `“${acronym}” is not spelled out, and readers from another field may not know it. Add it to the glossary, or write the long form here with “(${acronym})” after it.`,
        ...(long === undefined ? {} : { fix: addToGlossary(context, acronym, long) }),
      });
    }
  },
};

function addToGlossary({ profile }: LintContext, short: string, long: string) {
  const index = profile.glossary.acronyms.filter((acronym) => acronym.short < short).length;
  return { op: 'insert-item', list: 'glossary/acronyms', index, value: { short, long } } as const;
}

/** The acronyms of a text without their plural `s`, each once. */
function acronymsIn(context: LintContext, text: string): string[] {
  if (!/[A-Z]{2}|[A-Z]\d[A-Z]/.test(text) || !/[a-z\u00DF-\u00FF]/.test(text)) return [];
  const { words } = readText(context, text);
  const found = words.flatMap((word, i) => (isAcronym(word.text) && !isDesignation(words[i + 1], words[i + 2]) ? [singular(word.text)] : []));
  return [...new Set(found)].filter((token) => !isKnown(token));
}

/** `IEC 62443`, `SP 800-82`, `TM-04`: letters that belong to a number, also through a second group of letters. */
function isDesignation(next: TextWord | undefined, second: TextWord | undefined): boolean {
  if (next === undefined || !/^[\s/-]{1,2}$/.test(next.gap)) return false;
  if (/^\d/.test(next.text)) return true;
  return isAcronym(next.text) && second !== undefined && /^[\s-]$/.test(second.gap) && /^\d/.test(second.text);
}

function isKnown(token: string): boolean {
  return KNOWN_ACRONYMS.has(token) || KNOWN_ACRONYMS.has(token.replace(/\d+$/, '')) || isRomanNumeral(token);
}

function singular(token: string): string {
  return token.endsWith('s') ? token.slice(0, -1) : token;
}

/** What needs no spelling out in this profile: glossary, names that spell it out, reference keys, and the model's own letters. */
function settledAcronyms(context: LintContext): Set<string> {
  const { profile, model } = context;
  const settled = new Set(profile.glossary.acronyms.map(({ short }) => singular(short)));
  const add = (text: string): void => {
    for (const part of text.split(/[^A-Za-z0-9]+/)) if (isAcronym(part)) settled.add(singular(part));
  };
  for (const { term } of profile.glossary.terms) add(term);
  for (const { id } of profile.references) add(id);
  for (const text of [model.shortName, model.name, model.publisher, ...practiceLetters(model)]) add(text);
  for (const { name, kind } of profile.boundary.inventory) if (kind === 'protocol') add(name);
  for (const name of namesOf(context)) if (name.includes('(')) for (const short of longFormBefore(name)) settled.add(short);
  return settled;
}

function practiceLetters(model: LintContext['model']): string[] {
  return model.domains.flatMap(({ subdomains }) => subdomains.flatMap(({ practices }) => practices.map(({ abbreviation }) => abbreviation)));
}

/** Names spell out for all texts, wherever they stand; those of the reference list too. */
function namesOf({ profile, texts }: LintContext): string[] {
  return [
    ...texts.filter(({ address, kind }) => kind === 'line' && /\/(?:name|title)$/.test(address)).map(({ text }) => text),
    ...profile.references.flatMap(({ title, publisher, author }) => [title ?? '', publisher ?? '', ...(author ?? []).map(({ literal }) => literal ?? '')]),
  ];
}
