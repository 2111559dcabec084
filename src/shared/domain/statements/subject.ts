import type { Unit } from './units';

/** What stands between a subject and its figure: 达到, 增至, 约… */
const LINKS =
  /(?:增加到|提高到|下降到|降低到|增长到|减少到|增长至|提高至|下降至|扩大到|累计达|总额达|达到|增至|升至|降至|减至|超过|突破|合计|总计|共计|累计|实现|完成|创造|增长|增加|提高|上升|上涨|上调|下调|下降|降低|减少|高达|接近|仅为|约为|均为|分别为|分别|预计|首次|已有|共有|达|为|是|共|至|到|由|从|近|约|逾|超|有|仅|只|均|已|将|的|了|：|:|\s|同比|环比|按年|再|各)+$/u;
/** Nothing before these belongs to the subject. */
const CUTS = /实现|提出|完成|获得|创造|新增|投入|安排|包括|其中|拥有|取得|年|月|日|季度|全年|公布|以及|并|和|与|、|至今|目前|截至|来|共|已|的|将|在|由|从|于|为/u;
const OTHER_SUBJECT = /占|比|较|相当于|折合|高于|低于|增速|每/u;
const CLAUSE_END = /[，。；、：:,;！？!?（）()“”"|｜·\n]/u;
const NAMES_NOTHING = /^(?:公司|全国|项目|总|年|月|其中|平均|最高|最低|一|新|原|每|该|其|他|她|它|我们|共有|这一数字|合计|累计|近|同期|上年|去年|今年)$/u;

/**
 * What a Chinese figure is about, from the clause before it or, for counted things, the noun after it:
 * `营业收入` of 实现营业收入15.3亿元. '' where that is not plain.
 */
export function chineseSubject(before: string, after: string, unit: Unit): string {
  const clause = before.split(CLAUSE_END).at(-1) ?? '';
  const stripped = clause.replace(LINKS, '');
  const last = OTHER_SUBJECT.test(clause) || /\d/.test(stripped.slice(-1)) ? '' : (stripped.split(CUTS).at(-1) ?? '');
  const subject = /^[\p{Script=Han}A-Za-z]{2,12}$/u.test(last) ? last : '';
  if (subject !== '' && !NAMES_NOTHING.test(subject)) return subject;
  if (unit !== 'count' && unit !== 'person') return '';
  const noun = /^(\p{Script=Han}{2,6}?)(?=[，。；、,;）)的和]|$)/u.exec(after)?.[1] ?? '';
  return NAMES_NOTHING.test(noun) ? '' : noun;
}

const VERBS =
  'rose|rises|rise|grew|grows|grow|increased|increases|climbs|slipped|slips|climbed|jumped|fell|dropped|decreased|declined|totaled|totalled|reached|stood at|was|were|is|of|amounted to|exceeded|hit|came to|totals|total|reaches|exceeds|edged up|edged down';
const ENGLISH_SUBJECT = new RegExp(`((?:[A-Za-z&][A-Za-z&'-]*\\s){0,3}[A-Za-z&][A-Za-z&-]*)\\s(?:${VERBS})\\s(?:(?:[^.;:,]|\\.\\d){0,50}\\s(?:to|of)\\s)?$`, 'u');
const SMALL_WORDS = /^(?:the|a|an|its|their|our|this|that|total|and|in|by|of|for|with|also|company's|year's|from|to|while|as|but|which|it|they|he|she|we|there|full-year|had|has|have|will|on|at|or|said|.*'s)$/iu;

/** What an English figure is about: `revenue` of "Revenue rose 11.8% to 1.53 billion yuan", or the counted noun. */
export function englishSubject(before: string, counted: string, unit: Unit, after: string): string {
  if (unit === 'count' || unit === 'person') return singular(counted);
  if (unit === 'percent' || unit === 'point') return '';
  const phrase = ENGLISH_SUBJECT.exec(`${before.split(/[,;:]/).at(-1) ?? ''} `.replace(/\s+/g, ' '))?.[1];
  if (phrase === undefined) return '';
  const words = phrase.split(' ');
  const from = words.findLastIndex((word) => SMALL_WORDS.test(word)) + 1;
  const subject = words.slice(from).join(' ').toLowerCase();
  // "... as a share of" and the like are about something else.
  return subject.length < 4 || /\bshare\b|\brate\b/.test(after.slice(0, 20)) ? '' : subject;
}

const singular = (noun: string): string =>
  noun.toLowerCase().replace(/ies$/, 'y').replace(/(ch|sh|ss|x)es$/, '$1').replace(/([^s])s$/, '$1');
