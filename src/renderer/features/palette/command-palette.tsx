import { Check } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { INTERFACE_LANGUAGES } from '@shared/contract';
import type { CommandId } from '@shared/commands/registry';
import { shortcutOf, useCommandStates, useRunCommand } from '../../commands';
import { cx, LiveRegion, useComposition } from '../../ui';
import { findCommands } from './find-commands';
import styles from './command-palette.module.css';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function CommandPalette({ isOpen, onClose }: CommandPaletteProps) {
  const { t } = useTranslation('commands');
  return (
    <ModalOverlay className={cx(styles.overlay)} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={t('palette.title')} className={cx(styles.dialog)}>
          <PaletteContent onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose }: Pick<CommandPaletteProps, 'onClose'>) {
  const { t, i18n } = useTranslation('commands');
  const onRun = useRunOnceGone(onClose);
  const states = useCommandStates();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);

  const found = findCommands(typed, states, (id) => INTERFACE_LANGUAGES.map((lng) => i18n.t(`commands:${id}`, { lng })));
  const current = Math.min(active, found.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (found.length === 0) return;
    if (event.key === 'ArrowDown') setActive((current + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((current - 1 + found.length) % found.length);
    else return;
    event.preventDefault();
  };
  const guard = useComposition({
    value: typed,
    onChange: (text) => {
      setTyped(text);
      setActive(0);
    },
    onKeyDown,
    onEnter: () => {
      const chosen = found[current];
      if (chosen !== undefined) onRun(chosen.id);
    },
  });

  return (
    <>
      <input
        {...guard}
        // The palette is its input: whoever opens it wants to type.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={found[current] === undefined ? undefined : `${listId}-${found[current].id}`}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        spellCheck={false}
        className={cx(styles.input)}
      />
      <LiveRegion text={t('palette.count', { count: found.length })} />
      {found.length === 0 && <p className={cx(styles.none)}>{t('palette.none', { text: typed })}</p>}
      <div id={listId} role="listbox" aria-label={t('palette.title')} className={cx(styles.list)}>
        {found.map((command, index) => (
          // Keys are handled by the input, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            ref={index === current ? scrollIntoView : undefined}
            className={cx(styles.item)}
            onPointerMove={() => setActive(index)}
            onClick={() => onRun(command.id)}
          >
            <span className={cx(styles.menu)}>{t(`menu.${command.menu}`)}</span>
            <span className={cx(styles.name)}>{t(command.id)}</span>
            {command.isChecked && <Check size={14} aria-hidden />}
            <kbd className={cx(styles.keys)}>{shortcutOf(command.id)}</kbd>
          </div>
        ))}
      </div>
    </>
  );
}

/** Closes, and runs the command when the focus is back where it was: a dialog gives it back in the frame after it has gone. */
function useRunOnceGone(onClose: () => void): (id: CommandId) => void {
  const runCommand = useRunCommand();
  const chosen = useRef<() => void>(undefined);
  useEffect(
    () => () => {
      if (chosen.current !== undefined) requestAnimationFrame(chosen.current);
    },
    [],
  );
  return (id) => {
    chosen.current = () => runCommand(id);
    onClose();
  };
}

const scrollIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
