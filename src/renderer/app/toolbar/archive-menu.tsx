import { useQuery } from '@tanstack/react-query';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '@shared/contract';
import { api, queries } from '../../bridge';
import { shortcutOf, useRunCommand } from '../../commands';
import { Button, cx, Menu, type MenuEntry } from '../../ui';
import styles from './archive-menu.module.css';
import { Seal } from './seal';
import { useOpening } from '../use-opening';

const RECENT = 'recent:';
const COMMANDS = ['archive.create', 'archive.choose', 'archive.sample'] as const;

/** The open archive's name over the views, and the way to another one. */
export function ArchiveMenu({ archive }: { readonly archive: ArchiveInfo }) {
  const { t } = useTranslation(['archive', 'commands']);
  const recent = useQuery(queries.archive.state()).data?.recent ?? [];
  const runCommand = useRunCommand();
  const { open } = useOpening();

  const recentEntries: readonly MenuEntry[] = recent
    .filter((path) => path !== archive.path)
    .map((path) => ({ id: RECENT + path, label: path }));
  const commandEntries: readonly MenuEntry[] = COMMANDS.map((id) => ({ id, label: t(`commands:${id}`), shortcut: shortcutOf(id) }));

  return (
    <Menu
      label={t('menu.label', { name: archive.name })}
      trigger={
        <Button variant="quiet" className={styles.archiveButton} icon={<Seal />} aria-label={t('menu.label', { name: archive.name })}>
          <span className={cx(styles.archiveName)}>
            <span>{archive.name}</span>
            <ChevronsUpDown size={13} aria-hidden />
          </span>
        </Button>
      }
      groups={[commandEntries, recentEntries, [{ id: 'settings.open', label: t('commands:settings.open'), shortcut: shortcutOf('settings.open') }]]}
      onAction={(id) => {
        if (id.startsWith(RECENT)) open(() => api.archive.openRecent({ path: id.slice(RECENT.length) }));
        else if (id === 'settings.open') runCommand(id);
        else {
          const command = COMMANDS.find((candidate) => candidate === id);
          if (command !== undefined) runCommand(command);
        }
      }}
    />
  );
}
