import { counted } from '../format.ts';

/** Words of previews: what will change. */
export const changes = {
  added: ' added: ',
  removed: ' removed: ',
  kinds: { added: 'New', changed: 'Changed', moved: 'Moved', removed: 'Removed' },
  count: (count: number) => counted(count, 'change', 'changes'),
  more: (count: number) => `and ${counted(count, 'more change', 'more changes')}`,
  blank: 'The cell is now blank because the common table covers it.',
  nothing: 'Nothing changes.',
} as const;
