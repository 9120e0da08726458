import type { Span } from './spans.ts';

const MARK = /^(?:\[\^[^\]\s]+\])+$/;

/** Spans in which the marks of notes stand close to the word before them, and next to one another without a comma. */
export function closedMarks(spans: readonly Span[]): readonly Span[] {
  if (!spans.some(isMark)) return spans;
  return spans.flatMap((span, index): Span[] => {
    if (isMark(span) || !isMark(spans[index + 1])) return [span];
    if (isMark(spans[index - 1]) && /^[\s,]*$/.test(span.text)) return [];
    const text = /:\s*$/.test(span.text) ? span.text : span.text.trimEnd();
    return text === '' ? [] : [{ ...span, text }];
  });
}

function isMark(span: Span | undefined): boolean {
  return span?.ready === true && MARK.test(span.text);
}
