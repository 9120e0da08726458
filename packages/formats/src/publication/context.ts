import type { Block, Inline } from './blocks.ts';
import { cell, heading, inline, paragraph, table, type Builder } from './builder.ts';
import { profileCell } from './combined.ts';
import { strings } from './strings.ts';

/** Context: devices, how they relate, and the groups that keep the analysis small (guidance §2.3). */
export function context(builder: Builder): Block[] {
  const { devices, deviceGroups } = builder.profile;
  if (devices.length + deviceGroups.length === 0) return [];
  return [heading(builder, 2, strings.context, 'context'), ...groupTable(builder), ...deviceTable(builder), ...relationTable(builder)];
}

function groupTable(builder: Builder): Block[] {
  const { deviceGroups, devices } = builder.profile;
  const deviceName = (id: string) => devices.find((device) => device.id === id)?.name ?? id;
  return table(builder, {
    caption: strings.tablesCaption.deviceGroups,
    anchor: 'table-device-groups',
    columns: [
      { head: strings.head.group, width: 4 },
      { head: strings.head.importance, width: 3 },
      { head: strings.head.concerns, width: 6 },
      { head: strings.head.profile, width: 1.2 },
    ],
    rows: deviceGroups.map((group) => [
      [
        paragraph({ kind: 'strong', children: [{ kind: 'text', text: group.name }] }),
        ...cell(builder, group.description),
        ...(group.devices.length === 0
          ? []
          : [paragraph({ kind: 'emphasis', children: [{ kind: 'text', text: strings.devicesIn(group.devices.map(deviceName).join(', ')) }] } as Inline)]),
      ],
      [
        ...(group.importance === undefined ? [] : [paragraph({ kind: 'strong', children: [{ kind: 'text', text: capital(group.importance) }] })]),
        ...cell(builder, group.reason),
      ],
      group.concerns.map((concern) =>
        paragraph(
          { kind: 'strong', children: [{ kind: 'text', text: `${strings.concernKinds[concern.kind]}.` }] },
          ' ',
          ...inline(builder, concern.text, concern.citations),
        ),
      ),
      profileCell(builder, group.composedFrom),
    ]),
  });
}

function deviceTable(builder: Builder): Block[] {
  const { boundary, devices } = builder.profile;
  const zoneName = (id: string | undefined) => boundary.zones.find((zone) => zone.id === id)?.name ?? id ?? '';
  return table(builder, {
    caption: strings.tablesCaption.devices,
    anchor: 'table-devices',
    columns: [
      { head: strings.head.device, width: 3 },
      { head: strings.head.zone, width: 3 },
      { head: strings.head.description, width: 6 },
      { head: strings.head.profile, width: 1.2 },
    ],
    rows: devices.map((device) => [
      cell(builder, device.name),
      cell(builder, zoneName(device.zone)),
      cell(builder, device.description),
      profileCell(builder, device.composedFrom),
    ]),
  });
}

function relationTable(builder: Builder): Block[] {
  const { devices, relations } = builder.profile;
  const deviceName = (id: string) => devices.find((device) => device.id === id)?.name ?? id;
  return table(builder, {
    caption: strings.tablesCaption.relations,
    anchor: 'table-relations',
    columns: [
      { head: strings.head.between, width: 4 },
      { head: strings.head.relation, width: 6 },
    ],
    rows: relations.map((relation) => [[paragraph(`${deviceName(relation.from)} – ${deviceName(relation.to)}`)], cell(builder, relation.description)]),
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
