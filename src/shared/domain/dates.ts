import type { Embargo, Language } from './release';

/** AP style: March to July are written out, the others are cut. */
const AP_MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parse(isoDate: string): CalendarDate {
  const [year, month, day] = isoDate.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`Not an ISO date: ${isoDate}`);
  return { year, month, day };
}

/** `2022年12月31日`, `December 31, 2022`. Takes an ISO 8601 calendar date; no time zone is involved. */
export function formatLongDate(isoDate: string, language: Language): string {
  const { year, month, day } = parse(isoDate);
  if (language === 'zh') return `${year}年${month}月${day}日`;
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${isoDate}T00:00:00Z`));
}

/** The date inside a dateline: `2022年12月31日`, `Dec. 31, 2022`. */
export function formatDatelineDate(isoDate: string, language: Language): string {
  if (language === 'zh') return formatLongDate(isoDate, 'zh');
  const { year, month, day } = parse(isoDate);
  return `${AP_MONTHS[month - 1] ?? ''} ${day}, ${year}`;
}

/** Minutes that a zone is ahead of UTC at an instant. */
function offsetMinutes(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The instant (ms since the epoch) at which an embargo ends. In the hour a clock skips or repeats, the earlier reading. */
export function embargoInstant({ until, timeZone }: Embargo): number {
  const asUtc = Date.parse(`${until}Z`);
  const guess = asUtc - offsetMinutes(asUtc, timeZone) * 60_000;
  return asUtc - offsetMinutes(guess, timeZone) * 60_000;
}

/** `北京时间`, `Beijing time` where every reader knows the zone by its city; else the name that Intl gives it. */
function zoneName({ timeZone }: Embargo, instant: number, language: Language): string {
  if (/^Asia\/(?:Shanghai|Chongqing|Harbin)$|^PRC$/.test(timeZone)) return language === 'zh' ? '北京时间' : 'Beijing time';
  const locale = language === 'zh' ? 'zh-CN' : 'en-US';
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** The end of an embargo as printed: `2026年8月3日09:00（北京时间）`, `9:00 a.m. Beijing time, August 3, 2026`. */
export function formatEmbargo(embargo: Embargo, language: Language): string {
  const [date = '', time = ''] = embargo.until.split('T');
  const zone = zoneName(embargo, embargoInstant(embargo), language);
  const day = formatLongDate(date, language);
  if (language === 'zh') return `${day}${time}（${zone}）`;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
  return `${clock} ${zone}, ${day}`;
}
