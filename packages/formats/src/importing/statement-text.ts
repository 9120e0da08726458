import type { DeviceGroup, Statement, TrustTag } from '@smm/core/profile';
import { strings } from '../publication/strings.ts';
import { bare } from './words.ts';

/** A paragraph of a level table taken apart: run-in thread title, the text, what is cited, whom it applies to. */
export type ReadStatement = {
  readonly lead: string;
  readonly text: string;
  readonly citations: readonly string[];
  readonly deviceGroups: readonly string[];
  readonly trust: readonly TrustTag[];
};

/**
 * Takes a printed statement apart again. A strong run-in is a thread title only when `isThread` says so (it stands at
 * several levels); closing “Applies to: …” and “Bears on: …” become groups and drivers where they are known.
 */
export function readStatement(
  markdown: string,
  known: { readonly references: ReadonlySet<string>; readonly deviceGroups: readonly DeviceGroup[] },
): ReadStatement {
  const run = /^\*\*(.{1,200}?)[.:]?\*\*[.:]?\s+(?=\S)/.exec(markdown);
  let text = run === null ? markdown : markdown.slice(run[0].length);
  const tail = takeTail(text, known.deviceGroups);
  text = linkCitations(tail.text, known.references);
  const { body, citations } = closingCitations(text, known.references);
  return { lead: run === null ? '' : bare(run[1]!), text: body, citations, deviceGroups: tail.deviceGroups, trust: tail.trust };
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
  const bears = /[\s*]*Bears on: ([a-z, ]+)\.\**$/.exec(text);
  const tags = bears?.[1]!.split(', ') ?? [];
  if (bears !== null && tags.every((tag) => drivers.includes(tag as TrustTag))) {
    trust = tags as TrustTag[];
    text = text.slice(0, bears.index).trim();
  }
  const applies = /[\s*]*Applies to: ([^\n]+?)\.\**$/.exec(text);
  const names = applies === null ? undefined : groupsNamed(bare(applies[1]!), groups);
  if (applies !== null && names !== undefined) {
    deviceGroups = names;
    text = text.slice(0, applies.index).trim();
  }
  return { text, deviceGroups, trust };
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
