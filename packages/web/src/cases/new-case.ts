import { AssessmentFile, type AppliedProfile, type PointOfView } from '@smm/core/assessment';

/** What somebody says of a new case; lists one a line. */
export type CaseForm = {
  readonly system: string;
  readonly organisation: string;
  readonly sector: string;
  readonly view: PointOfView;
  readonly sites: string;
  readonly groups: string;
  readonly people: string;
};

/** A name as an id: small letters, digits and hyphens; `fallback` where nothing of it is left. */
function idOf(name: string, fallback: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || fallback
  );
}

/** An id made from a name that is not among `taken`. */
export function freshIdOf(name: string, fallback: string, taken: readonly string[]): string {
  const wanted = idOf(name, fallback);
  let id = wanted;
  for (let number = 2; taken.includes(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

/** The names of a list written one a line, each with an id of its own; those known keep theirs. */
export function namedLines(
  text: string,
  fallback: string,
  known: readonly { readonly id: string; readonly name: string }[] = [],
): { id: string; name: string }[] {
  const taken: string[] = [];
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((name, index) => {
      const id = known.find((one) => one.name === name)?.id ?? freshIdOf(name, `${fallback}-${index + 1}`, taken);
      taken.push(id);
      return { id, name };
    });
}

/** The file of a new case, begun on a day. */
export function newCase(
  form: CaseForm,
  about: {
    readonly model: { readonly id: string; readonly edition: string };
    readonly profiles: readonly AppliedProfile[];
    readonly groups: readonly { readonly id: string; readonly name: string }[];
    readonly today: string;
    readonly begun: string;
  },
): AssessmentFile {
  return AssessmentFile.parse({
    schemaVersion: 1,
    kind: 'assessment',
    id: idOf(form.system, 'case'),
    model: { id: about.model.id, edition: about.model.edition },
    organisation: form.organisation.trim(),
    system: { name: form.system.trim(), pointOfView: form.view, sector: form.sector.trim() },
    sites: namedLines(form.sites, 'site'),
    deviceGroups: namedLines(form.groups, 'group', about.groups),
    people: namedLines(form.people, 'person').map((person) => ({ ...person, roles: ['stakeholder'] })),
    profiles: about.profiles,
    history: [{ date: about.today, what: about.begun }],
  });
}
