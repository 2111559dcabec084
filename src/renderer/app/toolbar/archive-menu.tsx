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
const DEFAULT = 'default';
const COMMANDS = ['archive.create', 'archive.choose', 'archive.sample'] as const;

/** The open archive's name over the views, and the way to another one. */
export function ArchiveMenu({ archive }: { readonly archive: ArchiveInfo }) {
  const { t } = useTranslation(['archive', 'commands']);
  const state = useQuery(queries.archive.state()).data;
  const runCommand = useRunCommand();
  const { open } = useOpening();

  // Our own archives have English folders, and names in the language of the window.
  const ownNames = new Map([
    [state?.defaultPath, t('archive:name.default')],
    [state?.samplePath, t('archive:name.sample')],
  ]);
  const name = ownNames.get(archive.path) ?? archive.name;

  const others = state?.recent.filter((path) => path !== archive.path) ?? [];
  const recentEntries: MenuEntry[] = others.map((path) => ({ id: RECENT + path, label: ownNames.get(path) ?? path }));
  // From the sample there is a way to an archive of one's own.
  if (state !== undefined && archive.path !== state.defaultPath && !others.includes(state.defaultPath)) {
    recentEntries.unshift({ id: DEFAULT, label: t('archive:name.default') });
  }
  const commandEntries: readonly MenuEntry[] = COMMANDS.map((id) => ({ id, label: t(`commands:${id}`), shortcut: shortcutOf(id) }));

  return (
    <Menu
      label={t('menu.label', { name })}
      trigger={
        <Button variant="quiet" className={styles.archiveButton} icon={<Seal />} aria-label={t('menu.label', { name })}>
          <span className={cx(styles.archiveName)}>
            <span>{name}</span>
            <ChevronsUpDown size={13} aria-hidden />
          </span>
        </Button>
      }
      groups={[commandEntries, recentEntries, [{ id: 'settings.open', label: t('commands:settings.open'), shortcut: shortcutOf('settings.open') }]]}
      onAction={(id) => {
        if (id.startsWith(RECENT)) open(() => api.archive.openRecent({ path: id.slice(RECENT.length) }));
        else if (id === DEFAULT) open(() => api.archive.openDefault());
        else if (id === 'settings.open') runCommand(id);
        else {
          const command = COMMANDS.find((candidate) => candidate === id);
          if (command !== undefined) runCommand(command);
        }
      }}
    />
  );
}
