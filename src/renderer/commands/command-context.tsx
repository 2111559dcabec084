import { createContext, useContext, useEffect, useLayoutEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { assertDefined } from '@shared/assert';
import type { CommandId } from '@shared/commands/registry';
import { api } from '../bridge';
import { useEditingText } from './use-editing-text';
import { CommandStore, type CommandHandlers, type CommandState } from './command-store';

const CommandContext = createContext<CommandStore | null>(null);

/**
 * Keyboard shortcuts are accelerators of the native menu: main sends `command.run`, and this is the one place that
 * answers. Toolbar and palette call the same store, so nothing can be bound twice.
 */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => new CommandStore());
  const isEditingText = useEditingText();

  useEffect(
    () =>
      api.on('command.run', ({ id }) => {
        if (!(isEditingText && store.state(id).yieldsToText)) store.run(id);
      }),
    [store, isEditingText],
  );

  useEffect(() => {
    const tell = (): void => {
      const states = [...store.states()];
      void api.app.commandState({
        enabled: states
          .filter(([, { isEnabled, yieldsToText }]) => isEnabled && !(isEditingText && yieldsToText))
          .map(([id]) => id),
        checked: states.filter(([, { isChecked }]) => isChecked).map(([id]) => id),
      });
    };
    tell();
    return store.subscribe(tell);
  }, [store, isEditingText]);

  return <CommandContext value={store}>{children}</CommandContext>;
}

const useStore = (): CommandStore => assertDefined(useContext(CommandContext), 'commands need the CommandProvider of the app');

/**
 * Offers commands while the component is shown:
 * `useCommands({ 'release.save': { run: save, isEnabled: isDirty } })`. Nothing is offered while `isActive` is false.
 */
export function useCommands(handlers: CommandHandlers, isActive = true): void {
  const store = useStore();
  const [owner] = useState(() => ({}));
  // After each render, so that handlers always close over what is on the screen.
  useLayoutEffect(() => {
    if (isActive) store.set(owner, handlers);
    else store.remove(owner);
  });
  useLayoutEffect(() => () => store.remove(owner), [store, owner]);
}

export const useCommandState = (id: CommandId): CommandState => {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.state(id));
};

export const useCommandStates = (): ReadonlyMap<CommandId, CommandState> => {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.states());
};

export const useRunCommand = (): ((id: CommandId) => boolean) => {
  const store = useStore();
  return (id) => store.run(id);
};
