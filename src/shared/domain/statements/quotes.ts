import type { Language, Name } from '../release';
import type { Span } from './sentences';

export interface Quote extends Span {
  /** By the release's list of names, as the language writes it; else as the text has it; '' where it does not say. */
  readonly speaker: string;
}

const CHINESE_VERB = '(?:写道|寫道|评价说|介绍说|回忆说|强调说|表示|介绍|指出|强调|认为|回忆|坦言|透露|补充说|寄语|说道|说|稱|表示道|評價說|介紹|強調|認為|說)';
const ENGLISH_VERB = '(?:said|says|added|adds|noted|notes|explained|explains|recalled|recalls|stressed|told|commented|wrote|writes|argued|concluded|continued|tells|announced)';
const CHINESE_AFTER = new RegExp(`^[，,]?(?<who>[^，。；！？“”]{0,40}?)(?:在[^，。；“”]{1,20}上|对[^，。；“”]{1,12}这样)?${CHINESE_VERB}`, 'u');
const CHINESE_BEFORE = new RegExp(`(?:^|[，。；！？”）])(?<who>[^，。；！？“”]{2,40}?)(?:在[^，。；“”]{1,20}上|的?话|这样)?${CHINESE_VERB}(?:[：:，,]|，[^“”]{0,60}[。，：])$`, 'u');
const CHINESE_EARLIER = new RegExp(`(?:^|[。！？”])(?<who>[^，。；！？“”]{2,70}?)(?:在[^，。；“”]{1,20}[上中里])?${CHINESE_VERB}[，：]`, 'gu');
const ENGLISH_AFTER = new RegExp(`^\\s*(?:${ENGLISH_VERB}\\s(?<after>[^.;“"”]{2,90})|(?<before>[^.;“"”]{2,90}?)\\s(?:often\\s)?${ENGLISH_VERB}\\b)`, 'u');
const ENGLISH_BEFORE = new RegExp(`(?:^|[.!?]\\s)(?<who>[^.;“"”]{2,90}?)\\s${ENGLISH_VERB}(?:[^.;“"”]{0,60})?[:,]\\s*$`, 'u');
const ENGLISH_EARLIER = new RegExp(`${ENGLISH_VERB}\\s(?<after>[A-Z][^.,;“"”]{2,60})|(?<before>[A-Z][^.;“"”]{2,80}?),?\\s${ENGLISH_VERB}\\b`, 'gu');

const PRONOUN = /^(?:he|she|they|it|他|她|他们|我)$/iu;
/** A quotation of speech, not of a term: long enough, or a sentence. */
const SHORTEST = { zh: 8, en: 24 } as const;

function quoted(line: string, lang: Language): Span[] {
  const pattern = lang === 'zh' ? /[“「"]([^“”「」"]{2,600})[”」"]/gu : /[“"]([^“”"]{2,900})[”"]/gu;
  return [...line.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Quotations of people in one line, with their speakers. Terms in quotation marks are none. */
export function quotesIn(line: string, lang: Language, names: readonly Name[]): Quote[] {
  const people = names.filter(({ kind }) => kind === 'person').map((name) => name[lang]).filter((name) => name !== '');
  const found: Quote[] = [];
  for (const span of quoted(line, lang)) {
    const inner = line.slice(span.start + 1, span.end - 1);
    const before = line.slice(0, span.start);
    const after = line.slice(span.end);
    const who = lang === 'zh' ? chineseSpeaker(inner, before, after) : englishSpeaker(inner, before, after);
    if (who === null || inner.length < SHORTEST[lang]) continue;
    const speaker = speakerName(who, people, lang) || (found.at(-1)?.speaker ?? earlierSpeaker(before, people, lang));
    found.push({ ...span, speaker });
  }
  return found;
}

const isSentence = (inner: string): boolean => /[。！？.!?…]$/u.test(inner);

/** Text that holds the speaker; '' where the speaker is the one before; null when nobody is quoted. */
function chineseSpeaker(inner: string, before: string, after: string): string | null {
  const following = CHINESE_AFTER.exec(after)?.groups?.who;
  if (following !== undefined) return following;
  const leading = CHINESE_BEFORE.exec(before)?.groups?.who;
  if (leading !== undefined) return leading;
  return isSentence(inner) && (before === '' || /[。！？”]$/u.test(before)) && earlierText(before, 'zh') !== '' ? '' : null;
}

function englishSpeaker(inner: string, before: string, after: string): string | null {
  const following = /[,.!?]$/u.test(inner) ? ENGLISH_AFTER.exec(after) : null;
  const who = following?.groups?.after ?? following?.groups?.before;
  if (who !== undefined) return PRONOUN.test(who.trim()) ? '' : who;
  const leading = ENGLISH_BEFORE.exec(before)?.groups?.who;
  if (leading !== undefined) return PRONOUN.test(leading.trim()) ? '' : leading;
  return isSentence(inner) && /[.!?”"]\s*$/u.test(before) && earlierText(before, 'en') !== '' ? '' : null;
}

function earlierText(before: string, lang: Language): string {
  const last = [...before.matchAll(lang === 'zh' ? CHINESE_EARLIER : ENGLISH_EARLIER)].at(-1)?.groups;
  return last?.who ?? last?.after ?? last?.before ?? '';
}

/** Who spoke last before; else the person named last, whom 他说 and "she said" mean. */
function earlierSpeaker(before: string, people: readonly string[], lang: Language): string {
  return speakerName(earlierText(before, lang), people, lang) || lastNamed(before, people);
}

/** Of these people the one that `text` names last, in full or by a part of the name. */
function lastNamed(text: string, people: readonly string[]): string {
  const placed = people.flatMap((person) => [person, ...person.split(/[ ·]/u)].map((part) => ({ person, at: lastWord(text, part) })));
  return placed.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.person ?? '';
}

/** Where a name stands last, not inside a longer word; -1 where it does not. */
function lastWord(text: string, name: string): number {
  const at = name.length < 2 ? -1 : text.lastIndexOf(name);
  return at >= 0 && /^[A-Za-z]/.test(name) && /[A-Za-z]/.test(text.charAt(at - 1) + text.charAt(at + name.length)) ? -1 : at;
}

/** The name in a stretch like 总工程师赵鹏程 or "Chief Engineer Zhao Pengcheng". */
function speakerName(who: string, people: readonly string[], lang: Language): string {
  const text = who.trim();
  if (text === '' || PRONOUN.test(text)) return '';
  const known = lastNamed(text, people);
  if (known !== '') return known;
  if (lang === 'zh') {
    const plain = text.replace(/^(?:据|对此|其中)，?/u, '').replace(/在[^，。；“”]{1,20}[上中里]$/u, '');
    return plain.length > 16 || PRONOUN.test(plain) || /[了是“、]/u.test(plain) ? '' : plain;
  }
  const capitals = text.split(',')[0]?.match(/[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+)+/gu) ?? [];
  return capitals.at(-1) ?? '';
}
