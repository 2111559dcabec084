import { useSyncExternalStore } from 'react';

/** How many panes fit side by side; a zoomed window counts as a smaller one. */
export type Room = 'wide' | 'medium' | 'narrow';

const WIDE = window.matchMedia('(min-width: 860px)');
const MEDIUM = window.matchMedia('(min-width: 620px)');

const subscribe = (listener: () => void): (() => void) => {
  WIDE.addEventListener('change', listener);
  MEDIUM.addEventListener('change', listener);
  return () => {
    WIDE.removeEventListener('change', listener);
    MEDIUM.removeEventListener('change', listener);
  };
};

const read = (): Room => (WIDE.matches ? 'wide' : MEDIUM.matches ? 'medium' : 'narrow');

export const useRoom = (): Room => useSyncExternalStore(subscribe, read);
