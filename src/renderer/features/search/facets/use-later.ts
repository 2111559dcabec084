import { startTransition, useEffect, useState } from 'react';

/** The value as soon as everything else about it is on the screen: what is looked at second is drawn second. */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setLater(value)));
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
