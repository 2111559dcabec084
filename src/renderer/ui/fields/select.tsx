import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { cx } from '../cx';
import fieldStyles from './field.module.css';
import styles from './picker.module.css';

export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

interface SelectProps<Id extends string> {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

export function Select<Id extends string>({ label, labelHidden, choices, value, onChange, placeholder, isDisabled, className }: SelectProps<Id>) {
  return (
    <AriaSelect
      className={cx(fieldStyles.field, className)}
      value={value}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice !== undefined) onChange(choice.id);
      }}
      isDisabled={isDisabled ?? false}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={cx(labelHidden ? 'visually-hidden' : fieldStyles.label)}>{label}</Label>
      <Button className={cx(fieldStyles.control, styles.trigger)}>
        <SelectValue className={cx(styles.value)}>
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={cx(styles.popover)} offset={4}>
        <ListBox className={cx(styles.list)} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={cx(styles.item)}>
              {({ isSelected }) => (
                <>
                  <span className={cx(styles.tick)}>{isSelected && <Check size={14} aria-hidden />}</span>
                  {choice.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
