import { ChevronDown } from 'lucide-react';
import { Button, ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { cx } from '../cx';
import fieldStyles from './field.module.css';
import styles from './picker.module.css';
import type { Choice } from './select';

interface ComboBoxProps {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A select one can type into; React Aria leaves keys of a composition alone. */
export function ComboBox({ label, labelHidden, choices, value, onChange, placeholder = '', isDisabled, className }: ComboBoxProps) {
  return (
    <AriaComboBox
      className={cx(fieldStyles.field, className)}
      defaultItems={choices}
      value={value}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
      isDisabled={isDisabled ?? false}
      menuTrigger="focus"
    >
      <Label className={cx(labelHidden ? 'visually-hidden' : fieldStyles.label)}>{label}</Label>
      <div className={cx(styles.combo)}>
        <Input className={cx(fieldStyles.control)} placeholder={placeholder} spellCheck={false} />
        <Button className={cx(styles.comboButton)}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className={cx(styles.popover)} offset={4}>
        <ListBox<Choice> className={cx(styles.list)}>
          {(choice) => (
            <ListBoxItem id={choice.id} className={cx(styles.item)}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
