import { useEffect, useSyncExternalStore } from 'react';

/** Nothing but the text: styles hide everything else while the page has this attribute, without waiting for a drawing. */
const ATTRIBUTE = 'data-focus-mode';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const read = (): boolean => document.documentElement.hasAttribute(ATTRIBUTE);

export function setFocusMode(on: boolean): void {
  document.documentElement.toggleAttribute(ATTRIBUTE, on);
  for (const listener of listeners) listener();
}

/** Whether only the text is shown; Escape leaves, unless something else that is open takes it. */
export function useFocusMode(): boolean {
  const isOn = useSyncExternalStore(subscribe, read);
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent): void => {
      // ProseMirror takes each Escape and does nothing with it.
      const isTaken = event.defaultPrevented && !(event.target instanceof HTMLElement && event.target.isContentEditable);
      const isFree = !isTaken && !event.isComposing && document.querySelector('[role="dialog"], [role="menu"]') === null;
      if (event.key === 'Escape' && isFree) setFocusMode(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn]);
  // With the release its text is gone: what was hidden is wanted again.
  useEffect(() => () => setFocusMode(false), []);
  return isOn;
}
