/** A new id for something of the evidence: chance makes two people's meet as good as never. */
export function newId(prefix: 'f' | 'n', random: (count: number) => Uint8Array): string {
  return `${prefix}-${[...random(10)].map((byte) => (byte % 36).toString(36)).join('')}`;
}
