import { calendarNumber } from '../recognise/dates';
import type { Language } from '../release';
import { foldLine, type Span } from './sentences';

/** A day or month that a text names: `YYYY-MM-DD` or `YYYY-MM`. */
export interface DateMention extends Span {
  readonly date: string;
}

const MONTH = '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const FORMS: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [
    /(?:(?<year>(?:19|20)\d\d)年)?(?<![\d至到—–-])(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?(?!至|到|[—–-]|份?中旬)/gu,
    /(?<year>[一二][〇○零一二三四五六七八九]{3})年(?<month>十?[一二三四五六七八九十])月(?:(?<day>[二三]?十?[一二三四五六七八九十])[日号])?/gu,
  ],
  en: [
    new RegExp(`\\b${MONTH}\\s(?<day>\\d{1,2})(?!\\d)(?:,\\s(?<year>(?:19|20)\\d\\d))?`, 'gu'),
    new RegExp(`\\b(?<day>\\d{1,2})\\s${MONTH}(?:,?\\s(?<year>(?:19|20)\\d\\d))?`, 'gu'),
    new RegExp(`\\b${MONTH}\\s(?<year>(?:19|20)\\d\\d)`, 'gu'),
  ],
};

/** Days and months of a line. A day without a year is one of the release's year; a month without a year is left out. */
export function datesIn(line: string, lang: Language, releaseYear: number | null): DateMention[] {
  const text = foldLine(line);
  const found: DateMention[] = [];
  for (const form of FORMS[lang]) {
    for (const match of text.matchAll(form)) {
      const { year, month = '', day } = match.groups ?? {};
      const inYear = year === undefined ? (day === undefined ? null : releaseYear) : calendarNumber(year);
      const date = inYear === null ? null : isoOf(inYear, calendarNumber(month), day === undefined ? null : calendarNumber(day));
      if (date === null || found.some((other) => other.start < match.index + match[0].length && match.index < other.end)) continue;
      found.push({ start: match.index, end: match.index + match[0].length, date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isoOf(year: number, month: number, day: number | null): string | null {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, day === null ? 7 : 10);
}

const AWARDS: Readonly<Record<Language, RegExp>> = {
  zh: /(?:荣获|荣膺|获评|获颁|被授予|被评为|被认定为|被命名为|获授|当选|斩获|捧得|获得|夺得|获)(?<what>[^，。；！？]{1,40}?(?:一等奖|二等奖|三等奖|特等奖|金奖|银奖|铜奖|大奖|奖项|奖章|勋章|称号|荣誉|工匠|劳动模范|劳模|先进集体|先进个人|示范单位|命名|冠军|奖)(?!学|金|励|牌?给))/gu,
  en: /\b(?:won|wins|(?:was|were|been|has been) (?:awarded|named|honou?red (?:as|with)|recogni[sz]ed as|selected as)|received|receives|(?:was )?named)\s(?<what>(?:[^.;]{0,80}?)\b(?:[Aa]ward|[Pp]rize|[Mm]edal|[Tt]itle|[Hh]onou?r|craftsman|[Mm]odel [Ww]orker(?: [A-Z]\w+)*|championship|of the Year)s?\b)/gu,
};
const NO_AWARD = /^(?:的?资格|.{0,6}(?:专利|授权|批准|通过))|\b(?:team proposal award|award ceremony)\b/u;

/** Prizes, titles and honours that somebody received. */
export function awardsIn(line: string, lang: Language): Span[] {
  const text = foldLine(line);
  return [...text.matchAll(AWARDS[lang])]
    .filter((match) => !NO_AWARD.test(match.groups?.what ?? ''))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
