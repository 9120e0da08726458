const LOCALE = 'en';
const plural = new Intl.PluralRules(LOCALE);
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });

/** A count with its noun: `1 statement`, `12 statements`. */
export function counted(count: number, one: string, other: string): string {
  return `${count.toLocaleString(LOCALE)} ${plural.select(count) === 'one' ? one : other}`;
}

/** The time of day: `12:04`. */
export function timeOfDay(at: Date): string {
  return time.format(at);
}

/** A day: `23 Nov 2026`. */
export function dayOf(at: Date): string {
  return day.format(at);
}
