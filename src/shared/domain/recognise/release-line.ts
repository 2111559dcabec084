import type { Block } from '../document';
import type { Embargo } from '../release';
import { lineOf } from './blocks';
import { findDate } from './dates';

/** Says what the archive knows of every release without an embargo; printed releases get it from there. */
const IMMEDIATE = /^[【[（(*]*(?:for immediate release|(?:供)?即时发布|立即发布|可即时发布)[】\])）*]*[:：]?$/i;
const EMBARGO = /^[【[（(]?(?:(?:strictly )?embargoed?\s*(?:until|till|to|:)|禁发(?:期)?(?:至|到|：|:)|解禁时间[:：]|发布时间限制[:：]|请于.{0,30}后发布)/i;
const TIME_24 = /(上午|下午|晚上?|中午|凌晨)?\s*(\d{1,2})\s*(?:[:：]\s*(\d{2})|[时点](?:\s*(\d{1,2})\s*分|\s*(半))?)/;
const TIME_12 = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\.?|p\.?m\.?)(?![a-z])/i;
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/北京时间|beijing time|china standard time|(?:utc|gmt)\s*\+\s*0?8/i, 'Asia/Shanghai'],
  [/香港时间|hong kong time|\bHKT\b/i, 'Asia/Hong_Kong'],
  [/\b(?:GMT|UTC)\b(?!\s*[+-])|格林尼治时间/i, 'UTC'],
  [/\b(?:EST|EDT|ET)\b|eastern time|美东时间/i, 'America/New_York'],
];
/** Blocks from the top among which these lines are looked for. */
const REACH = 4;

export interface ReleaseLines {
  /** Null unless day, time and zone leave no doubt. */
  readonly embargo: Embargo | null;
  readonly rest: readonly Block[];
}

/**
 * Takes "即时发布" and a clear "EMBARGOED UNTIL" line off the top of a text. An embargo that could be read in two ways stays
 * where a person sees it.
 */
export function takeReleaseLines(blocks: readonly Block[]): ReleaseLines {
  let embargo: Embargo | null = null;
  const rest = blocks.filter((block, index) => {
    const line = index < REACH && (block.type === 'paragraph' || block.type === 'heading') ? lineOf(block) : null;
    if (line === null) return true;
    if (IMMEDIATE.test(line)) return false;
    const found = embargo === null ? embargoOf(line) : null;
    if (found === null) return true;
    embargo = found;
    return false;
  });
  // A text of such lines only is kept as it is.
  return rest.length === 0 ? { embargo: null, rest: blocks } : { embargo, rest };
}

/** "禁发至2026年12月31日上午9:00", "EMBARGOED UNTIL 9:00 a.m. Beijing time, December 31, 2026"; null where anything is open. */
export function embargoOf(line: string): Embargo | null {
  if (line.length > 120 || !EMBARGO.test(line)) return null;
  const date = findDate(line);
  const time = timeOf(line);
  const named = ZONES.find(([pattern]) => pattern.test(line))?.[1];
  // A line in Chinese that names no zone means the one clock of China.
  const timeZone = named ?? (/\p{Script=Han}/u.test(line) ? 'Asia/Shanghai' : undefined);
  return date === null || time === null || timeZone === undefined ? null : { until: `${date}T${time}`, timeZone };
}

function timeOf(line: string): string | null {
  const english = TIME_12.exec(line);
  if (english !== null) {
    const hour = Number(english[1]);
    const isPm = /^p/i.test(english[3] ?? '');
    return clock(hour >= 1 && hour <= 12 ? (hour % 12) + (isPm ? 12 : 0) : -1, Number(english[2] ?? 0));
  }
  const match = TIME_24.exec(line.replace(/\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/, ' '));
  if (match === null) return null;
  const [, part = '', hours = '', colon, minutes, half] = match;
  const hour = Number(hours);
  const isLate = (/^[下晚]/.test(part) && hour < 12) || (part === '中午' && hour < 3);
  return clock(isLate ? hour + 12 : hour, half === undefined ? Number(colon ?? minutes ?? 0) : 30);
}

const clock = (hour: number, minute: number): string | null =>
  hour < 0 || hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
