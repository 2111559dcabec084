import { COMMANDS, type Command, type CommandId } from '@shared/commands/registry';

const MAC_KEYS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Backspace: '⌫', Plus: '+' };
const OTHER_KEYS: Readonly<Record<string, string>> = { Mod: 'Ctrl', Plus: '+' };

/** An accelerator (`Mod+Shift+E`) as this system writes it: `⌘⇧E` or `Ctrl+Shift+E`. */
export function shortcutText(shortcut: string, isMac: boolean): string {
  const names = isMac ? MAC_KEYS : OTHER_KEYS;
  return shortcut
    .split('+')
    .map((key) => names[key] ?? key)
    .join(isMac ? '' : '+');
}

const SHORTCUTS = new Map(COMMANDS.map((command: Command) => [command.id, command.shortcut]));
const isMac = (): boolean => navigator.userAgent.includes('Mac OS');

/** What to show beside a command; undefined when it has no shortcut. */
export function shortcutOf(id: CommandId): string | undefined {
  const shortcut = SHORTCUTS.get(id);
  return shortcut === undefined ? undefined : shortcutText(shortcut, isMac());
}
