import { useSyncExternalStore } from 'react';
import { dayOf } from '@shared/domain/desk';

const MINUTE = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick(): void {
  for (const listener of listeners) listener();
  schedule();
}

/** The next full minute; one timer for the whole window, and none while nobody looks at the time. */
function schedule(): void {
  clearTimeout(timer);
  timer = listeners.size === 0 ? undefined : setTimeout(tick, MINUTE - (Date.now() % MINUTE));
}

/** A timer sleeps with the computer: whoever comes back sees the time at once. */
function onShown(): void {
  if (document.visibilityState === 'visible') tick();
}

/** Calls at every full minute, and when the window is looked at again. Returns its undo. */
export function eachMinute(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    schedule();
    document.addEventListener('visibilitychange', onShown);
    window.addEventListener('focus', onShown);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    schedule();
    document.removeEventListener('visibilitychange', onShown);
    window.removeEventListener('focus', onShown);
  };
}

const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const minute = (): number => Math.floor(Date.now() / MINUTE) * MINUTE;
/** The calendar day (`YYYY-MM-DD`) where this computer is. */
export const todayHere = (): string => dayOf(Date.now(), timeZone());

/** The present minute (ms since the epoch); draws its component again once a minute, and nothing else. */
export const useMinute = (): number => useSyncExternalStore(eachMinute, minute);

/** The present day where this computer is; moves on at midnight. */
export const useToday = (): string => useSyncExternalStore(eachMinute, todayHere);

/** The IANA time zone this computer is in. */
export const useTimeZone = (): string => useSyncExternalStore(eachMinute, timeZone);
