/** What the page itself says, beside the words of the publication. */
export const words = {
  skip: 'Skip to the content',
  description: 'What the picture shows',
  notes: 'Notes',
  note: (number: number) => `Note ${number}`,
  backlink: (number: number, use: number) => `Back to mention ${use} of note ${number}`,
  permalink: (id: string) => `Link to statement ${id}`,
} as const;
