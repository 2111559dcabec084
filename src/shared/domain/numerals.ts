const CHINESE_DIGITS = '零一二三四五六七八九';
const CHINESE_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const ONES = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]; // prettier-ignore
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const MAGNITUDES: Readonly<Record<string, number>> = {
  十: 10, 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12,
  hundred: 100, thousand: 1e3, million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12,
  hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9,
};

/** What a number before 万, 千万, million, bn ... is multiplied by; 1 for any other word. */
export const magnitudeNamed = (name: string): number => MAGNITUDES[name.toLowerCase()] ?? 1;

/** Pattern source of two to ninety-nine in words: one is an article more often than a number. */
export const ENGLISH_NUMERAL = `(?:(?:${TENS.slice(2).join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${[...ONES].reverse().slice(0, -2).join('|')})`;

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
    const magnitude = MAGNITUDES[word];
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
export function toEnglishNumber(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return [TENS[Math.floor(value / 10)], value % 10 === 0 ? '' : ONES[value % 10]].filter((part) => part !== '').join('-');
  const rest = value % 100;
  return `${ONES[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${toEnglishNumber(rest)}`}`;
}

