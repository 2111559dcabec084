import type { CommandId } from '@shared/commands/registry';

export interface CommandHandler {
  readonly run: () => void;
  readonly isEnabled?: boolean;
  readonly isChecked?: boolean;
  /** Its shortcut edits text (Mod+Backspace deletes a word), so the menu must not offer it while a text has the focus. */
  readonly yieldsToText?: boolean;
}

export type CommandHandlers = Readonly<Partial<Record<CommandId, CommandHandler>>>;

export interface CommandState {
  readonly isEnabled: boolean;
  readonly isChecked: boolean;
  readonly yieldsToText: boolean;
}

const ABSENT: CommandState = { isEnabled: false, isChecked: false, yieldsToText: false };

const isSameState = (a: CommandState, b: CommandState): boolean =>
  a.isEnabled === b.isEnabled && a.isChecked === b.isChecked && a.yieldsToText === b.yieldsToText;

/**
 * Which commands can run now, and who runs them. Parts of the window register while they are shown; of two that
 * register the same command, the later one has it. The native menu, the toolbar and the palette all ask here.
 */
export class CommandStore {
  readonly #layers: { readonly owner: object; handlers: CommandHandlers }[] = [];
  readonly #listeners = new Set<() => void>();
  #states: ReadonlyMap<CommandId, CommandState> = new Map();

  /** Registers or replaces the handlers of `owner`; `remove` is the undo. */
  set(owner: object, handlers: CommandHandlers): void {
    const layer = this.#layers.find((candidate) => candidate.owner === owner);
    if (layer === undefined) this.#layers.push({ owner, handlers });
    else layer.handlers = handlers;
    this.#update();
  }

  remove(owner: object): void {
    const index = this.#layers.findIndex((layer) => layer.owner === owner);
    if (index >= 0) this.#layers.splice(index, 1);
    this.#update();
  }

  /** Runs a command if it is enabled; returns whether it did. */
  run(id: CommandId): boolean {
    const handler = this.#handler(id);
    if (handler === undefined || handler.isEnabled === false) return false;
    handler.run();
    return true;
  }

  state(id: CommandId): CommandState {
    return this.#states.get(id) ?? ABSENT;
  }

  /** Changes identity only when some command's state changed. */
  states(): ReadonlyMap<CommandId, CommandState> {
    return this.#states;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #handler(id: CommandId): CommandHandler | undefined {
    return this.#layers.findLast((layer) => layer.handlers[id] !== undefined)?.handlers[id];
  }

  #update(): void {
    const next = new Map<CommandId, CommandState>();
    for (const { handlers } of this.#layers) {
      for (const [id, handler] of Object.entries(handlers) as [CommandId, CommandHandler][]) {
        const state: CommandState = {
          isEnabled: handler.isEnabled ?? true,
          isChecked: handler.isChecked ?? false,
          yieldsToText: handler.yieldsToText ?? false,
        };
        const before = this.#states.get(id);
        // The same object for the same state, so that subscribed buttons need not render again.
        next.set(id, before !== undefined && isSameState(before, state) ? before : state);
      }
    }
    const isSame = next.size === this.#states.size && [...next].every(([id, state]) => this.#states.get(id) === state);
    if (isSame) return;
    this.#states = next;
    for (const listener of this.#listeners) listener();
  }
}
