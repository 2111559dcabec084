import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { cx, useComposition } from '../../ui';
import styles from './search-box.module.css';

interface SearchBoxProps {
  readonly value: string;
  /** Every finished keystroke; never while an input method is composing. */
  readonly onChange: (text: string) => void;
  /** Down or Enter: on to the results. */
  readonly onLeave: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function SearchBox({ value, onChange, onLeave, inputRef }: SearchBoxProps) {
  const { t } = useTranslation('search');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (value === '') onLeave();
      else onChange('');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else return;
    event.preventDefault();
  };
  const guard = useComposition({ value, onChange, onKeyDown });
  return (
    <div className={cx(styles.box)} role="search">
      <Search size={14} aria-hidden className={cx(styles.icon)} />
      <input
        {...guard}
        ref={inputRef}
        type="text"
        className={cx(styles.input)}
        aria-label={t('box.label')}
        placeholder={t('box.placeholder')}
        spellCheck={false}
        autoComplete="off"
      />
      {guard.value !== '' && (
        <Button className={cx(styles.clear)} aria-label={t('box.clear')} onPress={() => onChange('')}>
          <X size={13} aria-hidden />
        </Button>
      )}
    </div>
  );
}
