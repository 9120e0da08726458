import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from './button.tsx';
import css from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
};

/** Something that needs an answer before work goes on. Escape closes it. */
export function Dialog({ title, isOpen, onClose, closeLabel, children, wide }: DialogProps) {
  return (
    <ModalOverlay className={css['overlay']!} isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} isDismissable>
      <Modal className={`${css['modal']} ${wide === true ? css['wide'] : ''}`}>
        <AriaDialog className={css['dialog']!}>
          <header className={css['head']}>
            <Heading slot="title">{title}</Heading>
            <IconButton label={closeLabel} onPress={onClose}>
              <X size={18} aria-hidden />
            </IconButton>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
