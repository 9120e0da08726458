import * as z from 'zod';
import { ScopeKind } from '../../model/schema.ts';
import { ComposedFrom } from './composition.ts';
import { Citations, Id, Ids, InlineText, Line, Prose, TrustTag } from './text.ts';

/** What the profile covers and what it leaves out (guidance §2.1, §2.2). */
export const Scope = z
  .strictObject({
    kind: ScopeKind.optional(),
    considerationsLabel: Line.default('').meta({ description: 'Overrides the row label that follows from the scope.' }),
    systemOfInterest: Prose.default(''),
    smmScope: Prose.default('').meta({ description: 'How the SMM scope levels are meant in this domain.' }),
    focus: Prose.default('').meta({ description: 'What is in focus, and why the group can say something about it.' }),
    exclusions: z.array(z.strictObject({ what: InlineText, why: InlineText.default('') })).default([]),
  })
  .meta({ id: 'Scope', title: 'Scope' });
export type Scope = z.infer<typeof Scope>;

export const InventoryItem = z
  .strictObject({
    id: Id,
    name: Line,
    kind: z.enum(['device', 'process', 'infrastructure', 'protocol', 'equipment']),
    inside: z.boolean().meta({ description: 'true: inside the boundary; false: outside.' }),
    subsystem: Line.default(''),
    zone: Id.optional(),
    note: InlineText.default(''),
    composedFrom: ComposedFrom,
  })
  .meta({ id: 'InventoryItem', title: 'Inventory item' });
export type InventoryItem = z.infer<typeof InventoryItem>;

export const Zone = z
  .strictObject({
    id: Id,
    name: Line,
    description: InlineText.default(''),
    inside: z.boolean().default(true).meta({ description: 'true: inside the trust boundary.' }),
    parent: Id.optional(),
    composedFrom: ComposedFrom,
  })
  .meta({ id: 'Zone', title: 'Zone', description: 'A part of the system whose elements are trusted alike.' });
export type Zone = z.infer<typeof Zone>;

export const Conduit = z
  .strictObject({ id: Id, from: Id, to: Id, name: Line.default(''), description: InlineText.default(''), composedFrom: ComposedFrom })
  .meta({ id: 'Conduit', title: 'Conduit', description: 'A path between two zones.' });
export type Conduit = z.infer<typeof Conduit>;

/** The trust boundary inside which the model applies (guidance §2.2). */
export const Boundary = z
  .strictObject({
    method: z.enum(['narrow', 'intermediate', 'wide']).optional(),
    reason: Prose.default(''),
    description: Prose.default(''),
    inventory: z.array(InventoryItem).default([]),
    zones: z.array(Zone).default([]),
    conduits: z.array(Conduit).default([]),
  })
  .meta({ id: 'Boundary', title: 'Boundary' });
export type Boundary = z.infer<typeof Boundary>;

export const Device = z
  .strictObject({ id: Id, name: Line, description: InlineText.default(''), zone: Id.optional(), composedFrom: ComposedFrom })
  .meta({ id: 'Device', title: 'Device' });
export type Device = z.infer<typeof Device>;

export const Relation = z
  .strictObject({ from: Id, to: Id, description: InlineText })
  .meta({ id: 'Relation', title: 'Relation', description: 'How one device relates to another.' });
export type Relation = z.infer<typeof Relation>;

export const Concern = z
  .strictObject({
    kind: z.enum(['security', 'regulatory', 'privacy', 'safety', 'reliability', 'resilience']),
    text: InlineText,
    citations: Citations,
  })
  .meta({ id: 'Concern', title: 'Concern' });
export type Concern = z.infer<typeof Concern>;

/** Devices that share importance and concerns, so that the analysis stays small (guidance §2.3). */
export const DeviceGroup = z
  .strictObject({
    id: Id,
    name: Line,
    description: InlineText.default(''),
    importance: z.enum(['low', 'medium', 'high', 'critical']).optional(),
    reason: InlineText.default(''),
    devices: Ids,
    concerns: z.array(Concern).default([]),
    composedFrom: ComposedFrom,
  })
  .meta({ id: 'DeviceGroup', title: 'Device group' });
export type DeviceGroup = z.infer<typeof DeviceGroup>;

/** What sets the domain apart from generic IT and IoT (guidance §2.4). */
export const Difference = z
  .strictObject({
    id: Id,
    kind: z.enum(['regulation', 'licensing', 'insurance-and-liability', 'safety-law', 'standard', 'environment', 'other']),
    title: Line.default(''),
    text: Prose,
    citations: Citations,
    composedFrom: ComposedFrom,
  })
  .meta({ id: 'Difference', title: 'Difference from generic IT' });
export type Difference = z.infer<typeof Difference>;

export const ThreatEntry = z
  .strictObject({
    id: Id,
    name: Line,
    text: Prose.default(''),
    deviceGroups: Ids,
    practices: Ids,
    citations: Citations,
    composedFrom: ComposedFrom,
  })
  .meta({ id: 'ThreatEntry', title: 'Entry of the threat landscape' });
export type ThreatEntry = z.infer<typeof ThreatEntry>;

const entries = z.array(ThreatEntry).default([]);

/** What can go wrong in this domain, through whom, and with what consequence (S2.1-e to g). */
export const ThreatLandscape = z
  .strictObject({
    introduction: Prose.default(''),
    vulnerableDevices: entries,
    vulnerableData: entries,
    vulnerableProcesses: entries,
    risks: entries,
    actors: entries,
    attacks: entries,
    consequences: entries,
    challenges: entries,
    environment: entries,
  })
  .meta({ id: 'ThreatLandscape', title: 'Threat landscape' });
export type ThreatLandscape = z.infer<typeof ThreatLandscape>;

/** A worked situation, linked to the practices it bears on (S2.1-l). */
export const Scenario = z
  .strictObject({
    id: Id,
    title: Line,
    text: Prose.default(''),
    deviceGroups: Ids,
    practices: z.array(z.strictObject({ practice: Id, level: z.int().min(1).max(9).optional(), why: InlineText.default('') })).default([]),
    citations: Citations,
    composedFrom: ComposedFrom,
  })
  .meta({ id: 'Scenario', title: 'Scenario' });
export type Scenario = z.infer<typeof Scenario>;

export const BeyondSecurity = z
  .strictObject({ id: Id, driver: TrustTag, text: Prose, citations: Citations, composedFrom: ComposedFrom })
  .meta({ id: 'BeyondSecurity', title: 'Consideration beyond security' });
export type BeyondSecurity = z.infer<typeof BeyondSecurity>;
