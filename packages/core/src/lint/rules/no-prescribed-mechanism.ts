import type { RowId } from '../../model/schema.ts';
import { addressOfStatement } from '../../profile/address.ts';
import type { Profile } from '../../profile/schema/profile.ts';
import { withStatements } from '../examples.ts';
import { listed } from '../naming.ts';
import type { Rule } from '../rule.ts';
import { isDemanded, isDemandingSentence, isNegated, isReference, mentionOf } from '../vocabulary/demands.ts';
import { NAMED, type MechanismKind, type Named } from '../vocabulary/mechanisms.ts';
import { parametersIn, speaksOfSecurity } from '../vocabulary/parameters.ts';
import { phraseFinder, type PhraseHit } from '../vocabulary/phrases.ts';
import { readText, sentenceAt, sentenceSpans, wordsOf, type ReadText, type Span } from '../vocabulary/text-words.ts';

/** Words of a statement that prescribe, and the kind of thing they prescribe. */
export type Prescription = Span & { readonly kind: MechanismKind };

/** What words of a kind do in a statement, for one and for several of them. */
const KIND_WORDS: Record<MechanismKind, readonly [one: string, several: string]> = {
  algorithm: ['names an algorithm', 'name algorithms'],
  protocol: ['names a protocol', 'name protocols'],
  product: ['names a product or vendor', 'name products or vendors'],
  parameter: ['sets a numeric parameter', 'set numeric parameters'],
  mechanism: ['prescribes a mechanism', 'prescribe mechanisms'],
};

const VERSION =
  /(?:[ -]v?\d{1,5}(?:\.\d{1,3}){0,2}(?![\d%]| (?:hours?|days?|minutes?|months?|years?|sites?|people))|-(?:CBC|CCM|CMAC|CTR|GCM|OAEP|PSS|SHA)\b)/uy;

const findNames = phraseFinder(NAMED);

/**
 * Finds algorithms, protocols, products, numeric security parameters and mechanisms that a statement asks for.
 * Facts about the domain's equipment, cited standards and what is to be replaced are left alone.
 */
export const noPrescribedMechanism: Rule = {
  id: 'no-prescribed-mechanism',
  severity: 'error',
  from: 'review',
  stage: 'stable',
  cite: 'R30, S3-d, S3-e · guidance §2.7, §3, §4.3.1',
  why: 'A profile states what is needed and what shows it. A mechanism ages faster than the need, and fits only some of the systems; it belongs in a mapping document.',
  examples: {
    flagged: [
      {
        what: 'an algorithm with key size',
        profile: withStatements({
          'implementation-of-data-protection-controls/3/actions': ['Meter readings are encrypted with AES-256 between the station and the control room.'],
        }),
      },
      {
        what: 'a mechanism that must be implemented',
        profile: withStatements({ 'access-control/2/actions': ['Suppliers must implement multi-factor authentication for remote maintenance.'] }),
      },
      { what: 'a product', profile: withStatements({ 'monitoring-practice/3/indicators': ['Alarms of all stations are visible in Splunk.'] }) },
      { what: 'a numeric parameter in the common table', profile: withStatements({ 'common/2/actions': ['Passwords are changed every 90 days.'] }) },
      {
        what: 'a protocol and a number: one finding',
        profile: withStatements({ 'patch-management/2/actions': ['Images are fetched over TLS 1.3 and installed within 24 hours.'] }),
      },
    ],
    clean: [
      {
        what: 'a cited standard',
        profile: withStatements({ 'access-control/2/actions': ['Remote maintenance follows rules as described in IEC 62443-2-1 [@IEC-62443-2-1].'] }),
      },
      {
        what: 'a fact about the equipment',
        profile: withStatements({ 'access-control/1/considerations': ['Many pump controllers speak Modbus, which cannot tell who sends a command.'] }),
      },
      {
        what: 'the need',
        profile: withStatements({
          'access-control/2/actions': [
            'A person who maintains pumps from a distance proves who they are in a way that a stolen password alone does not satisfy.',
          ],
        }),
      },
      {
        what: 'equipment that the inventory names',
        profile: withStatements(
          { 'access-control/2/actions': ['Stations with Siemens controllers are listed.'] },
          { boundary: { inventory: [{ id: 'c', name: 'Siemens controllers', kind: 'device', inside: true }] } },
        ),
      },
      {
        what: 'numbers of the domain',
        profile: withStatements({ 'access-control/2/actions': ['Each of the 24 districts names two people who may open a reservoir.'] }),
      },
    ],
  },
  check(context, report) {
    const own = ownNames(context.profile);
    for (const placed of context.statements) {
      const { statement, row } = placed;
      const found = prescriptionsIn(statement.text, row, readText(context, statement.text), own);
      if (found.length === 0) continue;
      const quoted = found.map(({ start, end, kind }) => ({ words: statement.text.slice(start, end), kind }));
      report({
        address: addressOfStatement(context.profile, placed),
        excerpt: quoted[0]!.words,
        message: `${describe(quoted)}, and a profile outlives such choices. State the need and what an assessor would see; move the mechanism to a mapping document.`,
      });
    }
  },
};

