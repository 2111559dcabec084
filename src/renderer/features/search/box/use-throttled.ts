import { useEffect, useRef, useState } from 'react';

/**
 * The value as it was at most `delayMs` ago: a change after a pause counts at once, changes in quick succession only
 * that often, the last one always.
 */
export function useThrottled<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = performance.now();
        setSettled(value);
      },
      Math.max(0, last.current + delayMs - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
