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

const HAN = '\\p{Script=Han}';
const HALF_TO_FULL: readonly (readonly [half: string, full: string])[] = [[',', '，'], [';', '；'], [':', '：'], ['\\?', '？'], ['!', '！'], ['\\.(?!\\d|\\.)', '。']];

/** A word written twice in a row that is never meant so. */
const PATTERNS: readonly Pattern[] = [
  ...HALF_TO_FULL.map(([half, full]): Pattern => ({ rule: 'words.punctuation', severity: 'notice', lang: 'zh', pattern: new RegExp(`(?<=${HAN}|[”》）])\\s?${half}\\s?(?=${HAN}|[“《（]|$)`, 'gu'), expected: full })),
  { rule: 'words.punctuation', severity: 'notice', lang: 'en', pattern: /[，。；：？！（）、]/gu, expected: null },
  { rule: 'words.repeated', severity: 'warning', lang: 'zh', pattern: /(的的|了了|是是|在在|和和|与与|地地(?!区|方|道)|得得|，，|。。|、、|；；)/gu, expected: null },
  { rule: 'words.repeated', severity: 'warning', lang: 'en', pattern: /\b(the|a|an|of|to|in|and|for|with|on|at|by|is|are|was|were|be|from|as|its|their|our) \1\b/giu, expected: '$1' },
];

/** Slips of the pen that can be told without a list of words, line by line. */
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
