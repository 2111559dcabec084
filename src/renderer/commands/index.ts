export { CommandProvider, useCommands, useCommandState, useCommandStates, useRunCommand } from './command-context';
export type { CommandHandler, CommandHandlers, CommandState } from './command-store';
export { undoInField } from './undo-in-field';
export { shortcutOf } from './shortcut-text';
