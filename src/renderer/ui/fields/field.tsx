import { useId, type ReactNode } from 'react';
import { cx } from '../cx';
import styles from './field.module.css';

export interface FieldProps {
  readonly label: string;
  /** The label is read out, not shown: where the place of the field says enough. */
  readonly labelHidden?: boolean | undefined;
  readonly description?: ReactNode;
  readonly error?: string | null | undefined;
  readonly className?: string | undefined;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, help and error around a native control, wired for assistive technology. */
export function Field({
  label,
  labelHidden,
  description,
  error,
  className,
  children,
}: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? description;
  const hasNote = note !== undefined && note !== null && note !== '';
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={cx(labelHidden ? 'visually-hidden' : styles.label)}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': hasNote ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hasNote && (
        <div id={noteId} className={cx(error ? styles.error : styles.description)}>
          {note}
        </div>
      )}
    </div>
  );
}
