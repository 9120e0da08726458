import type { DeviceGroup, Statement, TrustTag } from '@smm/core/profile';
import { strings } from '../publication/strings.ts';
import { bare } from './words.ts';

/** A paragraph of a level table taken apart: run-in thread title, the text, what is cited, whom it applies to. */
export type ReadStatement = {
  readonly lead: string;
  /** The run-in as Markdown, blank included: what stands before the text when the run-in is no title. */
  readonly opening: string;
  readonly text: string;
  readonly citations: readonly string[];
  readonly deviceGroups: readonly string[];
  readonly trust: readonly TrustTag[];
};

/**
 * Takes a printed statement apart again: a strong run-in, which may be a thread title, the text, and its end. Closing
 * “Applies to: …” and “Bears on: …” become groups and drivers where they are known. In a document of ours (`isOurs`)
 * a run-in ends with a mark of its own, and nothing but a full stop was added to it.
 */
export function readStatement(
  markdown: string,
  known: { readonly references: ReadonlySet<string>; readonly deviceGroups: readonly DeviceGroup[] },
  isOurs = false,
): ReadStatement {
  const { lead, opening } = runInOf(markdown, isOurs);
  const tail = takeTail(markdown.slice(opening.length), known.deviceGroups);
  const { body, citations } = closingCitations(linkCitations(tail.text, known.references), known.references);
  return { lead, opening, text: body, citations, deviceGroups: tail.deviceGroups, trust: tail.trust };
}

function runInOf(markdown: string, isOurs: boolean): { lead: string; opening: string } {
  const run = /^\*\*((?:\\.|[^\\*]|\*(?!\*)){1,1000}?)\*\*[.:]?\s+(?=\S)/su.exec(markdown);
  const words = run === null ? '' : bare(run[1]!);
  if (run === null || words.length > 500 || (isOurs && !/[.!?:…]$/u.test(words))) return { lead: '', opening: '' };
  return { lead: words.replace(isOurs ? /(?<=.)\.$/u : /[.:]$/, '').trimEnd(), opening: run[0] };
}

/** A printed statement without the letters of the profiles that it comes from in a combination: what they are, the profile knows. */
export function withoutProfiles(markdown: string): string {
  return markdown.replace(PROFILES, '');
}

const PROFILES = /[\s*]*From\s[A-Z]{1,2}(?:,\s[A-Z]{1,2})*\.\**$/;

function takeTail(markdown: string, groups: readonly DeviceGroup[]): { text: string; deviceGroups: string[]; trust: TrustTag[] } {
  let text = withoutProfiles(markdown.trim());
  let deviceGroups: string[] = [];
  let trust: TrustTag[] = [];
  const drivers = Object.keys(strings.drivers) as TrustTag[];
  const bears = /(?:^|\s)([*_]*)Bears on: ([a-z, ]+)\.([*_]*)$/.exec(text);
  const tags = bears?.[2]!.split(', ') ?? [];
  if (bears !== null && tags.every((tag) => drivers.includes(tag as TrustTag))) {
    trust = tags as TrustTag[];
    text = cutAt(text, bears.index, bears[1]!, bears[3]!);
  }
  const applies = /^(.*(?:^|\s))?([*_]*)Applies to: (.+?)\.([*_]*)$/s.exec(text);
  const names = applies === null ? undefined : groupsNamed(bare(applies[3]!), groups);
  if (applies !== null && names !== undefined) {
    deviceGroups = names;
    text = cutAt(text, (applies[1] ?? '').length, applies[2]!, applies[4]!);
  }
  return { text, deviceGroups, trust };
}

/** The text up to a place; when the marks at its end were opened before, they close there. */
function cutAt(text: string, at: number, opened: string, closed: string): string {
  return text.slice(0, at).trim() + (opened === '' ? closed : '');
}

/** The ids of groups named in a list, also when a name holds a comma; undefined when the words are not all names. */
function groupsNamed(list: string, groups: readonly DeviceGroup[]): string[] | undefined {
  const found: string[] = [];
  let rest = list;
  while (rest !== '') {
    const group = groups
      .filter(({ name }) => name !== '' && (rest === name || rest.startsWith(`${name}, `)))
      .toSorted((a, b) => b.name.length - a.name.length)[0];
    if (group === undefined) return undefined;
    found.push(group.id);
    rest = rest.slice(group.name.length).replace(/^, /, '');
  }
  return found;
}

/** `[KEY]` of a known reference becomes a citation, also when it is a link or escaped. */
export function linkCitations(text: string, references: ReadonlySet<string>): string {
  return text
    .replace(/\[\\?\[([A-Za-z0-9._-]+)\\?\]\]\([^)]*\)/g, (whole, key: string) => (references.has(key) ? `[@${key}]` : whole))
    .replace(/\\?\[([A-Za-z0-9._-]+)\\?\](?!\()/g, (whole, key: string) => (references.has(key) ? `[@${key}]` : whole));
}

/** Citations after the last full stop support the whole statement; those inside the text stay where they are. */
export function closingCitations(text: string, references: ReadonlySet<string>): { body: string; citations: string[] } {
  const closing = /(?<=[.!?)”"'])((?:\s*\[@[A-Za-z0-9._-]+\])+)$/.exec(text);
  if (closing === null) return { body: text.trim(), citations: [] };
  const citations = [...closing[1]!.matchAll(/\[@([A-Za-z0-9._-]+)\]/g)].map((match) => match[1]!);
  return citations.every((key) => references.has(key)) ? { body: text.slice(0, closing.index).trim(), citations } : { body: text.trim(), citations: [] };
}

/** A statement with what was read of it and nothing else. */
export function statementFrom(id: string, read: ReadStatement, thread: string | undefined): Statement {
  return {
    id,
    text: read.text,
    ...(thread === undefined ? {} : { thread }),
    deviceGroups: [...read.deviceGroups],
    trust: [...read.trust],
    citations: [...read.citations],
    origins: [],
  };
}
