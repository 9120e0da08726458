import { readFileSync } from 'node:fs';

const FILES = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

let loaded: readonly Uint8Array[] | undefined;

/** Where the open fonts lie that PDFs are set in: Source Serif 4, Source Sans 3 and Noto Emoji, all under the SIL Open Font License. */
export function fontFiles(): URL[] {
  return FILES.map((file) => new URL(import.meta.resolve(`@expo-google-fonts/${file}`)));
}

/** The fonts that PDFs are set in, read once; always the same arrays, so that the writer knows them again. */
export function fontBytes(): readonly Uint8Array[] {
  loaded ??= fontFiles().map((file) => readFileSync(file));
  return loaded;
}
