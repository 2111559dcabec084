import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field';
import { parseDate } from './parse-date';
import { TextField } from './text-field';

interface DateFieldProps extends FieldProps {
  /** ISO 8601, or null for no date. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly isDisabled?: boolean | undefined;
}

/** Typing a date is faster than picking one: accepts how Chinese and English readers write dates, keeps ISO 8601. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const iso = typed === null ? value : parseDate(typed);
  const isWrong = typed !== null && typed.trim() !== '' && iso === null;

  const settle = (): void => {
    if (typed === null || isWrong) return;
    setTyped(null);
    if (iso !== value) onChange(iso);
  };

  return (
    <TextField
      {...field}
      value={typed ?? value ?? ''}
      placeholder={t('field.datePlaceholder')}
      error={isWrong ? t('field.dateWrong') : field.error}
      onChange={setTyped}
      onEnter={settle}
      onBlur={settle}
    />
  );
}
