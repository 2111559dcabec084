const EARLIEST = 1990;
const LATEST = 2100;
/** What two digits of a year may mean: nobody plans releases further ahead. */
const LATEST_SHORT_YEAR = 2049;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** Pattern source of a month and a day in English. Groups are not numbered. */
export const MONTH_DAY_ENGLISH = `${MONTH}\\s+${DAY}`.replace(/\((?!\?)/g, '(?:');
const CHINESE_DIGITS = '〇零○ＯO一二三四五六七八九十廿卅';
const NUMERAL = `[${CHINESE_DIGITS}]`;

/** A year, month and day as three groups in this order of `fields`. */
interface Form {
  readonly source: string;
  readonly fields: 'ymd' | 'mdy' | 'dmy';
}

const FORMS: readonly Form[] = [
  { source: '(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]', fields: 'ymd' },
  { source: `(${NUMERAL}{4})年(${NUMERAL}{1,3})月(${NUMERAL}{1,3})[日号]`, fields: 'ymd' },
  { source: `\\b${MONTH}\\s+${DAY},?\\s+(\\d{4})\\b`, fields: 'mdy' },
  { source: `\\b${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})\\b`, fields: 'dmy' },
  { source: '(?<![\\d.])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.]*\\d)', fields: 'ymd' },
];

/** Pattern source of any date form, for rules about lines that hold one. Groups are not numbered. */
export const ANY_DATE = FORMS.map(({ source }) =>
  source.replace('([-/.])', '[-/.]').replaceAll('\\2', '[-/.]').replace(/\((?!\?)/g, '(?:'),
).join('|');

function chineseNumber(value: string): number {
  const digits = value.replace(/[〇零○ＯO]/g, '0').replace(/[一二三四五六七八九]/g, (digit) => String('一二三四五六七八九'.indexOf(digit) + 1));
  if (/^\d+$/.test(digits)) return Number(digits);
  const [, tens = '', ones = ''] = /^([\d廿卅]?)十?(\d?)$/.exec(digits) ?? [];
  const ten = tens === '廿' ? 2 : tens === '卅' ? 3 : tens === '' ? 1 : Number(tens);
  return ten * 10 + (ones === '' ? 0 : Number(ones));
}

/** A year, month or day as it is written: 12, 十二, 二〇二二, Dec. or December. */
export function calendarNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  const month = MONTHS.indexOf(value.slice(0, 3).toLowerCase());
  return month >= 0 ? month + 1 : chineseNumber(value);
}

/** ISO date of a plausible day between 1990 and 2100; null for any other. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < EARLIEST || year > LATEST || month < 1 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const halfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[－／．]/g, (sign) => ({ '－': '-', '／': '/', '．': '.' })[sign] ?? sign);

/** The first date written anywhere in `text`, as an ISO date; null when there is none. */
export function findDate(text: string): string | null {
  const plain = halfWidth(text);
  let found: { readonly at: number; readonly date: string } | null = null;
  for (const { source, fields } of FORMS) {
    for (const match of plain.matchAll(new RegExp(source, 'giu'))) {
      const parts = match.slice(1).filter((part) => !/^[-/.]$/.test(part)).map(calendarNumber);
      const [a = 0, b = 0, c = 0] = parts;
      const date = fields === 'ymd' ? isoDate(a, b, c) : fields === 'mdy' ? isoDate(c, a, b) : isoDate(c, b, a);
      if (date !== null && (found === null || match.index < found.at)) found = { at: match.index, date };
      if (date !== null) break;
    }
  }
  return found?.date ?? null;
}

/** The date in a file name: as in a text, eight digits in a row (20221231), or two of the year (22-12-31, 221231 标题). */
export function dateInName(name: string): string | null {
  const plain = halfWidth(name);
  const written = findDate(plain.replaceAll('_', '-'));
  if (written !== null) return written;
  for (const [, year, month, day] of plain.matchAll(/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g)) {
    const date = isoDate(Number(year), Number(month), Number(day));
    if (date !== null) return date;
  }
  // After a Latin word dots are a version: Cluster 10.12.31.
  const short =
    /(?<![\d.-])(?<![A-Za-z])(\d{2})([-_])(\d{1,2})\2(\d{1,2})(?![\d.-]*\d)/.exec(plain) ?? /(?<![\d.-])(?<![A-Za-z]\s?)(\d{2})(\.)(\d{1,2})\2(\d{1,2})(?![\d.-]*\d)/.exec(plain);
  // 201231 may be a December and 1231 a day of it: only what cannot be read in two ways.
  const packed = /^((?!19|20)\d{2})()(\d{2})(\d{2})(?=[\s_-]|\p{Script=Han})/u.exec(plain);
  const [, year, , month, day] = short ?? packed ?? [];
  const full = 2_000 + Number(year);
  return year === undefined || full > LATEST_SHORT_YEAR ? null : isoDate(full, Number(month), Number(day));
}

const MONTH_DAY = [
  new RegExp(`(?<![\\d年])(?<!年\\s)(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]`, 'u'),
  new RegExp(`\\b${MONTH}\\s+${DAY}\\b(?!,?\\s*\\d{4})`, 'iu'),
  new RegExp(`\\b${DAY}\\s+${MONTH}(?!,?\\s*\\d{4})`, 'iu'),
] as const;

/** The month and day of a text that names no year, as `MM-DD`; null when there is none, or a year stands beside it. */
export function monthDayIn(text: string): string | null {
  const plain = halfWidth(text);
  if (findDate(plain) !== null) return null;
  for (const [index, form] of MONTH_DAY.entries()) {
    const [, a = '', b = ''] = form.exec(plain) ?? [];
    if (a === '') continue;
    const [month, day] = index === 2 ? [b, a] : [a, b];
    const date = isoDate(2_000, calendarNumber(month), calendarNumber(day));
    if (date !== null) return date.slice(5);
  }
  return null;
}

/** Days after which nobody writes up what happened. */
const SOON_DAYS = 60;

/**
 * The year of a month and day: the one that the file's name has, or that which makes it a day shortly before
 * the file was made. Null where that leaves two answers.
 */
export function withYear(monthDay: string, { named, made }: { readonly named: string; readonly made: string }): string | null {
  const years = new Set([...halfWidth(named).matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map(([, year]) => Number(year)));
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  if (years.size > 1) return null;
  const [byName] = [...years].map((year) => isoDate(year, month, day));
  const byMaking = shortlyBefore(findDate(made), month, day);
  // 2025年工作会议.docx may tell of December 2024: two answers are none.
  return byName !== undefined && byMaking !== null && byName !== byMaking ? null : (byName ?? byMaking);
}

function shortlyBefore(made: string | null, month: number, day: number): string | null {
  if (made === null) return null;
  const end = Date.parse(made);
  const fits = [0, 1]
    .map((back) => isoDate(Number(made.slice(0, 4)) - back, month, day))
    .filter((date) => date !== null && Date.parse(date) <= end && end - Date.parse(date) <= SOON_DAYS * 86_400_000);
  return fits[0] ?? null;
}
