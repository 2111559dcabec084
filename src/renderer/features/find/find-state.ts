import { useSyncExternalStore } from 'react';

/** What the find bar holds. It stays from one release to the next, so it belongs to no release's component. */
export interface FindState {
  readonly isOpen: boolean;
  readonly showsReplace: boolean;
  readonly text: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** Rises each time the person asks for the bar: its field then takes the focus. */
  readonly asked: number;
}

let state: FindState = { isOpen: false, showsReplace: false, text: '', replacement: '', matchCase: false, wholeWord: false, asked: 0 };
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function changeFind(changes: Partial<FindState>): void {
  state = { ...state, ...changes };
  for (const listener of listeners) listener();
}

/** Opens the bar, or brings the focus back to it. */
export const askForFind = (showsReplace: boolean): void => changeFind({ isOpen: true, showsReplace, asked: state.asked + 1 });

export const useFindState = (): FindState => useSyncExternalStore(subscribe, () => state);