function describe(quoted: readonly { words: string; kind: MechanismKind }[]): string {
  const kinds = new Map(quoted.map(({ kind }) => [kind, new Set(quoted.filter((other) => other.kind === kind).map(({ words }) => `“${words}”`))]));
  return listed([...kinds].map(([kind, words]) => `${listed([...words])} ${KIND_WORDS[kind][words.size === 1 ? 0 : 1]}`));
}

/** The names under which the profile itself introduces its domain and equipment. */
function ownNames({ metadata, boundary, devices }: Profile): string {
  return [metadata.title, metadata.domainName, ...boundary.inventory.map(({ name }) => name), ...devices.map(({ name }) => name)].join('\n');
}

/**
 * What a statement prescribes, in the order of its words. `row` matters: considerations describe, the other rows ask.
 * A product among the profile's `own` names is a thing of the domain, prescribed only where the words ask for it.
 */
export function prescriptionsIn(text: string, row: RowId, read: ReadText = wordsOf(text), own = ''): Prescription[] {
  const hits = findNames(read.words);
  const spans = sentenceSpans(read.plain);
  const named = hits.filter((hit) => isPrescribed(hit, row, read, { text, own }, spans)).map((hit): Prescription => withVersion(hit, read.plain));
  const numbers = parametersIn(read, text, spans)
    .filter((span) => row !== 'considerations' || isDemandedNumber(span, read, spans))
    .filter(({ start, end }) => !named.some((other) => start < other.end && other.start < end))
    .map((span): Prescription => ({ ...span, kind: 'parameter' }));
  return [...named, ...numbers].toSorted((a, b) => a.start - b.start);
}

function isPrescribed(hit: PhraseHit<Named>, row: RowId, { words }: ReadText, { text, own }: { text: string; own: string }, spans: readonly Span[]): boolean {
  const mention = mentionOf(words, hit, spans);
  if (isNegated(mention) || isReference(mention, text)) return false;
  if (row === 'considerations' && !isDemandingSentence(mention)) return false;
  const isOwn = hit.entry.kind === 'product' && own.includes(text.slice(hit.start, hit.end));
  return (hit.entry.when === 'named' && !isOwn) || isDemanded(mention);
}

/** In a considerations cell a number only counts where the sentence demands something of security. */
function isDemandedNumber(span: Span, { plain, words }: ReadText, spans: readonly Span[]): boolean {
  const first = words.findIndex(({ end }) => end > span.start);
  const mention = mentionOf(words, { entry: undefined, first, last: first, ...span }, spans);
  return isDemandingSentence(mention) && speaksOfSecurity(plain, sentenceAt(spans, span.start));
}

function withVersion({ start, end, entry }: PhraseHit<Named>, plain: string): Prescription {
  let to = end;
  for (let i = 0; i < 3; i += 1) {
    VERSION.lastIndex = to;
    if (!VERSION.test(plain)) break;
    to = VERSION.lastIndex;
  }
  return { start, end: to, kind: entry.kind };
}
