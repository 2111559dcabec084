import { magnitudeNamed, parseChineseNumber, parseEnglishNumber, toChineseNumber, toEnglishNumber } from './numerals';

/** A number as it is written in a text: its value and whether it is a percentage. */
export interface Figure {
  readonly value: number;
  readonly isPercent: boolean;
}

/** Floating point leaves 0.1 x 3 a little beside 0.3: figures are exact to twelve digits. */
const exact = (value: number): number => Number(value.toPrecision(12));

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
    return { value: exact(value * magnitudeNamed(magnitude ?? english ?? '')), isPercent: false };
  }
  const chinese = /^[零〇○一二两三四五六七八九十百千万亿]+/u.exec(plain)?.[0];
  const value = chinese === undefined ? parseEnglishNumber(plain) : parseChineseNumber(chinese);
  return value === null ? null : { value, isPercent: false };
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
  for (const name of ['万', '百万', '千万', '亿', '万亿']) {
    const unit = magnitudeNamed(name);
    const count = plainDecimal(value / unit);
    if (value >= unit / 10 && count !== null) forms.add(`${count}${name}`);
  }
  for (const name of ['thousand', 'million', 'billion', 'trillion']) {
    const unit = magnitudeNamed(name);
    const count = plainDecimal(value / unit);
    if (value < unit / 10 || count === null) continue;
    forms.add(`${count} ${name}`);
    if (value >= unit && isWhole(Number(count)) && Number(count) < 100) forms.add(`${toEnglishNumber(Number(count))} ${name}`);
  }
  return [...forms];
}
