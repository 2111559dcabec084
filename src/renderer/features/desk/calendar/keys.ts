import { addDays, moveMonths, weekday } from '@shared/domain/desk';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** The day a key of a calendar leads to; null for other keys. Home and End are the ends of the week. */
export function dayAfterKey(day: string, { key, shiftKey }: Key): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -weekday(day));
    case 'End':
      return addDays(day, 6 - weekday(day));
    case 'PageUp':
      return moveMonths(day, shiftKey ? -12 : -1);
    case 'PageDown':
      return moveMonths(day, shiftKey ? 12 : 1);
    default:
      return null;
  }
}
