import { X } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Tag, TagGroup, TagList } from 'react-aria-components';
import { isInputMethodKey } from '../composition';
import { cx } from '../cx';
import fieldStyles from './field.module.css';
import styles from './picker.module.css';

interface TagFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

const MOST_SUGGESTIONS = 50;

/** A list of short texts: known ones are offered, new ones are taken with Enter or a comma (， and 、 too). */
export function TagField({ label, values, onChange, suggestions = [], placeholder = '', isDisabled = false }: TagFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');

  const offered = useMemo(() => {
    const wanted = typed.trim().toLowerCase();
    return suggestions
      .filter((tag) => !values.includes(tag) && tag.toLowerCase().includes(wanted))
      .slice(0, MOST_SUGGESTIONS)
      .map((tag) => ({ id: tag }));
  }, [suggestions, values, typed]);

  const add = (text: string): void => {
    const fresh = text
      .split(/[,，、;；]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !values.includes(tag));
    if (fresh.length > 0) onChange([...values, ...new Set(fresh)]);
    setTyped('');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isInputMethodKey(event.nativeEvent)) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) {
      onChange(values.slice(0, -1));
    }
  };

  return (
    <div className={cx(fieldStyles.field)}>
      <span className={cx(fieldStyles.label)} aria-hidden>
        {label}
      </span>
      {values.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={(removed) => onChange(values.filter((tag) => !removed.has(tag)))}
        >
          <TagList className={cx(styles.tags)} items={values.map((tag) => ({ id: tag }))}>
            {({ id }) => (
              <Tag id={id} textValue={id} className={cx(styles.tag)}>
                <span>{id}</span>
                {!isDisabled && (
                  <Button slot="remove" className={cx(styles.tagRemove)} aria-label={t('tag.remove', { tag: id })}>
                    <X size={11} aria-hidden />
                  </Button>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <ComboBox
        aria-label={label}
        className={cx(fieldStyles.field)}
        items={offered}
        inputValue={typed}
        onInputChange={(text) => (/[,，、;；]$/.test(text) ? add(text) : setTyped(text))}
        value={null}
        onChange={(key) => {
          if (typeof key === 'string') add(key);
        }}
        allowsCustomValue
        isDisabled={isDisabled}
      >
        <Input
          className={cx(fieldStyles.control)}
          placeholder={placeholder}
          spellCheck={false}
          onKeyDownCapture={onKeyDown}
          onBlur={() => add(typed)}
        />
        <Popover className={cx(styles.popover)} offset={4}>
          <ListBox<{ id: string }> className={cx(styles.list)}>
            {({ id }) => (
              <ListBoxItem id={id} textValue={id} className={cx(styles.item)}>
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}
