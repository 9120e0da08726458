import type { ReactNode } from 'react';
import { Dialog, Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import css from './anchored.module.css';

type AnchoredProps = {
  /** What it opens beside; undefined keeps it closed. */
  readonly anchor: Element | undefined;
  readonly label: string;
  readonly onClose: () => void;
};

/** An action of a menu. `null` in a list of them draws a line. */
export type MenuAction = { readonly id: string; readonly name: string; readonly run: () => void; readonly isDanger?: boolean };

/** A menu beside something that was pressed or that has the focus, which gets the focus back afterwards. */
export function AnchoredMenu({ anchor, label, onClose, actions }: AnchoredProps & { readonly actions: readonly (MenuAction | null)[] }) {
  if (anchor === undefined) return null;
  return (
    <Popover
      className={css['popover']!}
      triggerRef={{ current: anchor }}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      placement="bottom start"
    >
      <Menu
        className={css['menu']!}
        aria-label={label}
        autoFocus="first"
        onClose={onClose}
        onAction={(id) => actions.find((action) => action?.id === id)?.run()}
      >
        {actions.map((action, index) =>
          action === null ? (
            <Separator key={`line-${index}`} className={css['line']!} />
          ) : (
            <MenuItem key={action.id} id={action.id} className={`${css['item']} ${action.isDanger === true ? css['danger'] : ''}`} textValue={action.name}>
              {action.name}
            </MenuItem>
          ),
        )}
      </Menu>
    </Popover>
  );
}

/** A panel beside something. Escape and a press outside close it, and the focus goes back. */
export function AnchoredPanel({ anchor, label, onClose, children }: AnchoredProps & { readonly children: ReactNode }) {
  if (anchor === undefined) return null;
  return (
    <Popover
      className={css['popover']!}
      triggerRef={{ current: anchor }}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      placement="bottom start"
    >
      <Dialog className={css['panel']!} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}
