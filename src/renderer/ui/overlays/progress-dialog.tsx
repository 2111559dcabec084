import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button';
import { cx } from '../cx';
import { ProgressBar } from '../feedback/progress';
import { Dialog } from './dialog';
import styles from './progress-dialog.module.css';

interface ProgressDialogProps {
  readonly title: string;
  /** What is going on right now, where that differs from the title. */
  readonly label?: string;
  readonly done: number;
  /** 0 while it is not known yet. */
  readonly total: number;
  readonly countText: (done: string, total: string) => string;
  /** File or title being worked on. */
  readonly current: string;
  readonly cancelText: string;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** Long work in front of the window: how far it is, on what, and a way to stop it. */
export function ProgressDialog(props: ProgressDialogProps): ReactNode {
  const { title, label = title, done, total, countText, current, cancelText, isCancelling, onCancel } = props;
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Dialog
      isOpen
      onClose={onCancel}
      title={title}
      size="s"
      isDismissable={false}
      footer={
        <Button onPress={onCancel} isDisabled={isCancelling}>
          {cancelText}
        </Button>
      }
    >
      <ProgressBar
        label={label}
        done={done}
        total={total}
        {...(total === 0 ? {} : { valueLabel: countText(number.format(done), number.format(total)) })}
      />
      <p className={cx(styles.current)}>{current}</p>
    </Dialog>
  );
}
