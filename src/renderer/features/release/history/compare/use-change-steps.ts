import { useState, type RefObject } from 'react';

interface ChangeSteps {
  /** Counts from 1; 0 before the first step. */
  readonly at: number;
  readonly step: (direction: 1 | -1) => void;
}

/** Steps from change to change down the page, over both columns; the one stepped to has the focus, so that Tab reaches its button. */
export function useChangeSteps(root: RefObject<HTMLElement | null>): ChangeSteps {
  const [at, setAt] = useState(0);
  const step = (direction: 1 | -1): void => {
    const changes = [...(root.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
      .map(({ element }) => element);
    const now = changes.findIndex((element) => element.contains(document.activeElement));
    const next = now < 0 ? (direction === 1 ? 0 : changes.length - 1) : (now + direction + changes.length) % changes.length;
    const target = changes[next];
    if (target === undefined) return;
    setAt(next + 1);
    target.scrollIntoView({ block: 'nearest' });
    target.focus({ preventScroll: true });
  };
  return { at, step };
}
