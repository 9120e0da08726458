import { readFileSync } from 'node:fs';

const FILES = [
  'source-serif-4/400Regular/SourceSerif4_400Regular',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold',
  'source-sans-3/400Regular/SourceSans3_400Regular',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold',
  'noto-emoji/400Regular/NotoEmoji_400Regular',
];

/** The fonts of the command line, for tests. */
export const sampleFonts: readonly Uint8Array[] = FILES.map((file) => readFileSync(new URL(import.meta.resolve(`@expo-google-fonts/${file}.ttf`))));
