/** The row a navigation key leads to; null when the key does not move or there is nothing to move in. */
export function moveTarget(key: string, active: number, count: number, pageRows: number): number | null {
  if (count === 0) return null;
  const within = (index: number): number => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(active + 1);
    case 'ArrowUp':
      return active < 0 ? count - 1 : within(active - 1);
    case 'PageDown':
      return within(active + pageRows);
    case 'PageUp':
      return within(active - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
