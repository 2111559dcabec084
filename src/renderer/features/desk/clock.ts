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

function subscribe(listener: () => void): () => void {
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
const today = (): string => dayOf(Date.now(), timeZone());

/** The present minute (ms since the epoch); draws its component again once a minute, and nothing else. */
export const useMinute = (): number => useSyncExternalStore(subscribe, minute);

/** The present day where this computer is; moves on at midnight. */
export const useToday = (): string => useSyncExternalStore(subscribe, today);

/** The IANA time zone this computer is in. */
export const useTimeZone = (): string => useSyncExternalStore(subscribe, timeZone);
