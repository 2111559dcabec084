import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../actions/button';
import { cx } from '../cx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 's' | 'm' | 'l';
  /** A row of buttons; the last is the default one. */
  readonly footer?: ReactNode;
  readonly role?: 'dialog' | 'alertdialog';
  /** False while work runs that must be stopped first: neither Esc nor a click outside closes it. */
  readonly isDismissable?: boolean;
  /** Nothing in it takes the focus: it does itself, so that the keyboard scrolls it. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ isOpen, onClose, title, size = 'm', footer, role = 'dialog', isDismissable = true, isText = false, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={cx(styles.overlay)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable && role === 'dialog'}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog role={role} className={cx(styles.dialog)}>
          <header className={cx(styles.header)}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            {isDismissable && role === 'dialog' && (
              <IconButton label={t('action.close')} icon={<X size={16} aria-hidden />} onPress={onClose} />
            )}
          </header>
          <div className={cx(styles.body)} {...(isText && { role: 'group', 'aria-label': title, tabIndex: 0 })}>
            {children}
          </div>
          {footer !== undefined && <footer className={cx(styles.footer)}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
