import type { PastedTable } from '../../../features/statement-editor/pasted.ts';
import type { CellPlace } from '@smm/core/profile';

/** What is open over the table: a menu or panel beside something, or a dialog. */
export type Opened =
  | { readonly kind: 'blank'; readonly place: CellPlace }
  | { readonly kind: 'cell-menu'; readonly anchor: Element; readonly place: CellPlace }
  | { readonly kind: 'details'; readonly place: CellPlace; readonly ids: readonly string[] }
  | { readonly kind: 'evidence'; readonly place: CellPlace; readonly ids: readonly string[] }
  | { readonly kind: 'findings'; readonly anchor: Element; readonly place: CellPlace; readonly statement: string | undefined }
  | { readonly kind: 'keys' }
  | { readonly kind: 'move'; readonly place: CellPlace; readonly ids: readonly string[] }
  | { readonly kind: 'paste'; readonly place: CellPlace; readonly pasted: PastedTable }
  | { readonly kind: 'statement-menu'; readonly anchor: Element; readonly place: CellPlace; readonly ids: readonly string[] };
