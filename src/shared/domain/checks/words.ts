import type { Language } from '../release';
import type { CheckRule, Finding, Severity } from './finding';
import type { Line } from './lines';

interface Pattern {
  readonly rule: CheckRule;
  readonly severity: Severity;
  readonly lang: Language;
  readonly pattern: RegExp;
  /** What should stand there; `$1` stands for a group. Null where a person must think. */
  readonly expected: string | null;
}

/**
 * Superlatives that article 9 (3) of the Advertising Law of the People's Republic of China (2021) and the practice of the
 * market supervision authorities do not allow in advertising. In a release they are looked at, not forbidden: 最低温度 is a fact.
 */
const SUPERLATIVES =
  /国家级(?!实验室|企业技术中心|经济|高新|技能|非物质|贫困|风景|自然|新区|开发区|重点|专精|绿色|“|制造)|世界级|最高级|最佳(?!实践)|最优秀|最先进|最好的?|最大的?(?!程度|限度|努力|程|值|公约)|最强|最具|全球第一|世界第一|全国第一(?![届次个家批座条所])|中国第一(?![届次个家批座条所])|行业第一|第一品牌|唯一(?![一性])|独一无二|绝无仅有|史无前例|前所未有|首屈一指|顶级|顶尖|极致|万能|百分之百|100%(?:有效|安全|满意|可靠)|遥遥领先|填补(?:国内|国际|世界)?空白/gu;

const HAN = '\\p{Script=Han}';
const HALF_TO_FULL: readonly (readonly [half: string, full: string])[] = [[',', '，'], [';', '；'], [':', '：'], ['\\?', '？'], ['!', '！'], ['\\.(?!\\d|\\.)', '。']];

/** A word written twice in a row that is never meant so. */
const PATTERNS: readonly Pattern[] = [
  { rule: 'words.superlative', severity: 'notice', lang: 'zh', pattern: SUPERLATIVES, expected: null },
  ...HALF_TO_FULL.map(([half, full]): Pattern => ({ rule: 'words.punctuation', severity: 'notice', lang: 'zh', pattern: new RegExp(`(?<=${HAN}|[”》）])\\s?${half}\\s?(?=${HAN}|[“《（]|$)`, 'gu'), expected: full })),
  { rule: 'words.punctuation', severity: 'notice', lang: 'en', pattern: /[，。；：？！（）、]/gu, expected: null },
  { rule: 'words.repeated', severity: 'warning', lang: 'zh', pattern: /(的的|了了|是是|在在|和和|与与|地地(?!区|方|道)|得得|，，|。。|、、|；；)/gu, expected: null },
  { rule: 'words.repeated', severity: 'warning', lang: 'en', pattern: /\b(the|a|an|of|to|in|and|for|with|on|at|by|is|are|was|were|be|from|as|its|their|our) \1\b/giu, expected: '$1' },
  { rule: 'words.typo', severity: 'warning', lang: 'zh', pattern: /既使|必竟|做为(?=一|中|国|公|我|主|重)|按装|渡假|松驰|凑和|一愁莫展|再接再励|不径而走|迫不急待|谈笑风声|金榜提名|走头无路|鼎立相助|水笼头|追朔|甘败下风|重迭|帐号|座落|倍受(?=青睐|好评)|截止(?=到?目前|今日|\d|20)|其它(?=公司|企业|单位|同志)/gu, expected: null },
  { rule: 'words.typo', severity: 'warning', lang: 'en', pattern: /\b(?:recieved?|seperate|occured|acheive[ds]?|accomodate|untill|succesful(?:ly)?|enviroment|goverment|managment|developement|begining|neccessary|comittee|publically|maintainance|guarentee|refered|wich|teh)\b/giu, expected: null },
];

/** House words and slips of the pen, line by line. */
export function wordsOf(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line) => [
    ...PATTERNS.filter(({ lang }) => lang === line.lang).flatMap((pattern) => matches(line, pattern)),
    ...unpaired(line),
  ]);
}

function matches({ lang, field, text }: Line, { rule, severity, pattern, expected }: Pattern): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    rule,
    severity,
    place: { lang, field, line: text, span: [match.index, match.index + match[0].length] },
    other: null,
    expected: expected?.replace('$1', match[1] ?? '') ?? null,
  }));
}

const PAIRS = new Map([['”', '“'], ['’', ''], ['》', '《'], ['）', '（'], ['】', '【'], ['」', '「'], ['』', '『'], [')', '('], [']', '[']]);
const OPENING = new Set([...PAIRS.values()].filter((sign) => sign !== ''));

/** A bracket or quotation mark that is not closed in its paragraph, or not opened. 1) and a) count a list. */
function unpaired({ lang, field, text }: Line): Finding[] {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const wrong: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[“”《》（）【】「」『』()[\]]/gu)) {
    if (OPENING.has(sign)) open.push({ sign, at: index });
    else if (open.at(-1)?.sign === PAIRS.get(sign)) open.pop();
    // （1) is mixed, not open.
    else if (')）'.includes(sign) && '(（'.includes(open.at(-1)?.sign ?? ' ')) open.pop();
    else if (!(')）'.includes(sign) && /(?:^|\s)[\da-zA-Z一二三四五六七八九十]{1,2}$/u.test(text.slice(0, index)))) wrong.push(index);
  }
  return [...wrong, ...open.map(({ at }) => at)].map((at) => ({
    rule: 'words.unpaired',
    severity: 'warning',
    place: { lang, field, line: text, span: [at, at + 1] },
    other: null,
    expected: null,
  }));
}
