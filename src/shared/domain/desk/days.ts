const DAY = 86_400_000;

const at = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`);
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The calendar day (`YYYY-MM-DD`) that an instant (ms since the epoch) falls on in an IANA time zone. */
export function dayOf(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Calendar days are counted, not hours: no clock change moves them. */
export const addDays = (isoDate: string, days: number): string => dayAt(at(isoDate) + days * DAY);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);

/** The month (`YYYY-MM`) of a day. */
export const monthOf = (isoDate: string): string => isoDate.slice(0, 7);

/** A month (`YYYY-MM`) some months later, or earlier. */
export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((((count % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

const lastDay = (month: string): number => Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8));

/** The same day of another month, or the last one of a month that is too short for it. */
export function moveMonths(isoDate: string, months: number): string {
  const month = addMonths(monthOf(isoDate), months);
  return `${month}-${String(Math.min(Number(isoDate.slice(8)), lastDay(month))).padStart(2, '0')}`;
}

/** 0 for Monday to 6 for Sunday. */
export const weekday = (isoDate: string): number => (new Date(at(isoDate)).getUTCDay() + 6) % 7;

/** The weeks a month (`YYYY-MM`) is drawn in, from Monday to Sunday: four to six. */
export function monthWeeks(month: string): string[][] {
  const first = `${month}-01`;
  const start = addDays(first, -weekday(first));
  const weeks = Math.ceil((weekday(first) + lastDay(month)) / 7);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_day, day) => addDays(start, week * 7 + day)));
}

/** Whether a year has a 29 February. */
export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
