/** A stretch [start, end) of a line, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Ends of sentences; a stop inside a number, an abbreviation or an initial is none. */
const STOP = /[。！？!?…]+[”’」』）)"']*|\.[”’)"']*(?=\s|$)/gu;
const ABBREVIATION = /(?:^|[\s(“"])(?:No|Nos|Co|Ltd|Inc|Corp|Mr|Mrs|Ms|Dr|Prof|St|vs|approx|Fig|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|a\.m|p\.m|e\.g|i\.e|[A-Z])$/u;
const CLOSING = /^[”’」』）)"']*/u;
/** "…," said X: the sentence goes on after the closing quotation mark. */
const GOES_ON = /^[”’」』"'][\s]*(?:[a-z]|[^\s。！？“「]{0,20}(?:说|表示|介绍|指出|強調|强调|說))/u;

/** The sentences of one line of text, in order, without blanks around them. */
export function sentencesOf(line: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const lead = /^\s*/u.exec(line.slice(start, end))?.[0].length ?? 0;
    const text = line.slice(start + lead, end).trimEnd();
    if (text !== '') found.push({ start: start + lead, end: start + lead + text.length });
    start = end;
  };
  for (const match of line.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATION.test(line.slice(start, match.index))) continue;
    const sign = match.index + match[0].replace(/[”’」』）)"']*$/u, '').length;
    if (GOES_ON.test(line.slice(sign)) && CLOSING.exec(line.slice(sign))?.[0] !== '') continue;
    push(end);
  }
  push(line.length);
  return found;
}

/** The one of `sentences` that holds an offset. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span {
  return sentences.find(({ start, end }) => start <= offset && offset < end) ?? { start: 0, end: 0 };
}

/** Each traditional character before its simplified one. */
const FOLDED = '億亿萬万噸吨個个項项條条臺台輛辆張张間间類类對对戶户幣币圓圆歐欧鎊镑約约餘余數数達达過过頁页組组場场門门種种爐炉說说獎奖譽誉評评為为實实總总計计產产員员將将報报稱称號号獲获營营業业';
const foldings = new Map(FOLDED.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));

/**
 * The line with half-width signs and the simplified characters that numbers, units and verbs of saying are written
 * with: one character for one, so that offsets stay those of the line.
 */
export function foldLine(line: string): string {
  return Array.from({ length: line.length }, (_, at) => foldedAt(line, at)).join('');
}

function foldedAt(line: string, at: number): string {
  const char = line.charAt(at);
  const code = char.charCodeAt(0);
  if (code < 0x80) return char;
  if (char === '，') return GROUPS_DIGITS.test(line.slice(Math.max(0, at - 1), at + 5)) ? ',' : char;
  if (code === 0xa0 || code === 0x2009 || code === 0x202f) return ' ';
  if ((code >= 0xff10 && code <= 0xff19) || '．％＋－～'.includes(char)) return String.fromCharCode(code - 0xfee0);
  return foldings.get(char) ?? char;
}

const GROUPS_DIGITS = /^[０-９]，[０-９]{3}(?![０-９])/u;
