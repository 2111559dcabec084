import { useEffect, useReducer, useRef } from 'react';

interface Going {
  /** As soon as one can: now, or when the answer is there. */
  readonly go: () => void;
  /** Not any more. */
  readonly stay: () => void;
}

/** Goes somewhere once that is ready: whoever presses Enter right after the last letter means the results of that letter. */
export function useGoing(isReady: boolean, arrive: () => void): Going {
  const isGoing = useRef(false);
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => {
    if (!isGoing.current || !isReady) return;
    isGoing.current = false;
    arrive();
  });
  return {
    go: () => {
      isGoing.current = true;
      look();
    },
    stay: () => {
      isGoing.current = false;
    },
  };
}
