import { ANY_DATE, MONTH_DAY_ENGLISH, findDate, monthDayIn } from './dates';

export interface Dateline {
  /** As written, with its brackets or "电", without the dash that leads over to the text. */
  readonly text: string;
  /** Characters to take off the paragraph: the dateline and what joins it to the text. */
  readonly length: number;
  readonly date: string | null;
  /** `MM-DD` of a dateline that names no year, as agencies write them. */
  readonly monthDay: string | null;
}

const HAN_PLACE = '[\\u4e00-\\u9fff·]{2,12}';
const MONTH_DAY = '[\\d０-９]{1,2}\\s*月\\s*[\\d０-９]{1,2}\\s*日';
const REPORTER = '(?:记者|記者|本报记者|通讯员|实习记者|报道组)';

/** 新华社北京11月23日电（记者 张三）; 临州3月18日电; 本报讯. */
const WIRE = new RegExp(
  `^((?:[\\u4e00-\\u9fff]{2,10}(?:社|网|报)\\s*)?${HAN_PLACE}\\s*(?:\\d{4}\\s*年\\s*)?${MONTH_DAY}\\s*[电電讯訊](?:\\s*[（(]${REPORTER}[^（()）]{1,40}[)）]|(?=[\\s—–-])))\\s*(?:[-—–]{1,2}\\s*)?`,
  'u',
);
/** 【锦州12月31日讯】; （本报锦州12月31日电 记者赵某） */
const BRACKETED_WIRE = new RegExp(
  `^([（(【[]\\s*(?:[\\u4e00-\\u9fff]{2,10}(?:社|网|报)\\s*)?${HAN_PLACE}\\s*(?:\\d{4}\\s*年\\s*)?${MONTH_DAY}\\s*[电電讯訊](?:\\s*${REPORTER}[^）)】\\]]{1,40})?\\s*[)）】\\]])\\s*(?:[-—–]{1,2}\\s*)?`,
  'u',
);
/** 本报讯（记者 赵某）; 本网讯 followed by a blank: a dateline without a day. */
const HOUSE_WIRE = new RegExp(`^([（(【[]?本[报報网網刊台社站]\\s?[讯訊][)）】\\]]?(?:\\s*[（(]${REPORTER}[^（()）]{1,40}[)）]|(?<=[)）】\\]])|(?=[\\s—–-])))\\s*(?:[-—–]{1,2}\\s*)?(?=\\S)`, 'u');
/** （北京，2026年11月23日）; 【2022年12月31日，沈阳】 */
const BRACKETED = new RegExp(
  `^([（(【[]\\s*(?:${HAN_PLACE}(?:[·\\s]${HAN_PLACE})?\\s*[，,、\\s]\\s*(?:${ANY_DATE})|(?:${ANY_DATE})\\s*[，,、\\s]\\s*${HAN_PLACE})\\s*[)）】\\]])\\s*(?:[-—–]{1,2}\\s*)?`,
  'iu',
);
/** 北京，2026年11月23日——; 沈阳 2022年12月31日 — */
const DASHED = new RegExp(`^(${HAN_PLACE}[，,、\\s]\\s*(?:${ANY_DATE}))\\s*(?:—{1,2}|–|--?)\\s*`, 'iu');

const CITY = "[A-Z][\\p{L}.'’-]*(?:[ \\t][A-Z][\\p{L}.'’-]*){0,3}";
/** SHENYANG, Aug. 3, 2022 –; Linzhou, China, March 18, 2024 /PRNewswire/ --; BEIJING (Nov. 23, 2026) — */
const ENGLISH = new RegExp(
  `^(${CITY}(?:,\\s*${CITY}){0,2},?\\s*\\(?(?:${ANY_DATE})\\)?(?:\\s*[/(][A-Za-z .-]{3,30}[/)])?)\\s*(?:—|–|--|-)\\s*(?=\\S)`,
  'u',
);
/** (Jinzhou, Dec. 31, 2022) – */
const ENGLISH_BRACKETED = new RegExp(`^([([]${CITY}(?:,\\s*${CITY}){0,2},?\\s*(?:${ANY_DATE})[)\\]])\\s*(?:—|–|--|-)?\\s*(?=\\S)`, 'u');
/** JINZHOU, Dec. 31 (Xinhua) --; JINZHOU, Dec. 31 – */
const ENGLISH_WITHOUT_YEAR = new RegExp(
  `^(${CITY}(?:,\\s*${CITY}){0,2},\\s*${MONTH_DAY_ENGLISH}(?:\\s*[/(][A-Za-z .-]{3,30}[/)])?)\\s*(?:—|–|--)\\s*(?=\\S)`,
  'u',
);

/**
 * The dateline that a paragraph begins with; null unless its form leaves no doubt: a place with a date, closed by
 * brackets, a dash or "电". "On August 3, the summit was held" has none.
 */
export function findDateline(paragraph: string): Dateline | null {
  for (const form of [WIRE, BRACKETED_WIRE, HOUSE_WIRE, BRACKETED, DASHED, ENGLISH, ENGLISH_BRACKETED, ENGLISH_WITHOUT_YEAR]) {
    const match = form.exec(paragraph);
    const text = match?.[1];
    if (match !== null && text !== undefined && text.length <= 120) {
      return { text: text.trim(), length: match[0].length, date: findDate(text), monthDay: monthDayIn(text) };
    }
  }
  return null;
}
