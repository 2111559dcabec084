/** Days from `from` to `to`, ISO 8601, both included; null is open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function months(year: number, first: number, last = first): DateRange | null {
  if (year < 1 || year > 9999 || first < 1 || last > 12) return null;
  return { from: iso(year, first, 1), to: iso(year, last, lastDay(year, last)) };
}

function day(year: number, month: number, date: number): DateRange | null {
  if (months(year, month) === null || date < 1 || date > lastDay(year, month)) return null;
  return { from: iso(year, month, date), to: iso(year, month, date) };
}

const QUARTERS = '一二三四';
const HALVES = '上下';

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => DateRange | null])[] = [
  [/^(\d{4})年?$/, ([, year]) => months(Number(year), 1, 12)],
  [/^(\d{4})[-/.年](\d{1,2})月?$/, ([, year, month]) => months(Number(year), Number(month))],
  [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, ([, year, month, date]) => day(Number(year), Number(month), Number(date))],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, year, month, date]) => day(Number(year), Number(month), Number(date))],
  [/^(\d{4})[-年]?q([1-4])$/, ([, year, quarter]) => months(Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3)],
  [/^(\d{4})年?第?([一二三四])季度$/, ([, year, quarter = '']) => quarterOf(Number(year), QUARTERS.indexOf(quarter))],
  [/^(\d{4})[-年]?h([12])$/, ([, year, half]) => months(Number(year), Number(half) * 6 - 5, Number(half) * 6)],
  [/^(\d{4})年?([上下])半年$/, ([, year, half = '']) => halfOf(Number(year), HALVES.indexOf(half))],
];

const quarterOf = (year: number, quarter: number): DateRange | null => months(year, quarter * 3 + 1, quarter * 3 + 3);
const halfOf = (year: number, half: number): DateRange | null => months(year, half * 6 + 1, half * 6 + 6);

/** The day `days` after an ISO date. */
function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Relative to `today`; a week begins on Monday. */
const WORDS: readonly (readonly [readonly string[], (today: string) => DateRange | null])[] = [
  [['今天', 'today'], (today) => ({ from: today, to: today })],
  [['昨天', 'yesterday'], (today) => ({ from: shifted(today, -1), to: shifted(today, -1) })],
  [['本周', '这周', 'this-week'], (today) => weekOf(today, 0)],
  [['上周', 'last-week'], (today) => weekOf(today, -7)],
  [['本月', '这个月', 'this-month'], (today) => monthOf(today, 0)],
  [['上个月', '上月', 'last-month'], (today) => monthOf(today, -1)],
  [['今年', '本年', 'this-year'], (today) => months(yearOf(today), 1, 12)],
  [['去年', 'last-year'], (today) => months(yearOf(today) - 1, 1, 12)],
  [['前年'], (today) => months(yearOf(today) - 2, 1, 12)],
];

const yearOf = (date: string): number => Number(date.slice(0, 4));

function weekOf(today: string, shift: number): DateRange {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = shifted(today, shift - weekday);
  return { from: monday, to: shifted(monday, 6) };
}

function monthOf(today: string, shift: number): DateRange | null {
  const month = yearOf(today) * 12 + Number(today.slice(5, 7)) - 1 + shift;
  return months(Math.floor(month / 12), (month % 12) + 1);
}

function single(text: string, today: string): DateRange | null {
  for (const [pattern, read] of FORMS) {
    const parts = pattern.exec(text);
    if (parts !== null) return read(parts);
  }
  return WORDS.find(([names]) => names.includes(text))?.[1](today) ?? null;
}

const BETWEEN = /\.\.+|…+|～|~|至|到/u;

/**
 * What `date:` accepts: a day, month, quarter, half-year or year (`2022-03-05`, `2022年3月`, `2022Q1`, `2022上半年`), a
 * word relative to `today` (ISO 8601), or two of them with `..` between, one of which may be missing. Null for anything else.
 */
export function readDateRange(text: string, today: string): DateRange | null {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  const whole = single(plain, today);
  if (whole !== null) return whole;
  const ends = plain.split(BETWEEN);
  if (ends.length !== 2) return null;
  const [first, last] = ends.map((end) => end.trim());
  const from = first === '' ? null : single(first ?? '', today);
  const to = last === '' ? null : single(last ?? '', today);
  if ((first !== '' && from === null) || (last !== '' && to === null) || (from === null && to === null)) return null;
  const range = { from: from?.from ?? null, to: to?.to ?? null };
  return range.from !== null && range.to !== null && range.from > range.to ? null : range;
}
