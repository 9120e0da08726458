import type { DocumentOptions } from '../format.ts';
import type { Publication } from '../publication/blocks.ts';
import { compilePdf } from './compiler.ts';
import { manuscript, type Families } from './manuscript.ts';

/** Families that Typst carries in itself: letters that the given fonts lack are looked for here. */
const BUILT_IN = ['Libertinus Serif', 'New Computer Modern', 'New Computer Modern Math', 'DejaVu Sans Mono'];

const GIVEN: Families = {
  serif: ['Source Serif 4', 'Source Sans 3', 'Noto Emoji', ...BUILT_IN],
  sans: ['Source Sans 3', 'Source Serif 4', 'Noto Emoji', ...BUILT_IN],
  mono: ['DejaVu Sans Mono', 'Noto Emoji', ...BUILT_IN],
};
const WITHOUT_FONTS: Families = { serif: BUILT_IN, sans: BUILT_IN, mono: ['DejaVu Sans Mono', ...BUILT_IN] };

/**
 * A publication as a tagged PDF by PDF/UA-1, set by Typst. The same publication always gives the same bytes
 * unless `created` is given. Source Serif 4, Source Sans 3 and Noto Emoji are used when they are among the fonts.
 */
export async function write(publication: Publication, options: DocumentOptions): Promise<Uint8Array> {
  const { fonts } = options.assets;
  const families = fonts.length === 0 ? WITHOUT_FONTS : GIVEN;
  const data = manuscript(publication, { families, ...(options.created && { created: options.created }) });
  return compilePdf(JSON.stringify(data), fonts);
}
