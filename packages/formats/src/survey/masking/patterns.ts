/** What is hidden in a text, by kind. */
export type MaskKind = 'address' | 'mail' | 'name' | 'phone';

/** How many places were hidden, by kind. */
export type MaskCounts = Record<MaskKind, number>;

/** What stands in a text in place of what was hidden. */
export const MASKS: Readonly<Record<MaskKind, string>> = { address: '[IP address]', mail: '[e-mail address]', name: '[name]', phone: '[phone number]' };

const MAIL = /[\p{L}\p{N}._%+'’-]{1,64}(?:@|\s?[([](?:at|@)[)\]]\s?)(?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[([](?:dot|punkt|\.)[)\]]\s?)){1,8}[\p{L}\p{N}-]{1,63}/giu;
const MAIL_SPELT = /(?<![\p{L}\p{N}])[\p{L}\p{N}._%+-]{1,64} at [\p{L}\p{N}-]{1,63}(?: dot [\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}])/giu;
const IP4 = /(?<![\d.])(?:25[0-5]|2[0-4]\d|[01]?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|[01]?\d?\d)){3}(?!\.?\d)/g;
const IP6 =
  /(?<![\p{L}\p{N}:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,7}:|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})(?:%\w{1,12})?(?![\p{L}\p{N}:])/giu;
/** Digits in groups, as phone numbers are written; `isPhone` tells them from dates, amounts and names of standards. */
const DIGITS = /(?<![\p{L}\p{N}.,])[+(]{0,2}\d(?:(?:[ \u00a0\u202f]|[ \u00a0\u202f]?[-./()][ \u00a0\u202f]?)?\d){6,17}(?![\p{L}\p{N}])/gu;
/** Names of standards (62443-3-3), hours (08.00-16.30) and amounts (1 000 000). */
const NO_PHONE = [/^\d{5}(?:-\d){1,5}$/, /^[0-2]?\d[.:]\d{2} ?- ?[0-2]?\d[.:]\d{2}$/, /^[1-9]\d{0,2}(?:[ .\u00a0\u202f]\d{3})*[ .\u00a0\u202f]000/];
const CALL =
  /\b(?:call|cell|extension|fax|handy|mobil|mobile|phone|tel|telefon|telephone|téléphone|whatsapp)\b[\s.:]*(?:me |us )?(?:at |on |under )?(?:number |no\.? )?$/i;

/** A text with e-mail and IP addresses and phone numbers hidden; what is hidden is counted. */
export function maskPatterns(text: string, counts: MaskCounts): string {
  const put = (kind: MaskKind) => () => {
    counts[kind] += 1;
    return MASKS[kind];
  };
  let result = text;
  if (/@|[([]at[)\]]/i.test(result)) result = result.replace(MAIL, put('mail'));
  if (/ dot /i.test(result)) result = result.replace(MAIL_SPELT, put('mail'));
  if (/\d\.\d/.test(result)) result = result.replace(IP4, put('address'));
  if (/:[^:]{0,4}:/.test(result)) result = result.replace(IP6, put('address'));
  if (/\d/.test(result)) {
    const whole = result;
    result = result.replace(DIGITS, (found, at: number) => (isPhone(found, whole.slice(Math.max(0, at - 40), at)) ? put('phone')() : found));
  }
  return result;
}

/** No places hidden yet. */
export function noMasks(): MaskCounts {
  return { address: 0, mail: 0, name: 0, phone: 0 };
}

/**
 * Whether digits in groups are a phone number. With a country code or a leading zero they are; so are three or more
 * groups of at least nine digits, and whatever follows a word such as “phone”. Dates, standards (62443-3-3) and amounts are not.
 */
function isPhone(found: string, before: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return false;
  const groups = found.split(/[^\d]+/).filter((group) => group !== '');
  if (isDate(groups) || NO_PHONE.some((pattern) => pattern.test(found))) return false;
  if (CALL.test(before)) return true;
  if (/^(?:\+|\(?00?[1-9]|\(\d)/.test(found)) return true;
  if (groups.length === 1) return digits.length >= 9 && digits.length <= 13;
  return digits.length >= 9 && groups.length >= 3 && groups.every((group) => group.length <= 5) && groups.filter((group) => group.length >= 2).length >= 3;
}

function isDate(groups: readonly string[]): boolean {
  const [year, month, day] = groups;
  if (groups.length < 3) return false;
  const asNumbers = [year, month, day].map(Number) as [number, number, number];
  const isYear = (value: number) => value >= 1900 && value <= 2199;
  return (isYear(asNumbers[0]) && asNumbers[1] <= 12 && asNumbers[2] <= 31) || (isYear(asNumbers[2]) && asNumbers[0] <= 31 && asNumbers[1] <= 31);
}
