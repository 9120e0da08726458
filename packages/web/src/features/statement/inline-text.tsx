import { Fragment, type ReactNode } from 'react';
import type { Finding } from '@smm/core/lint';
import { inlineParts, splitAt, type InlinePart } from './inline.ts';
import css from './inline-text.module.css';

type InlineTextProps = {
  readonly text: string;
  /** What the checks found in this text. */
  readonly findings?: readonly Finding[];
  /** What a cited key stands for, in words. */
  readonly reference: (key: string) => string;
};

/** The words of a statement as they will read: emphasis, links, citations as chips, and underlines where a check has something to say. */
export function InlineText({ text, findings = [], reference }: InlineTextProps) {
  const stretches = findings.flatMap((finding) => {
    const from = finding.excerpt === undefined || finding.excerpt === '' ? -1 : text.indexOf(finding.excerpt);
    return from < 0 ? [] : [{ from, to: from + finding.excerpt!.length, severity: finding.severity }];
  });
  return inlineParts(text)
    .flatMap((part) => splitAt(part, stretches))
    .map(({ part, stretch }) => {
      const shown = part.kind === 'citation' ? <Citation part={part} reference={reference} /> : <span data-from={part.from}>{marked(part)}</span>;
      const severity = stretches[stretch]?.severity;
      return (
        <Fragment key={part.from}>{severity === undefined ? shown : <span className={css['found']} data-severity={severity} children={shown} />}</Fragment>
      );
    });
}

function Citation({ part, reference }: { readonly part: InlinePart & { readonly kind: 'citation' }; readonly reference: (key: string) => string }) {
  return part.keys.map((key) => (
    <span key={key} className={css['citation']} data-from={part.from} title={reference(key)}>
      [{key}]
    </span>
  ));
}

function marked({ text, marks, href }: InlinePart & { readonly kind: 'text' }): ReactNode {
  const set = marks.reduceRight<ReactNode>((inner, mark) => {
    const Set = mark;
    return <Set>{inner}</Set>;
  }, text);
  return href === undefined ? (
    set
  ) : (
    <a href={href} target="_blank" rel="noreferrer noopener" tabIndex={-1}>
      {set}
    </a>
  );
}
