import type { Format } from '@smm/formats';
import { note, table } from './markdown.ts';

/** The reference page of the formats that a profile can be written in. */
export function formatPage(formats: readonly Format[]): string {
  const rows = (kind: Format['kind']) =>
    formats.filter((format) => format.kind === kind).map(({ id, title, extension, mediaType }) => [`\`${id}\``, title, `.${extension}`, `\`${mediaType}\``]);
  const head = ['Format', 'What it is', 'File', 'Media type'];
  return [
    '# Formats',
    note('packages/formats/src/index.ts'),
    '## Documents',
    'For reading. All of them set the same publication: the same content, numbering and omissions, with private notes left out.',
    table(head, rows('document')),
    '## Data',
    'The profile itself, to be read by programs. What is published leaves the working group, so notes, waivers and who decided what for which reason stay behind; the profile file keeps them.',
    table(head, rows('data')),
  ]
    .join('\n\n')
    .concat('\n');
}
