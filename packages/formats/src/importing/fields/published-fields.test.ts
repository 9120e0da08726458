import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { iotSmm12 } from '@smm/core/model';
import type { Profile } from '@smm/core/profile';
import { formatById } from '../../index.ts';
import { publish } from '../../publication/index.ts';
import { readSample } from '../../reading/sample-reading.ts';
import { readProfileFile } from '../../yaml/index.ts';
import { importProfile } from '../import-profile.ts';

const EXAMPLES = ['over-the-air-update-service', 'water-distribution-telemetry'];
/** Formats in which the whole document stands; a workbook has its tables and its title page. */
const FORMATS = ['docx', 'html', 'md', 'pdf', 'xlsx'];

function example(id: string): Profile {
  const file = readProfileFile(readFileSync(new URL(`../../../../../examples/${id}/${id}.smm-profile.yaml`, import.meta.url)));
  assert.ok(file.ok);
  return file.profile;
}

/** What is read from the words of a published document alone: data that it carries are taken away. */
async function readBack(profile: Profile, id: string) {
  const format = formatById(id);
  assert.ok(format?.kind === 'document');
  const bytes = await (await format.load()).write(publish(profile, { model: iotSmm12 }), { assets: { fonts: [] } });
  const { carried: _, ...document } = await readSample(bytes, `x.${id}`);
  const imported = importProfile(document, iotSmm12, profile.id);
  assert.ok(imported.ok);
  return imported.value;
}

/** A text without marks, line ends and forms of citation: what a reader sees. */
const seen = (text: string) =>
  text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/[*`]/g, '')
    .replace(/\[@[^\]]+\]/g, (keys) =>
      keys
        .slice(1, -1)
        .split(/;\s*/)
        .map((key) => `[${key.replace('@', '')}]`)
        .join(' '),
    )
    .replace(/\s+/g, ' ')
    .trim();

/** What a text cites, in it or after it: a key that stands in the text is not printed again. */
const keys = (text: string, citations: readonly string[]) =>
  [...new Set([...citations, ...[...seen(text).matchAll(/\[([A-Za-z0-9._-]+)\]/g)].map((match) => match[1]!)])].toSorted();

/** The parts of a profile that stand in tables, with names in place of ids. */
function tablesOf(profile: Profile) {
  const { boundary, devices, deviceGroups, metadata, relations, scenarios } = profile;
  const zone = (id: string | undefined) => boundary.zones.find((one) => one.id === id)?.name ?? '';
  const device = (id: string) => devices.find((one) => one.id === id)?.name;
  return {
    zones: boundary.zones.map(({ name, inside, description }) => [name, inside, seen(description)]),
    conduits: boundary.conduits.map(({ name, from, to, description }) => [name, zone(from), zone(to), seen(description)]),
    inventory: boundary.inventory.map((item) => [item.name, item.kind, item.inside, item.subsystem, zone(item.zone), seen(item.note)]),
    devices: devices.map((one) => [one.name, zone(one.zone), seen(one.description)]),
    relations: relations.map(({ from, to, description }) => [device(from), device(to), seen(description)]),
    groups: deviceGroups.map(({ name, description, importance, reason, devices: list }) => [
      name,
      seen(description),
      importance,
      seen(reason),
      list.map(device),
    ]),
    concerns: deviceGroups.map(({ concerns }) => concerns.map(({ kind, text, citations }) => [kind, seen(text), keys(text, citations)])),
    practices: scenarios.map(({ title, practices }) => [title, practices.map(({ practice, level, why }) => [practice, level, seen(why)])]),
    title: [metadata.title, metadata.subtitle, metadata.version, metadata.date, metadata.status, metadata.documentNumber],
    group: [metadata.workingGroup.name, metadata.coProducers],
  };
}

/** The parts of a profile that stand in running text. */
function proseOf(profile: Profile) {
  const { beyondSecurity, boundary, commonTable, deviceGroups, differences, glossary, metadata, practices, scenarios, scope, threatLandscape } = profile;
  const groups = (ids: readonly string[]) => ids.map((id) => deviceGroups.find((one) => one.id === id)?.name);
  const { introduction, ...categories } = threatLandscape;
  const kinds = Object.values(differences.map(({ kind }) => kind));
  return {
    abstract: seen(metadata.abstract),
    people: [metadata.authors, metadata.contributors, metadata.technicalEditors, metadata.workingGroup.chairs],
    credits: [metadata.keywords, seen(metadata.acknowledgements), seen(metadata.copyright), metadata.domainName],
    changes: metadata.changes.map(({ version, date, note }) => [version, date, seen(note)]),
    system: seen(`${scope.systemOfInterest} ${scope.focus}`),
    scope: [seen(scope.smmScope), scope.exclusions.map(({ what, why }) => [seen(what), seen(why)])],
    boundary: [boundary.method, seen(`${boundary.reason} ${boundary.description}`)],
    scenarios: scenarios.map((one) => [one.title, seen(one.text), groups(one.deviceGroups), one.citations]),
    differences: differences
      .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
      .map(({ kind, title, text, citations }) => [kind, title, seen(text), keys(text, citations)]),
    introduction: seen(introduction),
    threats: Object.entries(categories).map(([category, entries]) => [
      category,
      entries.map((one) => [one.name, seen(one.text), groups(one.deviceGroups), one.practices, keys(one.text, one.citations)]),
    ]),
    beyond: beyondSecurity.map(({ driver, text, citations }) => [driver, seen(text), keys(text, citations)]),
    common: [seen(commonTable.introduction), commonTable.citations],
    practices: Object.entries(practices).map(([id, { introduction: words, citations, dependencies, review }]) => [
      id,
      review.decision === 'base-is-enough',
      seen(words),
      citations,
      dependencies.map(({ practice, why }) => [practice, seen(why).replace(/\.$/, '')]),
    ]),
    acronyms: glossary.acronyms.toSorted((a, b) => a.short.localeCompare(b.short, 'en')),
    terms: glossary.terms.map(({ term, definition }) => [term, seen(definition)]).toSorted((a, b) => a[0]!.localeCompare(b[0]!, 'en')),
  };
}

for (const id of EXAMPLES)
  for (const format of FORMATS)
    test(`F98 the words of ${id} published as ${format} give back its fields, and nothing is left over`, async () => {
      const profile = example(id);
      const { profile: read, report } = await readBack(profile, format);
      assert.deepEqual(tablesOf(read), tablesOf(profile));
      // A word that a line end divides at its own hyphen is healed: in a PDF nothing tells it from others.
      const text = (one: Profile) => (format === 'pdf' ? JSON.parse(JSON.stringify(proseOf(one)).replaceAll('-', '')) : proseOf(one));
      if (format !== 'xlsx') assert.deepEqual(text(read), text(profile));
      assert.deepEqual(
        report.leftOver.map(({ what, text }) => `${what}: ${text}`),
        [],
      );
      assert.deepEqual(read.commonTable.notes, []);
    });
