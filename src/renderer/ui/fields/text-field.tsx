import { useEffect, useRef, type KeyboardEvent } from 'react';
import { cx } from '../cx';
import { useComposition } from '../use-composition';
import { Field, type FieldProps } from './field';
import styles from './field.module.css';

interface TextProps extends FieldProps {
  readonly value: string;
  /** Finished text only: never called while an input method is composing. */
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly maxLength?: number | undefined;
  /** Language of what is written here, so that a screen reader chooses the right voice. */
  readonly lang?: string | undefined;
}

interface TextFieldProps extends TextProps {
  readonly onEnter?: ((value: string) => void) | undefined;
}

export function TextField({ value, onChange, onKeyDown, onEnter, onBlur, autoFocus, isDisabled, placeholder, maxLength, lang, ...field }: TextFieldProps) {
  const guard = useComposition({ value, onChange, onKeyDown, onEnter });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          {...guard}
          ref={input}
          type="text"
          className={cx(styles.control)}
          disabled={isDisabled}
          placeholder={placeholder}
          maxLength={maxLength}
          lang={lang}
          spellCheck={false}
          autoComplete="off"
          onBlur={(event) => {
            guard.onBlur(event);
            onBlur?.();
          }}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends TextProps {
  readonly rows?: number | undefined;
}

export function TextArea({ value, onChange, onKeyDown, onBlur, autoFocus, isDisabled, placeholder, maxLength, lang, rows = 3, ...field }: TextAreaProps) {
  const guard = useComposition({ value, onChange, onKeyDown });
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) area.current?.focus();
  }, [autoFocus]);
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          {...wiring}
          {...guard}
          ref={area}
          rows={rows}
          className={cx(styles.control, styles.area)}
          disabled={isDisabled}
          placeholder={placeholder}
          maxLength={maxLength}
          lang={lang}
          spellCheck={false}
          onBlur={(event) => {
            guard.onBlur(event);
            onBlur?.();
          }}
        />
      )}
    </Field>
  );
}
