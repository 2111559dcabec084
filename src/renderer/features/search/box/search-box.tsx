import { Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { cx, useComposition } from '../../../ui';
import styles from './search-box.module.css';

interface SearchBoxProps {
  readonly value: string;
  /** Every finished keystroke; never while an input method is composing. */
  readonly onChange: (text: string) => void;
  /** Enter: the search is finished. */
  readonly onAsk: () => void;
  /** Down: on to the results. */
  readonly onLeave: () => void;
  /** Esc where there is nothing left to clear. */
  readonly onBack: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
  /** Buttons behind the text. */
  readonly children?: ReactNode;
}

export function SearchBox({ value, onChange, onAsk, onLeave, onBack, inputRef, children }: SearchBoxProps) {
  const { t } = useTranslation('search');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (value === '') onBack();
      else onChange('');
    } else if (event.key === 'ArrowDown') onLeave();
    else if (event.key === 'Enter') onAsk();
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
      <div className={cx(styles.buttons)}>
        {guard.value !== '' && (
          <Button className={cx(styles.button)} aria-label={t('box.clear')} onPress={() => onChange('')}>
            <X size={13} aria-hidden />
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
