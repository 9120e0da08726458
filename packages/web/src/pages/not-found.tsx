import { Link } from '@tanstack/react-router';
import { shell } from '../texts/shell.ts';
import { Empty } from '../ui/notice.tsx';

/** What is shown where there is no page. */
export function NotFound() {
  return (
    <Empty title={shell.notFound.title} action={<Link to="/">{shell.notFound.back}</Link>}>
      {shell.notFound.text}
    </Empty>
  );
}
