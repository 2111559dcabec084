import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { i18n } from 'i18next';
import { COMMANDS, MENUS, type Command, type CommandId } from '@shared/commands/registry';

interface MenuState {
  readonly enabled: ReadonlySet<string>;
  readonly checked: ReadonlySet<string>;
}

/** Builds the menu from the registry. Items without a role are run by the window, which says what is enabled. */
export function showMenu(texts: i18n, state: MenuState, run: (id: CommandId) => void): void {
  const item = (command: Command & { id: CommandId }): MenuItemConstructorOptions => ({
    id: command.id,
    label: texts.t(`commands:${command.id}`),
    ...(command.shortcut !== undefined && { accelerator: command.shortcut.replace('Mod', 'CmdOrCtrl') }),
    ...(command.role !== undefined
      ? { role: command.role }
      : {
          enabled: state.enabled.has(command.id),
          click: () => run(command.id),
          ...(command.checkable && { type: 'checkbox' as const, checked: state.checked.has(command.id) }),
        }),
  });
  const menus = MENUS.map((id): MenuItemConstructorOptions => {
    const commands = COMMANDS.filter((command) => command.menu === id);
    const items = commands.flatMap((command, index) => {
      const previous = commands[index - 1];
      const starts = previous !== undefined && previous.group !== command.group;
      return starts ? [{ type: 'separator' as const }, item(command)] : [item(command)];
    });
    return { label: texts.t(`native:menu.${id}`), submenu: items };
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
