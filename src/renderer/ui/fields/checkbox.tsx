import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import { cx } from '../cx';
import styles from './checkbox.module.css';

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** More about it, below. */
  readonly description?: string;
  readonly children: ReactNode;
}

export function Checkbox({ isSelected, onChange, description, children }: CheckboxProps) {
  return (
    <CheckboxField isSelected={isSelected} onChange={onChange} className={cx(styles.field)}>
      <CheckboxButton className={cx(styles.checkbox)}>
        <span className={cx(styles.box)}>{isSelected && <Check size={10} strokeWidth={3} aria-hidden />}</span>
        <span>{children}</span>
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
    </CheckboxField>
  );
}
