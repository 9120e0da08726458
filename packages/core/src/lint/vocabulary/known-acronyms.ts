/** Capitals that need no spelling out: everyday words, units, organisations known by their letters, and stressed words. */
export const KNOWN_ACRONYMS: ReadonlySet<string> = new Set(
  [
    // Everyday
    'AI AKA ASAP ATM CCTV CD CEO CFO CIO CISO COO CTO CV DIY DNA DVD EN FAQ GPS GSM HQ HR ID IP ISBN IT LAN LCD LED LTE NB OK OT PC PDF PIN PO QR RFC SIM SMS SOS TV URL USB VIP WC WWW XML JSON HTML HTTP HTTPS CSV',
    // Places and organisations
    'BSI CEN CENELEC DIN EC EEC EU IEC IEEE IETF IIC IMF ISA ISO ITU NASA NATO NIST OECD UAE UK UN UNESCO US USA WHO WTO ETSI',
    // The model itself
    'SMM IOT',
    // Units and times
    'AC AD AM BC CET DC EST GB GMT HP KB KW MB MW PM PPM PSI RPM TB UTC VA',
    // Words in capitals for stress
    'ALL AND ANY BUT CAN DO EACH FOR IF IN IS MAY MUST NO NONE NOT OF ON ONE ONLY OR SHALL SHOULD THE TO',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a token is a Roman numeral as used for parts and phases. */
export function isRomanNumeral(token: string): boolean {
  return /^[IVX]{2,6}$/.test(token);
}
