import { quantitiesIn, type Quantity, type UnitKind } from './quantities.ts';
import { sentenceAt, type ReadText, type Span, type TextWord } from './text-words.ts';

/** What stands before a number, nearest words last, for it to set a limit; matched at the end of those words. */
const BOUND = /(?:at least|at a minimum|(?:a )?minimum(?: of)?|at most|(?:a )?maximum(?: of)?|(?:no|not) (?:fewer|less|more) than)$/;
const LEADS: Record<UnitKind | 'none', readonly RegExp[]> = {
  time: [
    /(?:in less than|in under|in no more than|in at most)$/,
    /(?:within|(?:no|not) later than|at the latest|every)(?: the first)?$/,
    BOUND,
    /(?:retain|retained|retains|retaining|retention|keep|keeps|kept|store|stored|stores|preserve|preserved|archive|archived|held)(?: \S+){0,6} for(?: at least| a minimum of| the)?$/,
    /(?:time ?outs?|lifetime|validity|recovery (?:time|point)(?: objective)?|rto|rpo|response time|retention (?:period|time)|interval)(?: of| is)?(?: at most| under| below| less than| no more than)?$/,
    /(?:expires? after|valid for|(?:changed|rotated|renewed) after)$/,
  ],
  attempts: [BOUND, /after$/],
  characters: [BOUND],
  'code-characters': [BOUND],
  percent: [BOUND, /(?:more than|over|less than|fewer than|below|under|above|exceeds?)$/],
  bits: [BOUND],
  none: [/cvss(?: v?\d+)*(?: base)?(?: scores?| ratings?)?(?: of| above| over| at least| greater than| higher than| from)?$/, /(?:(?:tcp|udp) )?ports?$/],
};

const DEADLINE: ReadonlySet<string> = new Set('deadline window limit rotation cycle interval retention timeout target notice expiry'.split(' '));
const UNSUCCESSFUL: ReadonlySet<string> = new Set('consecutive failed false incorrect invalid unsuccessful wrong'.split(' '));
const IDLE: ReadonlySet<string> = new Set(['idle', 'idleness', 'inactivity']);
const KEY_BITS: ReadonlySet<number> = new Set([56, 80, 112, 128, 160, 192, 224, 256, 384, 512, 521, 1024, 2048, 3072, 4096, 8192]);
const KEY_WORD = /^(?:keys?|encryption|cipher|security)$/;
const COMPUTER = /^(?:micro|processor|controller|cpu|architecture|platform|chip|device|bus|counter|integer|address|mcu|operating|core|machine|identifier|system|version|software|unit|register|value)/;
const TELEMETRY_VERB = /(?:reports?|reported|reporting|sends?|sent|sending|transmits?|transmitted|wakes?|waking|polls?|polled|measures?|measured|measuring|samples?|sampled|sampling|readings?|read|calls?|dials?)(?: (?:up|in|home|data|values|once|only))? every$/;
const SECONDS: ReadonlySet<string> = new Set(['millisecond', 'milliseconds', 'ms', 'second', 'seconds']);

const SECURITY =
  /\b(?:secur|patch|vulnerab|incident|access|password|passcode|revok|withdraw|disabl|notif|alert|alarm|key|certificat|account|log(?:s|ged|in)?\b|detect|restor|recover|attack|breach|fix|updat|lock|session|block|report|escalat|respon|isolat|rotat)/i;
const CODE = /\b(?:pass(?:word|code|phrase)|codes?|PINs?|secrets?)/i;
const LEGAL = /\b(?:laws?|legal|legally|legislation|statute|statutory|regulations?|regulators?|regulatory|directive|permit|licence|license|ordinance|act)\b|\[-?@/i;

/** The numeric security parameters in a text. Numbers that a law or a cited document sets, and sizes of the domain, are none. */
export function parametersIn({ plain, words }: ReadText, original: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const quantity of quantitiesIn(words, plain)) {
    const start = words[quantity.first]!.start;
    const sentence = sentenceAt(spans, start);
    const before = words.slice(Math.max(0, quantity.first - 10), quantity.first).filter((word) => word.start >= sentence.start);
    const led = leadOf(quantity, before, words);
    if (led === undefined || isNoParameter(quantity, words, before, plain.slice(sentence.start, sentence.end))) continue;
    if (!LEGAL.test(original.slice(sentence.start, sentence.end))) found.push({ start: led === 0 ? start : before.at(-led)!.start, end: quantity.end });
  }
  return found;
}

/** How many words before the number belong to the limit it sets, or undefined when it sets none. */
function leadOf(quantity: Quantity, before: readonly TextWord[], words: readonly TextWord[]): number | undefined {
  const lead = before.map(({ lower }) => lower).join(' ');
  for (const pattern of LEADS[quantity.unit ?? 'none']) {
    const match = pattern.exec(lead);
    if (match === null) continue;
    return match[0].split(' ').length;
  }
  return setsLimitAlone(quantity, before, words) ? 0 : undefined;
}

/** Numbers that set a limit without a word before them: `256-bit`, `99.9 %`, `12-character`, `72-hour deadline`. */
function setsLimitAlone({ unit, value, first, last, isJoined }: Quantity, before: readonly TextWord[], words: readonly TextWord[]): boolean {
  const next = words[last + 1]?.lower ?? '';
  switch (unit) {
    case 'bits': return KEY_BITS.has(value) || KEY_WORD.test(next) || KEY_WORD.test(before.at(-2)?.lower ?? '');
    case 'percent': return value >= 90 && !Number.isInteger(value);
    case 'characters': case 'code-characters': return true;
    case 'attempts': return words.slice(first, last).some(({ lower }) => UNSUCCESSFUL.has(lower));
    case 'time': return (isJoined && DEADLINE.has(next)) || (before.at(-1)?.lower === 'after' && (IDLE.has(next) || IDLE.has(words[last + 2]?.lower ?? '')));
    case undefined: return false;
  }
}

/** Numbers that look like a limit but are about machines, telemetry, experience or physics. */
function isNoParameter({ unit, value, last }: Quantity, words: readonly TextWord[], before: readonly TextWord[], sentence: string): boolean {
  const next = words[last + 1]?.lower ?? '';
  const lead = before.map(({ lower }) => lower).join(' ');
  switch (unit) {
    case 'bits': return COMPUTER.test(next);
    case 'code-characters': return !CODE.test(sentence);
    case 'time': return TELEMETRY_VERB.test(lead) || (next === 'of' && words[last + 2]?.lower === 'experience') || next === 'experience' || (SECONDS.has(words[last]!.lower) && !SECURITY.test(sentence));
    case undefined: return lead.endsWith('port') || lead.endsWith('ports') ? value < 100 : false;
    default: return false;
  }
}

/** Whether the sentence around a place speaks of security, so that its numbers are more than facts of the domain. */
export function speaksOfSecurity(plain: string, span: Span): boolean {
  return SECURITY.test(plain.slice(span.start, span.end));
}
