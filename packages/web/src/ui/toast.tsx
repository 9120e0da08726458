import { X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as Content,
  UNSTABLE_ToastQueue as Queue,
  UNSTABLE_ToastRegion as Region,
} from 'react-aria-components';
import { Button, IconButton } from './button.tsx';
import css from './toast.module.css';

/** What happened, and how to take it back. */
type Told = { readonly text: string; readonly action?: { readonly label: string; readonly run: () => void } };

/** How long a word stays, in milliseconds; pointing at it or focusing it stops the time. */
const STAYS = 20_000;

const queue = new Queue<Told>({ maxVisibleToasts: 2 });

/** Says what was just done, beside the page and to screen readers, with a button that takes it back. */
export function tell(text: string, action?: Told['action']): void {
  queue.add(action === undefined ? { text } : { text, action }, { timeout: STAYS });
}

/** Where the words of `tell` appear: once, in the frame. F6 leads there. */
export function Toasts({ label, closeLabel }: { readonly label: string; readonly closeLabel: string }) {
  return (
    <Region queue={queue} className={css['region']!} aria-label={label}>
      {({ toast }) => (
        <AriaToast toast={toast} className={css['toast']!}>
          <Content className={css['content']!}>
            <Text slot="title">{toast.content.text}</Text>
          </Content>
          {toast.content.action === undefined ? null : (
            <Button
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton label={closeLabel} onPress={() => queue.close(toast.key)}>
            <X size={16} aria-hidden />
          </IconButton>
        </AriaToast>
      )}
    </Region>
  );
}
