import { COMMANDS, type Command, type CommandId, type MenuId } from '@shared/commands/registry';
import type { CommandState } from '../../commands';

export interface FoundCommand {
  readonly id: CommandId;
  readonly menu: MenuId;
  readonly isChecked: boolean;
}

/**
 * Commands whose words contain every word typed, those that begin with it first, otherwise in the order of the menus.
 * `words` are the names of a command in all languages: people type the one they know.
 */
export function findCommands(
  typed: string,
  states: ReadonlyMap<CommandId, CommandState>,
  words: (id: CommandId) => readonly string[],
): readonly FoundCommand[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const found: { readonly command: FoundCommand; readonly begins: boolean }[] = [];
  for (const { id, menu, hidden } of COMMANDS as readonly (Command & { readonly id: CommandId })[]) {
    const state = states.get(id);
    if (hidden || state?.isEnabled !== true) continue;
    const names = words(id).map((name) => name.toLowerCase());
    if (!wanted.every((word) => names.some((name) => name.includes(word)))) continue;
    const begins = wanted[0] !== undefined && names.some((name) => name.startsWith(wanted[0] ?? ''));
    found.push({ command: { id, menu, isChecked: state.isChecked }, begins });
  }
  return [...found.filter(({ begins }) => begins), ...found.filter(({ begins }) => !begins)].map(({ command }) => command);
}
