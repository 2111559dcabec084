import { useEffect, useRef, type ReactNode } from 'react';
import { cx, useComposition } from '../../../ui';
import styles from './edition.module.css';

interface PlainFieldProps {
  readonly label: string;
  /** Of the edition: says whoever looks at the page what is written here. */
  readonly name: string;
  readonly value: string;
  /** Committed text only, without line breaks unless `isMultiline`. */
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly lang: string;
  readonly className: string | undefined;
  readonly isMultiline?: boolean;
  readonly autoFocus?: boolean;
  readonly onEnter?: () => void;
}

/** Plain text edited where it is read: looks like the text it becomes and grows with it (field-sizing in the style). */
export function PlainField({ label, name, value, onChange, placeholder, lang, className, isMultiline = false, autoFocus = false, onEnter }: PlainFieldProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const guard = useComposition({
    value,
    onChange: (text) => onChange(isMultiline ? text : text.replace(/[\r\n]+/g, ' ')),
    ...(isMultiline ? {} : { onEnter: () => onEnter?.() }),
  });
  useEffect(() => {
    if (autoFocus) field.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  return (
    <textarea
      {...guard}
      ref={field}
      rows={1}
      name={name}
      aria-label={label}
      placeholder={placeholder}
      lang={lang}
      spellCheck={false}
      className={cx(styles.field, className)}
    />
  );
}
