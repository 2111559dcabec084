import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toErrorRecord, type ErrorRecord } from '@shared/errors';
import { Button } from '../actions/button';
import { cx } from '../cx';
import styles from './error-note.module.css';

/** Turns anything thrown (or a record from a report) into the text for the person. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return (error) => {
    const { code, detail } = isErrorRecord(error) ? error : toErrorRecord(error);
    return t(code, detail as Record<string, string | number>);
  };
}

const isErrorRecord = (error: unknown): error is ErrorRecord =>
  typeof error === 'object' && error !== null && !(error instanceof Error) && 'code' in error && 'detail' in error;

interface ErrorNoteProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A failure where it happened, in plain words, with the next step. */
export function ErrorNote({ error, onRetry, children }: ErrorNoteProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <div role="alert" className={cx(styles.note)}>
      <TriangleAlert size={16} aria-hidden className={cx(styles.icon)} />
      <div className={cx(styles.text)}>
        {errorText(error)}
        {children}
      </div>
      {onRetry !== undefined && <Button onPress={onRetry}>{t('action.retry')}</Button>}
    </div>
  );
}
