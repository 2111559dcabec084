import { useTranslation } from 'react-i18next';
import { COMMANDS, MENUS, type Command, type CommandId } from '@shared/commands/registry';
import { shortcutOf } from '../../commands';
import { cx, Dialog } from '../../ui';
import styles from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const LIST_KEYS = [
  ['shortcuts.listMove', '↑ ↓'],
  ['shortcuts.listExtend', 'Shift ↑ ↓'],
  ['shortcuts.listToggle', 'Ctrl Space'],
  ['shortcuts.listBin', 'Delete'],
  ['shortcuts.listMenu', 'Shift F10'],
] as const;

const withShortcut = (COMMANDS as readonly (Command & { readonly id: CommandId })[]).filter(({ shortcut }) => shortcut !== undefined);

export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation('commands');
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('shortcuts.title')} size="l" isText>
      <p className={cx(styles.note)}>{t('shortcuts.find')}</p>
      <div className={cx(styles.columns)}>
        {MENUS.map((menu) => (
          <section key={menu} className={cx(styles.group)}>
            <h3 className={cx(styles.caption)}>{t(`menu.${menu}`)}</h3>
            <dl>
              {withShortcut
                .filter((command) => command.menu === menu)
                .map(({ id }) => (
                  <Line key={id} name={t(id)} keys={shortcutOf(id) ?? ''} />
                ))}
            </dl>
          </section>
        ))}
        <section className={cx(styles.group)}>
          <h3 className={cx(styles.caption)}>{t('shortcuts.list')}</h3>
          <dl>
            {LIST_KEYS.map(([name, keys]) => (
              <Line key={name} name={t(name)} keys={keys} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Line({ name, keys }: { readonly name: string; readonly keys: string }) {
  return (
    <div className={cx(styles.line)}>
      <dt>{name}</dt>
      <dd>
        <kbd className={cx(styles.keys)}>{keys}</kbd>
      </dd>
    </div>
  );
}
