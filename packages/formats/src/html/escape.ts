import { printable } from './printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in HTML and XML, between tags or in a quoted attribute. Every text passes through here where it is written. */
export function escaped(text: string): string {
  return marks(printable(text));
}

/** As `escaped`, for text whose line ends are kept. `text` must be printable already. */
export function marks(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}

/** The address of a link when it leads to the web, to mail or to a place in this document; otherwise nothing. */
export function safeHref(href: string): string | undefined {
  return /^(?:https?:\/\/[^\s\p{Cc}]+|mailto:[^\s\p{Cc}]+|#[^\s\p{Cc}]+)$/iu.test(href) ? escaped(href) : undefined;
}
