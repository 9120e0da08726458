import type { Finding, Severity } from '@smm/core/lint';
import { practicesOf, type MaturityModel } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import { placeOf } from '../../features/places/places.ts';
import { places } from '../../texts/places.ts';

/** How findings are put together. */
export type Grouping = 'place' | 'rule';

/** What a finding must be to be shown; an empty field asks nothing. */
export type Filter = { readonly severity: Severity | ''; readonly rule: string; readonly words: string };

/** Findings under one heading. */
export type Group<Of = Finding> = { readonly name: string; readonly findings: readonly Of[] };

/** The findings that a filter lets through; words are looked for in message, excerpt, rule and place. */
export function filtered(findings: readonly Finding[], { severity, rule, words }: Filter, profile: Profile, model: MaturityModel): Finding[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return findings.filter((finding) => {
    if (severity !== '' && finding.severity !== severity) return false;
    if (rule !== '' && finding.rule !== rule) return false;
    if (wanted.length === 0) return true;
    const text = [finding.message, finding.excerpt, finding.rule, placeOf(profile, model, finding.address).name].join(' ').toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Findings by where they are, in the order of the document, or by rule, the most frequent first. */
export function grouped(findings: readonly Finding[], by: Grouping, profile: Profile, model: MaturityModel): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = by === 'rule' ? finding.rule : placeOf(profile, model, finding.address).group;
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  const all = [...groups].map(([name, members]): Group => ({ name, findings: members.toSorted(heavierFirst) }));
  if (by === 'rule') return all.toSorted((a, b) => b.findings.length - a.findings.length || a.name.localeCompare(b.name));
  const order = [places.whole, ...Object.values(places.sections), places.common, ...practicesOf(model).map(({ practice }) => practice.name)];
  return all.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function heavierFirst(a: Finding, b: Finding): number {
  return WEIGHT[a.severity] - WEIGHT[b.severity];
}

/** How many findings there are of each weight. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
