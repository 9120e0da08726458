/** Signs of the symbol fonts that people put into texts, by their code in the font. */
const SIGNS: Readonly<Record<string, string>> = {
  F0A7: '▪',
  F0A8: '□',
  F0B7: '•',
  F0D8: '➢',
  F0E0: '→',
  F0DF: '←',
  F0E1: '↑',
  F0E2: '↓',
  F0E8: '➔',
  F0F0: '⇨',
  F0FB: '✗',
  F0FC: '✓',
  F0FD: '☒',
  F0FE: '☑',
  F020: ' ',
  F02D: '-',
  F06C: '●',
  F06E: '■',
  F06F: '□',
  F071: '❑',
  F076: '❖',
  F0A3: '≤',
  F0B3: '≥',
  F0B1: '±',
  F0B4: '×',
  F0B0: '°',
  F0AE: '→',
  F06D: 'µ',
};

/** The letter for a symbol; undefined when it is not known. */
export function symbolOf(code: string | undefined): string | undefined {
  const hex = (code ?? '').toUpperCase();
  if (!/^[0-9A-F]{4}$/.test(hex)) return undefined;
  const point = Number.parseInt(hex, 16);
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  return SIGNS[hex.startsWith('00') ? `F0${hex.slice(2)}` : hex] ?? (isPrivate ? undefined : String.fromCodePoint(point));
}
