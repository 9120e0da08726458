/** For how long something is let in: each with its days; 0 for without an end. */
const EXPIRIES = { week: 7, month: 30, quarter: 90, year: 365, never: 0 } as const;
/** One of them. */
export type Expiry = keyof typeof EXPIRIES;

/** From when on it does not work any more, as the server wants it; nothing when it has no end. */
export function expiryFrom(now: Date, expiry: Expiry): { readonly expiresAt?: string } {
  if (expiry === 'never') return {};
  const end = new Date(now);
  end.setUTCDate(end.getUTCDate() + EXPIRIES[expiry]);
  return { expiresAt: end.toISOString() };
}
