const CLOCK = /^([01]?\d|2[0-3])[:：.]?([0-5]\d)$/;

/** `930`, `9:30` and `09：30` are half past nine; null for anything that is no time of day. */
export function clockOf(typed: string): string | null {
  const found = CLOCK.exec(typed.trim());
  return found === null ? null : `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}`;
}
