import { CheckCheck, Ellipsis, Files, History, Images, Info, Languages, MessageSquare, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '@shared/commands/registry';
import { shortcutOf, useRunCommand } from '../../commands';
import { IconButton, Menu, ToggleButton } from '../../ui';
import type { SidePanel } from './side-panel';

interface Entry {
  readonly panel: SidePanel;
  readonly command: CommandId;
  readonly icon: LucideIcon;
}

/** In reach of one click; the others are behind a button, so that the tools for writing keep their room. */
const AT_HAND: readonly Entry[] = [
  { panel: 'facts', command: 'release.facts', icon: Info },
  { panel: 'checks', command: 'release.checks', icon: CheckCheck },
  { panel: 'review', command: 'release.review', icon: MessageSquare },
];
const MORE: readonly Entry[] = [
  { panel: 'memory', command: 'release.memory', icon: Languages },
  { panel: 'photos', command: 'release.photos', icon: Images },
  { panel: 'history', command: 'release.history', icon: History },
  { panel: 'similar', command: 'release.related', icon: Files },
];
const SIZE = 16;

/** Which panel stands beside the text. */
export function PanelSwitch({ open }: { readonly open: SidePanel | null }): ReactNode {
  const { t } = useTranslation(['releases', 'commands']);
  const run = useRunCommand();
  return (
    <>
      {AT_HAND.map(({ panel, command, icon: Icon }) => (
        <ToggleButton
          key={panel}
          label={t(`commands:${command}`)}
          shortcut={shortcutOf(command)}
          icon={<Icon size={SIZE} aria-hidden />}
          isSelected={open === panel}
          onChange={() => run(command)}
        />
      ))}
      <Menu
        label={t('action.morePanels')}
        placement="bottom end"
        groups={[
          MORE.map(({ panel, command, icon: Icon }) => ({
            id: command,
            label: t(`commands:${command}`),
            shortcut: shortcutOf(command),
            icon: <Icon size={SIZE} aria-hidden />,
            isChecked: open === panel,
          })),
        ]}
        onAction={run}
        trigger={<IconButton label={t('action.morePanels')} icon={<Ellipsis size={SIZE} aria-hidden />} />}
      />
    </>
  );
}
