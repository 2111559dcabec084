export const MODES = ['changes', 'text'] as const;
/** What choosing a revision shows: what changed in it, or its text. */
export type HistoryMode = (typeof MODES)[number];

/** Stays as it was chosen, from one release to the next, so it belongs to no release's component. */
let mode: HistoryMode = 'changes';
const listeners = new Set<() => void>();

export const historyMode = {
  get: (): HistoryMode => mode,
  set(next: HistoryMode): void {
    mode = next;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
