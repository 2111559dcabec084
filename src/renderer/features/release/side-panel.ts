import { useSyncExternalStore } from 'react';

export type SidePanel = 'facts' | 'history' | 'similar' | 'checks' | 'review' | 'photos' | 'memory';

/** Which panel is open: it stays open from one release to the next, so it belongs to no release's component. */
let open: SidePanel | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

function setOpen(panel: SidePanel | null): void {
  open = panel;
  for (const listener of listeners) listener();
}

export const useSidePanel = (): readonly [SidePanel | null, (panel: SidePanel | null) => void] => [
  useSyncExternalStore(subscribe, () => open),
  setOpen,
];
