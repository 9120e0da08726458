import type { BaseText, MaturityModel } from '../model/schema.ts';
import { addressOfPath, addressOfStatement, pathOfTable, type Path } from '../profile/address.ts';
import { statementsOf, tableIds, tableOf } from '../profile/cells.ts';
import type { Profile } from '../profile/schema/profile.ts';
import { threatEntries } from './naming.ts';
import type { LintContext, PublishedText } from './rule.ts';

/** What rules look at, gathered once for a profile. */
export function lintContext(profile: Profile, model: MaturityModel, baseText?: BaseText, combinedWith: readonly Profile[] = []): LintContext {
  const statements = statementsOf(profile);
  const texts: PublishedText[] = [
    ...[...frontTexts(profile), ...contextTexts(profile), ...threatTexts(profile), ...tableTexts(profile)]
      .filter(({ text }) => text.trim() !== '')
      .map(({ path, text, kind }): PublishedText => ({ address: addressOfPath(profile, path), text, kind })),
    ...statements
      .filter(({ statement }) => statement.text.trim() !== '')
      .map((placed): PublishedText => ({ address: addressOfStatement(profile, placed), text: placed.statement.text, kind: 'statement' })),
  ];
  return { profile, model, ...(baseText === undefined ? {} : { baseText }), ...(combinedWith.length === 0 ? {} : { combinedWith }), statements, texts };
}

/** A text with its path: exact also where an id is used twice. */
type PlacedText = { readonly path: Path; readonly text: string; readonly kind: PublishedText['kind'] };

function prose(text: string, ...path: Path): PlacedText {
  return { path, text, kind: 'prose' };
}

function line(text: string, ...path: Path): PlacedText {
  return { path, text, kind: 'line' };
}

function frontTexts({ metadata, scope }: Profile): PlacedText[] {
  return [
    line(metadata.title, 'metadata', 'title'),
    line(metadata.subtitle, 'metadata', 'subtitle'),
    prose(metadata.abstract, 'metadata', 'abstract'),
    prose(metadata.acknowledgements, 'metadata', 'acknowledgements'),
    prose(metadata.copyright, 'metadata', 'copyright'),
    ...metadata.changes.map(({ note }, index) => prose(note, 'metadata', 'changes', index, 'note')),
    line(scope.considerationsLabel, 'scope', 'considerationsLabel'),
    prose(scope.systemOfInterest, 'scope', 'systemOfInterest'),
    prose(scope.smmScope, 'scope', 'smmScope'),
    prose(scope.focus, 'scope', 'focus'),
    ...scope.exclusions.flatMap(({ what, why }, index) => [line(what, 'scope', 'exclusions', index, 'what'), line(why, 'scope', 'exclusions', index, 'why')]),
  ];
}

function contextTexts({ boundary, devices, relations, deviceGroups, differences }: Profile): PlacedText[] {
  return [
    prose(boundary.reason, 'boundary', 'reason'),
    prose(boundary.description, 'boundary', 'description'),
    ...boundary.inventory.flatMap(({ name, note }, index) => [
      line(name, 'boundary', 'inventory', index, 'name'),
      line(note, 'boundary', 'inventory', index, 'note'),
    ]),
    ...boundary.zones.flatMap((zone, index) => named(zone, 'boundary', 'zones', index)),
    ...boundary.conduits.flatMap((conduit, index) => named(conduit, 'boundary', 'conduits', index)),
    ...devices.flatMap((device, index) => named(device, 'devices', index)),
    ...relations.map(({ description }, index) => line(description, 'relations', index, 'description')),
    ...deviceGroups.flatMap((group, index) => [
      ...named(group, 'deviceGroups', index),
      line(group.reason, 'deviceGroups', index, 'reason'),
      ...group.concerns.map(({ text }, position) => line(text, 'deviceGroups', index, 'concerns', position, 'text')),
    ]),
    ...differences.flatMap(({ title, text }, index) => [line(title, 'differences', index, 'title'), prose(text, 'differences', index, 'text')]),
  ];
}

function named({ name, description }: { readonly name: string; readonly description: string }, ...path: Path): PlacedText[] {
  return [line(name, ...path, 'name'), line(description, ...path, 'description')];
}

function threatTexts({ threatLandscape, scenarios, beyondSecurity }: Profile): PlacedText[] {
  return [
    prose(threatLandscape.introduction, 'threatLandscape', 'introduction'),
    ...threatEntries(threatLandscape).flatMap(({ part, entries }) =>
      entries.flatMap(({ name, text }, index) => [line(name, 'threatLandscape', part, index, 'name'), prose(text, 'threatLandscape', part, index, 'text')]),
    ),
    ...scenarios.flatMap(({ title, text, practices }, index) => [
      line(title, 'scenarios', index, 'title'),
      prose(text, 'scenarios', index, 'text'),
      ...practices.map(({ why }, position) => line(why, 'scenarios', index, 'practices', position, 'why')),
    ]),
    ...beyondSecurity.map(({ text }, index) => prose(text, 'beyondSecurity', index, 'text')),
  ];
}

function tableTexts(profile: Profile): PlacedText[] {
  return tableIds(profile).flatMap((id) => {
    const table = tableOf(profile, id)!;
    const path = pathOfTable(id);
    const dependencies = 'dependencies' in table ? table.dependencies : [];
    return [
      prose(table.introduction, ...path, 'introduction'),
      ...table.threads.map(({ title }, index) => line(title, ...path, 'threads', index, 'title')),
      ...dependencies.map(({ why }, index) => line(why, ...path, 'dependencies', index, 'why')),
    ];
  });
}
