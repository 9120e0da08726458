import type { ErrorComponentProps } from '@tanstack/react-router';
import { shell } from '../texts/shell.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What is shown when a page breaks: what happened, and a way on. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return (
    <Notice kind="error" title={shell.failed.title}>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button onPress={reset}>{shell.failed.again}</Button>
    </Notice>
  );
}
