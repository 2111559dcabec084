import { Search, X } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { cx, useComposition } from '../../../ui';
import { RECENT_ID, RecentSearches, recentId } from '../../saved-searches/recent-searches';
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
  /** Searched for lately, newest first; offered under the empty box. */
  readonly recent: readonly string[];
  readonly onRun: (text: string) => void;
  readonly onForget: (text: string) => void;
  readonly onForgetAll: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
  /** Buttons behind the text. */
  readonly children?: ReactNode;
}

export function SearchBox({ value, onChange, onAsk, onLeave, onBack, recent, onRun, onForget, onForgetAll, inputRef, children }: SearchBoxProps) {
  const { t } = useTranslation('search');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const isOffered = isOpen && value === '' && recent.length > 0;
  const open = (): void => {
    setOpen(true);
    setAt(null);
  };
  const run = (text: string): void => {
    setOpen(false);
    onRun(text);
  };
  /** Keys of the list of recent searches; false where the box knows better. */
  const onRecentKey = (event: KeyboardEvent): boolean => {
    const chosen = at === null ? undefined : recent[at];
    if (event.key === 'ArrowDown') setAt(at === null ? 0 : Math.min(at + 1, recent.length - 1));
    else if (event.key === 'ArrowUp' && at !== null) setAt(at === 0 ? null : at - 1);
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen);
    else if (event.key === 'Delete' && chosen !== undefined) {
      onForget(chosen);
      setAt(recent.length === 1 ? null : Math.min(at ?? 0, recent.length - 2));
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isOffered && onRecentKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') {
      setOpen(false);
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
        aria-controls={isOffered ? RECENT_ID : undefined}
        aria-activedescendant={isOffered && at !== null ? recentId(at) : undefined}
        spellCheck={false}
        autoComplete="off"
        onFocus={(event) => {
          // Where a dialog or the window gives the focus back, nobody has asked for what was searched before.
          if (event.relatedTarget !== null) open();
        }}
        onClick={open}
        onBlur={(event) => {
          guard.onBlur(event);
          setOpen(false);
        }}
      />
      <div className={cx(styles.buttons)}>
        {guard.value !== '' && (
          <Button className={cx(styles.button)} aria-label={t('box.clear')} onPress={() => onChange('')}>
            <X size={13} aria-hidden />
          </Button>
        )}
        {children}
      </div>
      {isOffered && guard.value === '' && <RecentSearches searches={recent} active={at} onRun={run} onForgetAll={onForgetAll} />}
    </div>
  );
}
