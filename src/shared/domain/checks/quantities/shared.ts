import { codeOf, digits, isTelling, type Meant, type Reading } from './quantity';

const asCode = ({ code = '' }: Readonly<Record<string, string | undefined>>): Meant => ({ kind: 'code', code: codeOf(code) });

/** 3w+ and 10K: letters that stand for a magnitude only where they touch the digits; m is a metre or a minute. */
const LETTERS: Readonly<Record<string, number>> = { k: 1e3, w: 1e4, M: 1e6, B: 1e9 };

/** What is written in the same way in both languages. Addresses and times are passed over; codes are names. */
export const SHARED: readonly Reading[] = [
  { pattern: /https?:\/\/[^\s）)\]>]+|www\.[^\s）)\]>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\/[\w.-]+){2,}/gu, read: () => 'passed' },
  // Entries of a bug list.
  { pattern: /#\d+/gu, read: () => 'passed' },
  { pattern: /(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s?[ap]\.?m\.?)?/giu, read: () => 'passed' },
  { pattern: /(?<code>(?:\+\d{1,3}[ -])?(?:\(?\d{2,4}\)?[ -])?\d{3,4}[ -]\d{4}(?:[ -]\d{1,6})?)(?!\d)/gu, read: asCode },
  { pattern: /(?<code>(?<![\w.])v?\d+(?:\.\d+){2,}(?:[-.]?[A-Za-z][\w.-]*)?)/giu, read: asCode },
  // v1.19 is called 1.19 as often.
  { pattern: /(?<!\w)v(?<number>\d+(?:\.\d+)?)(?![\w.]*\w)/giu, read: ({ number = '' }) => ({ kind: 'number', ...digits(number, 1), isPlain: true }) },
  { pattern: /(?<code>(?<![A-Za-z])(?:ISO|IEC|GB\/T|GB|ASTM|DIN|JIS|YB\/T|EN)[ /-]?\d{3,}(?:[-:.]\d+)*)/gu, read: asCode },
  // RMB35 and US$5 are money.
  { pattern: /(?<code>(?<![A-Za-z])(?!(?:RMB|CNY|USD|EUR|GBP|HKD|JPY|US|HK|Q[1-4]|H[12])(?![A-Za-z-]))[A-Za-z]+(?:-[A-Za-z]+)*-?\d[A-Za-z\d]*(?:[-.][A-Za-z\d]+)*)/gu, read: asCode },
  { pattern: /(?<code>(?<![\w.])\d[GD](?![A-Za-z])|(?<!\w)(?=[\da-f]*[a-f])(?=[\da-f]*\d)[\da-f]{7,40}(?!\w))/gu, read: asCode },
  {
    pattern: /(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?<letter>[kKwWMB])(?![A-Za-z])/gu,
    read: ({ number = '', letter = '' }) => {
      const read = digits(number, LETTERS[letter] ?? LETTERS[letter.toLowerCase()] ?? 1);
      return { kind: 'number', ...read, isPlain: isTelling(read) };
    },
  },
];
