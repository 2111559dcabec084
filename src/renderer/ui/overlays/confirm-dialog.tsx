import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button';
import { Dialog } from './dialog';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  /** A question that names what it is about. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be undone; Cancel has the focus when it is dangerous. */
export function ConfirmDialog({ isOpen, title, children, confirmLabel, isDanger = false, onConfirm, onCancel }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      size="s"
      role="alertdialog"
      footer={
        <>
          <Button autoFocus={isDanger} onPress={onCancel}>
            {t('action.cancel')}
          </Button>
          <Button autoFocus={!isDanger} variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
