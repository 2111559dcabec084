/** A number as it is written in a text: its value and whether it is a percentage. */
export interface Figure {
  readonly value: number;
  readonly isPercent: boolean;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const CHINESE_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const MAGNITUDES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12, 千: 1e3, 百: 100, 千万: 1e7, 百万: 1e6 };
const ENGLISH_MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const ONES = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]; // prettier-ignore
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Floating point leaves 0.1 x 3 a little beside 0.3: figures are exact to twelve digits. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** 三十五, 一百零二, 三千万, 两亿, 二〇二二; null when it is no Chinese number. */
export function parseChineseNumber(text: string): number | null {
  const plain = text.replace(/[〇○]/g, '零').replace(/两/g, '二');
  // 千万 says many rather than a number.
  if (!/^[零一二三四五六七八九十][零一二三四五六七八九十百千万亿]*$/u.test(plain)) return null;
  if (/^[零一二三四五六七八九]+$/u.test(plain)) {
    return plain.length === 1 || plain.length >= 3 ? Number(Array.from(plain, (char) => CHINESE_DIGITS.indexOf(char)).join('')) : null;
  }
  let rest = plain;
  let total = 0;
  for (const [unit, factor] of [['万亿', 1e12], ['亿', 1e8], ['万', 1e4], ['', 1]] as const) {
    const at = unit === '' ? rest.length : rest.indexOf(unit);
    if (at < 0) continue;
    const count = parseBelowTenThousand(rest.slice(0, at));
    if (count === null) return null;
    total += count * factor;
    rest = rest.slice(at + unit.length);
  }
  return total;
}

/** '' is nothing. */
function parseBelowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const char of text) {
    const unit = CHINESE_UNITS[char];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      const value = CHINESE_DIGITS.indexOf(char);
      if (value < 0 || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}

/** thirty-five, two hundred and ten, three million; null when it is no English number. */
export function parseEnglishNumber(text: string): number | null {
  const words = text.toLowerCase().split(/[\s-]+/).filter((word) => word !== '' && word !== 'and');
  if (words.length === 0) return null;
  let total = 0;
  let part = 0;
  for (const word of words) {
    const one = ONES.indexOf(word);
    const ten = TENS.indexOf(word);
    const magnitude = ENGLISH_MAGNITUDES[word];
    if (one >= 0) part += one;
    else if (ten > 0) part += ten * 10;
    else if (word === 'hundred') part = (part || 1) * 100;
    else if (magnitude !== undefined && part > 0) {
      total += part * magnitude;
      part = 0;
    } else return null;
  }
  return total + part;
}

const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(.*)$/u;
const PERCENT = /^(?:%|percent|per\s?cent)$/u;

/** The figure that `text` begins with and whole words after it that change its value; null when it is no figure. */
export function parseFigure(text: string): Figure | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const percent = /^百分之(.+)$/u.exec(plain);
  if (percent?.[1] !== undefined) {
    const of = parseFigure(percent[1]);
    return of === null ? null : { value: of.value, isPercent: true };
  }
  const digits = DIGITS.exec(plain);
  if (digits !== null) {
    const value = Number(`${(digits[1] ?? '').replaceAll(',', '')}${digits[2] ?? ''}`);
    const unit = digits[3] ?? '';
    if (PERCENT.test(unit)) return { value, isPercent: true };
    const magnitude = /^(万亿|千万|百万|万|亿|千|百)/u.exec(unit)?.[1];
    const english = /^(hundred|thousand|million|mn|billion|bn|trillion)\b/u.exec(unit)?.[1];
    const factor = MAGNITUDES[magnitude ?? ''] ?? ENGLISH_MAGNITUDES[english ?? ''] ?? 1;
    return { value: exact(value * factor), isPercent: false };
  }
  const chinese = /^[零〇○一二两三四五六七八九十百千万亿]+/u.exec(plain)?.[0];
  const value = chinese === undefined ? parseEnglishNumber(plain) : parseChineseNumber(chinese);
  return value === null ? null : { value, isPercent: false };
}

/** 35 -> 三十五; whole numbers below 10^16 only. */
export function toChineseNumber(value: number): string {
  if (value === 0) return '零';
  const groups: [number, string][] = [[Math.floor(value / 1e12), '万亿'], [Math.floor(value / 1e8) % 1e4, '亿'], [Math.floor(value / 1e4) % 1e4, '万'], [value % 1e4, '']];
  let text = '';
  for (const [group, unit] of groups) {
    if (group === 0) continue;
    const zero = text !== '' && group < 1_000 ? '零' : '';
    text += zero + belowTenThousand(group) + unit;
  }
  return text.replace(/^一十/u, '十');
}

function belowTenThousand(value: number): string {
  let text = '';
  for (const [unit, name] of [[1_000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      if (text !== '' && !text.endsWith('零') && value % unit > 0) text += '零';
    } else text += (CHINESE_DIGITS[digit] ?? '') + name;
  }
  return text;
}

/** 35 -> thirty-five; whole numbers below a thousand, beyond which nobody writes words. */
function toEnglishNumber(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return [TENS[Math.floor(value / 10)], value % 10 === 0 ? '' : ONES[value % 10]].filter((part) => part !== '').join('-');
  const rest = value % 100;
  return `${ONES[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${toEnglishNumber(rest)}`}`;
}

const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 0;
/** As people write it: no more decimals than a person would print. */
const plainDecimal = (value: number): string | null => {
  const text = String(exact(value));
  return /^\d+(?:\.\d{1,4})?$/.test(text) ? text : null;
};

/** Ways of writing a figure of the same value, digits without grouping: 35, 三十五, thirty-five; 30000000, 3000万, 0.3亿, 30 million. */
export function figureForms({ value, isPercent }: Figure): string[] {
  const digits = plainDecimal(value);
  if (isPercent) {
    const chinese = isWhole(value) && value < 1e4 ? [`百分之${toChineseNumber(value)}`] : [];
    return digits === null ? chinese : [`${digits}%`, `${digits} percent`, `${digits} per cent`, `百分之${digits}`, ...chinese];
  }
  const forms = new Set<string>(digits === null ? [] : [digits]);
  if (isWhole(value) && value < 1e16) {
    forms.add(toChineseNumber(value));
    if (value === 2 || (value >= 100 && toChineseNumber(value).startsWith('二') && /^二[百千万亿]/u.test(toChineseNumber(value)))) {
      forms.add(toChineseNumber(value).replace(/^二/u, '两'));
    }
  }
  if (isWhole(value) && value < 1_000) forms.add(toEnglishNumber(value));
  for (const [name, unit] of Object.entries(MAGNITUDES)) {
    const count = plainDecimal(value / unit);
    if (value >= unit / 10 && count !== null && unit >= 1e4) forms.add(`${count}${name}`);
  }
  for (const [name, unit] of [['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]] as const) {
    const count = plainDecimal(value / unit);
    if (value < unit / 10 || count === null) continue;
    forms.add(`${count} ${name}`);
    if (value >= unit && isWhole(Number(count)) && Number(count) < 100) forms.add(`${toEnglishNumber(Number(count))} ${name}`);
  }
  return [...forms];
}
