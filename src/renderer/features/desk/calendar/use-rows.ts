import { useEffect, useState, type RefObject } from 'react';

/** Of the number of the day, and of an entry with the gap above it. */
const NUMBER = 34;
const ENTRY = 22;

/** How many entries a day has room for while a month of so many weeks fills the grid. */
export function useRows(grid: RefObject<HTMLElement | null>, weeks: number): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return Math.max(1, Math.floor((height / weeks - NUMBER) / ENTRY));
}
