const EARLIEST = 1990;
const LATEST = 2100;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
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

/** The date in a file name: as in a text, or eight digits in a row (20221231). */
export function dateInName(name: string): string | null {
  const written = findDate(name.replaceAll('_', '-'));
  if (written !== null) return written;
  for (const [, year, month, day] of name.matchAll(/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g)) {
    const date = isoDate(Number(year), Number(month), Number(day));
    if (date !== null) return date;
  }
  return null;
}
