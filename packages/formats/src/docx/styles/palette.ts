/** The colours of the document: dark on white, one accent. They never tell levels apart. */
export const palette = { ink: '1B222B', muted: '55606D', accent: '1C4F7C', hair: 'C9D1DA', tint: 'EDF2F7', faint: 'F6F8FB', watermark: 'D9DDE2' } as const;
