import { ChevronDown, Columns2, FileDown, FileInput, SquareChevronRight, SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '@shared/commands/registry';
import { changeSettings, useSettings } from '../../bridge';
import { shortcutOf, useCommandState, useCommandStates, useRunCommand } from '../../commands';
import { Button, cx, IconButton, Menu, Segmented } from '../../ui';
import styles from './toolbar.module.css';

const ICON = { size: 16, strokeWidth: 1.7, 'aria-hidden': true } as const;
/** In their own letters, whatever the language of the interface. */
const CHINESE = '中';
const ENGLISH = 'En';
const IMPORTS: readonly CommandId[] = ['import.files', 'import.folder', 'import.paste'];
const EXPORTS: readonly CommandId[] = ['export.docx', 'export.pdf', 'export.open'];

export function Toolbar() {
  const { t } = useTranslation(['common', 'commands']);
  const { editions } = useSettings();
  const runCommand = useRunCommand();
  const palette = useCommandState('palette.open');
  return (
    <div className={cx(styles.toolbar)} role="toolbar" aria-label={t('toolbar.label')}>
      <CommandsButton label={t('toolbar.import')} icon={<FileInput {...ICON} />} ids={IMPORTS} />
      <CommandsButton label={t('toolbar.export')} icon={<FileDown {...ICON} />} ids={EXPORTS} />
      <span className={cx(styles.space)} />
      <Segmented
        label={t('toolbar.editions')}
        value={editions}
        onChange={(value) => void changeSettings({ editions: value })}
        segments={[
          { id: 'both', label: t('commands:view.both'), icon: <Columns2 size={14} aria-hidden />, shortcut: shortcutOf('view.both') },
          { id: 'zh', label: t('commands:view.zh'), icon: <span lang="zh-CN">{CHINESE}</span>, shortcut: shortcutOf('view.zh') },
          { id: 'en', label: t('commands:view.en'), icon: <span lang="en">{ENGLISH}</span>, shortcut: shortcutOf('view.en') },
        ]}
      />
      <IconButton
        label={t('commands:palette.open')}
        icon={<SquareChevronRight {...ICON} />}
        shortcut={shortcutOf('palette.open')}
        isDisabled={!palette.isEnabled}
        onPress={() => runCommand('palette.open')}
      />
    </div>
  );
}

interface CommandsButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly ids: readonly CommandId[];
}

function CommandsButton({ label, icon, ids }: CommandsButtonProps) {
  const { t } = useTranslation('commands');
  const states = useCommandStates();
  const runCommand = useRunCommand();
  return (
    <Menu
      label={label}
      trigger={
        <Button variant="quiet" icon={icon} isDisabled={!ids.some((id) => states.get(id)?.isEnabled)}>
          <span className={cx(styles.caption)}>
            <span className={cx(styles.captionText)}>{label}</span>
            <ChevronDown size={12} aria-hidden />
          </span>
        </Button>
      }
      groups={[
        ids.map((id) => ({ id, label: t(id), shortcut: shortcutOf(id), isDisabled: states.get(id)?.isEnabled !== true })),
      ]}
      onAction={runCommand}
    />
  );
}

/** Stands beside the search box, over the list it adds to. */
export function NewReleaseButton() {
  const { t } = useTranslation('commands');
  const { isEnabled } = useCommandState('release.create');
  const runCommand = useRunCommand();
  return (
    <IconButton
      label={t('release.create')}
      icon={<SquarePen {...ICON} />}
      shortcut={shortcutOf('release.create')}
      isDisabled={!isEnabled}
      onPress={() => runCommand('release.create')}
    />
  );
}
