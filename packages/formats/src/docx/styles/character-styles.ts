import type { ICharacterStyleOptions } from 'docx';
import { palette } from './palette.ts';
import type { StyleId } from './style-ids.ts';

/** A character style. */
export type CharacterStyle = { readonly id: StyleId; readonly quick?: boolean; readonly run: NonNullable<ICharacterStyleOptions['run']> };

const { accent, ink, muted } = palette;

/** The character styles. */
export const characterStyles: readonly CharacterStyle[] = [
  { id: 'Strong', quick: true, run: { bold: true } },
  { id: 'Emphasis', quick: true, run: { italics: true } },
  { id: 'Hyperlink', run: { color: accent, underline: {} } },
  { id: 'FootnoteReference', run: { superScript: true } },
  { id: 'EndnoteReference', run: { superScript: true } },
  { id: 'SMMLink', run: { color: accent } },
  { id: 'SMMCode', run: { font: 'Courier New' } },
  { id: 'SMMTitleLabel', run: { color: muted } },
  { id: 'SMMCaptionLabel', run: { bold: true, color: accent } },
  { id: 'SMMDefinitionTerm', quick: true, run: { bold: true } },
  { id: 'SMMStatementLead', quick: true, run: { bold: true, color: ink } },
  { id: 'SMMStatementTail', quick: true, run: { size: 15, color: muted } },
  { id: 'SMMStatementLevel', run: { size: 15, color: accent } },
];
