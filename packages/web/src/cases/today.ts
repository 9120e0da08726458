const day = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is here: `2026-11-23`. */
export function today(): string {
  return day.format(new Date());
}
