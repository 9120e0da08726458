import type { MaturityModel, ScopeKind } from '@smm/core/model';
import { newProfile, Profile } from '@smm/core/profile';

/** What was answered before the first line is written. */
export type Answers = {
  readonly kind: ScopeKind;
  readonly domainName: string;
  readonly systemOfInterest: string;
  readonly method: 'intermediate' | 'narrow' | 'wide' | undefined;
  readonly reason: string;
  /** Devices, one on each line. */
  readonly devices: string;
  /** Groups, one on each line: `Name: device, device`. */
  readonly groups: string;
  readonly title: string;
};

/** The profile that the answers make, with an empty table for every practice. `newId` gives an id with this beginning, `date` is today. */
export function startedProfile(model: MaturityModel, answers: Answers, date: string, newId: (prefix: string) => string): Profile {
  const title = answers.title.trim();
  const profile = newProfile(model, { id: slugOf(title), title, domainName: answers.domainName.trim(), kind: answers.kind, date });
  const groups = linesOf(answers.groups).map(groupOf);
  const names = uniqueNames([...linesOf(answers.devices), ...groups.flatMap((group) => group.devices)]);
  const devices = names.map((name) => ({ id: newId('dv'), name }));
  const idOf = (name: string) => devices.find((device) => same(device.name, name))!.id;
  return Profile.parse({
    ...profile,
    scope: { ...profile.scope, systemOfInterest: answers.systemOfInterest.trim() },
    boundary: { ...profile.boundary, reason: answers.reason.trim(), ...(answers.method === undefined ? {} : { method: answers.method }) },
    devices,
    deviceGroups: groups.map((group) => ({ id: newId('dg'), name: group.name, devices: [...new Set(group.devices.map(idOf))] })),
  });
}

/** An id made from a title: letters and digits of its words, joined by hyphens. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'profile' : slug;
}

function groupOf(line: string): { readonly name: string; readonly devices: readonly string[] } {
  const at = line.indexOf(':');
  if (at <= 0) return { name: line.replace(/^:\s*/, ''), devices: [] };
  const devices = line
    .slice(at + 1)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return { name: line.slice(0, at).trim(), devices };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-•*]\s+/, '').trim())
    .filter(Boolean);
}

function uniqueNames(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => same(other, name)) === index);
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
