import * as fc from 'fast-check';
import { arbitraryInline, arbitraryLine, arbitraryProse, fields, subset } from './arbitrary-text.ts';

/** The ids a generated profile may name: its zones, devices, device groups, and the keys of its references. */
export type Names = {
  readonly zones: readonly string[];
  readonly devices: readonly string[];
  readonly groups: readonly string[];
  readonly keys: readonly string[];
};

type Fields = Record<string, fc.Arbitrary<unknown>>;

/** Arbitraries for the lists that hold the named things: boundary with zones, devices, device groups. */
export function arbitraryParts(names: Names): Fields {
  return {
    boundary: arbitraryBoundary(names),
    devices: each(names.devices, (id) => fields({ id: fc.constant(id), name: arbitraryLine }, { description: arbitraryInline(names.keys), ...zone(names) })),
    deviceGroups: each(names.groups, (id) => arbitraryGroup(id, names)),
  };
}

/** Arbitraries for the rest of section 2 of a profile: scope, relations, differences, threats, scenarios and more. */
export function arbitraryContext(names: Names, practices: readonly string[], levels: readonly number[]): Fields {
  const { devices, groups, keys } = names;
  return {
    scope: fields(
      {},
      {
        kind: fc.constantFrom('industry', 'system', 'both'),
        considerationsLabel: arbitraryLine,
        systemOfInterest: arbitraryProse(keys),
        smmScope: arbitraryProse(keys),
        focus: arbitraryProse(keys),
        exclusions: fc.array(fields({ what: arbitraryInline(keys) }, { why: arbitraryInline(keys) }), { maxLength: 2 }),
      },
    ),
    relations:
      devices.length === 0
        ? fc.constant([])
        : fc.array(fc.record({ from: fc.constantFrom(...devices), to: fc.constantFrom(...devices), description: arbitraryInline(keys) }), { maxLength: 2 }),
    differences: numbered(
      'difference',
      fields(
        {
          kind: fc.constantFrom('regulation', 'licensing', 'insurance-and-liability', 'safety-law', 'standard', 'environment', 'other'),
          text: arbitraryProse(keys),
        },
        { title: arbitraryLine, citations: subset(keys) },
      ),
    ),
    threatLandscape: arbitraryLandscape(names, practices),
    scenarios: numbered(
      'scenario',
      fields(
        { title: arbitraryLine },
        {
          text: arbitraryProse(keys),
          deviceGroups: subset(groups),
          practices: fc.array(fields({ practice: fc.constantFrom(...practices) }, { level: fc.constantFrom(...levels), why: arbitraryInline(keys) }), {
            maxLength: 2,
          }),
          citations: subset(keys),
        },
      ),
    ),
    beyondSecurity: numbered(
      'driver',
      fields({ driver: fc.constantFrom('safety', 'reliability', 'resilience', 'privacy'), text: arbitraryProse(keys) }, { citations: subset(keys) }),
    ),
  };
}

function arbitraryBoundary(names: Names): fc.Arbitrary<unknown> {
  const { zones, keys } = names;
  const kind = fc.constantFrom('device', 'process', 'infrastructure', 'protocol', 'equipment');
  return fields(
    {},
    {
      method: fc.constantFrom('narrow', 'intermediate', 'wide'),
      reason: arbitraryProse(keys),
      description: arbitraryProse(keys),
      inventory: numbered(
        'item',
        fields({ name: arbitraryLine, kind, inside: fc.boolean() }, { subsystem: arbitraryLine, note: arbitraryInline(keys), ...zone(names) }),
      ),
      conduits:
        zones.length === 0
          ? fc.constant([])
          : numbered(
              'conduit',
              fields({ from: fc.constantFrom(...zones), to: fc.constantFrom(...zones) }, { name: arbitraryLine, description: arbitraryInline(keys) }),
            ),
    },
  ).chain((rest) => each(zones, (id, index) => arbitraryZone(id, zones.slice(0, index), keys)).map((list) => ({ ...rest, zones: list })));
}

/** A zone inside one of the zones before it, so that no zone comes to lie inside itself. */
function arbitraryZone(id: string, before: readonly string[], keys: readonly string[]): fc.Arbitrary<unknown> {
  return fields(
    { id: fc.constant(id), name: arbitraryLine },
    { description: arbitraryInline(keys), inside: fc.boolean(), ...(before.length === 0 ? {} : { parent: fc.constantFrom(...before) }) },
  );
}

function arbitraryGroup(id: string, { devices, keys }: Names): fc.Arbitrary<unknown> {
  const concern = fields(
    { kind: fc.constantFrom('security', 'regulatory', 'privacy', 'safety', 'reliability', 'resilience'), text: arbitraryInline(keys) },
    { citations: subset(keys) },
  );
  return fields(
    { id: fc.constant(id), name: arbitraryLine },
    {
      description: arbitraryInline(keys),
      importance: fc.constantFrom('low', 'medium', 'high', 'critical'),
      reason: arbitraryInline(keys),
      devices: subset(devices),
      concerns: fc.array(concern, { maxLength: 2 }),
    },
  );
}

function arbitraryLandscape({ groups, keys }: Names, practices: readonly string[]): fc.Arbitrary<unknown> {
  const entries = numbered(
    'entry',
    fields(
      { name: arbitraryLine },
      {
        text: arbitraryProse(keys),
        deviceGroups: subset(groups),
        practices: fc.subarray([...practices], { maxLength: Math.min(2, practices.length) }),
        citations: subset(keys),
      },
    ),
  );
  const parts = ['vulnerableDevices', 'vulnerableData', 'vulnerableProcesses', 'risks', 'actors', 'attacks', 'consequences', 'challenges', 'environment'];
  return fields({}, { introduction: arbitraryProse(keys), ...Object.fromEntries(parts.map((part) => [part, entries])) });
}

function zone({ zones }: Names): Fields {
  return zones.length === 0 ? {} : { zone: fc.constantFrom(...zones) };
}

function each(ids: readonly string[], make: (id: string, index: number) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> {
  return fc.tuple(...ids.map(make));
}

function numbered(prefix: string, body: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<unknown[]> {
  return fc.array(body, { maxLength: 2 }).map((list) => list.map((item, index) => ({ id: `${prefix}-${index + 1}`, ...item })));
}
