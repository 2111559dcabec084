import { ArrowDown, ArrowUp, CaseSensitive, Replace, WholeWord, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutOf, useCommands, useRunCommand } from '../../commands';
import { cx, IconButton, LiveRegion, ToggleButton, useComposition } from '../../ui';
import { Finder } from './finder';
import { askForFind, changeFind, useFindState } from './find-state';
import { ReplaceRow } from './replace-row';
import styles from './find.module.css';

interface FindBarProps {
  /** Holds the editions. */
  readonly root: RefObject<HTMLElement | null>;
  /** Changes when the text in `root` does. */
  readonly shown: readonly unknown[];
  readonly isEditing: boolean;
  /** Begins to edit; missing where nothing can be edited. */
  readonly onEdit: (() => void) | undefined;
}

/** Finds in the release that is open, in both editions, read or written. */
export function FindBar({ root, shown, isEditing, onEdit }: FindBarProps): ReactNode {
  const [finder] = useState(() => new Finder());
  const { isOpen, showsReplace, text, matchCase, wholeWord } = useFindState();
  const { total } = useSyncExternalStore(finder.subscribe, finder.found);
  const runCommand = useRunCommand();
  // Where the person was before the bar took the focus.
  const before = useRef<Element | null>(null);

  useLayoutEffect(() => {
    if (!isOpen || text === '' || root.current === null) finder.clear();
    else finder.look(root.current, { text, matchCase, wholeWord });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` stands for what the elements hold
  }, [finder, root, isOpen, text, matchCase, wholeWord, ...shown]);
  useLayoutEffect(() => () => finder.clear(), [finder]);

  const open = (replace: boolean): void => {
    if (!isOpen) before.current = document.activeElement;
    askForFind(replace);
  };
  const replace = (): void => {
    if (!isEditing) onEdit?.();
    open(true);
  };
  const close = (): void => {
    changeFind({ isOpen: false });
    const back = before.current;
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus({ preventScroll: true });
    else root.current?.focus({ preventScroll: true });
  };

  useCommands({
    'find.here': {
      run: () => {
        const isHere = root.current?.closest('[data-pane]')?.contains(document.activeElement) === true;
        if (isHere) open(showsReplace && isOpen);
        else runCommand('search.focus');
      },
    },
    'find.open': { run: () => open(false) },
    'find.replace': { run: replace, isEnabled: onEdit !== undefined },
    'find.next': { run: () => finder.step(1), isEnabled: isOpen && total > 0 },
    'find.previous': { run: () => finder.step(-1), isEnabled: isOpen && total > 0 },
  });

  if (!isOpen) return null;
  return (
    <FindForm
      finder={finder}
      onClose={close}
      onReplace={onEdit === undefined ? undefined : replace}
      replaceRow={isEditing && showsReplace && <ReplaceRow finder={finder} />}
    />
  );
}

interface FindFormProps {
  readonly finder: Finder;
  readonly onClose: () => void;
  readonly onReplace: (() => void) | undefined;
  readonly replaceRow: ReactNode;
}

function FindForm({ finder, onClose, onReplace, replaceRow }: FindFormProps): ReactNode {
  const { t } = useTranslation('finding');
  const { text, matchCase, wholeWord, asked, showsReplace } = useFindState();
  const { total, current } = useSyncExternalStore(finder.subscribe, finder.found);
  const input = useRef<HTMLInputElement>(null);
  const hasReplace = replaceRow !== false;

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    finder.step(event.shiftKey ? -1 : 1);
    event.preventDefault();
  };
  const guard = useComposition({ value: text, onChange: (value) => changeFind({ text: value }), onKeyDown });
  const count = text === '' ? '' : total === 0 ? t('none') : t('count', { current: current + 1, total });

  return (
    // Esc closes the bar from wherever in it the focus is.
    <search
      aria-label={t('label')}
      className={cx(styles.bar)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={cx(styles.row)}>
        <input
          {...guard}
          ref={input}
          type="text"
          aria-label={t('field')}
          placeholder={t('field')}
          maxLength={1_000}
          spellCheck={false}
          autoComplete="off"
          className={cx(styles.input)}
        />
        <span className={cx(styles.count, total === 0 && styles.none)}>{count}</span>
        <LiveRegion text={count} />
        <IconButton label={t('previous')} icon={<ArrowUp size={15} aria-hidden />} shortcut={shortcutOf('find.previous')} isDisabled={total === 0} onPress={() => finder.step(-1)} />
        <IconButton label={t('next')} icon={<ArrowDown size={15} aria-hidden />} shortcut={shortcutOf('find.next')} isDisabled={total === 0} onPress={() => finder.step(1)} />
        <ToggleButton label={t('case.hint')} icon={<CaseSensitive size={17} aria-hidden />} isSelected={matchCase} onChange={(on) => changeFind({ matchCase: on })} />
        <ToggleButton label={t('words')} icon={<WholeWord size={16} aria-hidden />} isSelected={wholeWord} onChange={(on) => changeFind({ wholeWord: on })} />
        {onReplace !== undefined && (
          <ToggleButton
            label={t('showReplace')}
            icon={<Replace size={15} aria-hidden />}
            shortcut={shortcutOf('find.replace')}
            isSelected={hasReplace && showsReplace}
            onChange={(on) => (on ? onReplace() : changeFind({ showsReplace: false }))}
          />
        )}
        <IconButton label={t('close')} icon={<X size={15} aria-hidden />} onPress={onClose} />
      </div>
      {replaceRow}
    </search>
  );
}
