import type { Embargo } from '@shared/domain/release';

/** `2026年11月23日` / `Nov 23, 2026`; the day as it was written, wherever this computer is. */
export const dayText = (isoDate: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: language.startsWith('zh') ? 'long' : 'medium', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );

/** An instant in this computer's time zone, to the minute. */
export const momentText = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** The embargo's wall-clock time as it was typed, with its time zone's name. */
export function embargoText({ until, timeZone }: Embargo, language: string): string {
  const asTyped = new Date(`${until}:00Z`);
  const clock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(asTyped);
  const zone = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(asTyped)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return language.startsWith('zh') ? `${clock}（${zone ?? timeZone}）` : `${clock} (${zone ?? timeZone})`;
}
