import { alignBlocks } from '../document/align';
import { picturesOf, textLines, type Block, type Document } from '../document';
import { embargoInstant } from '../dates';
import { altOf, captionOf, isPicture } from '../photos';
import { LANGUAGES, type Attachment, type Edition, type Facts, type Language } from '../release';
import { PLACEHOLDER } from '../placeholder';
import type { CheckPlace, CheckRule, Finding, Severity } from './finding';
import type { Editions, Line } from './lines';

/** Longer ones are cut by search engines and by most portals. */
const LONGEST_TITLE: Readonly<Record<Language, number>> = { zh: 40, en: 110 };

/** What stands in a text that is not finished, beside placeholders: ×××, XX公司, 【待定】, TBD, ____. */
const UNFINISHED =
  /[×✕]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[【\[［][^【】[\]［］]{0,12}(?:待定|待补|待确认|待核|占位|TBD|TBC|TODO|placeholder|to come)[^【】[\]［］]{0,12}[】\]］]|(?<![A-Za-z])(?:TBD|TBC|TODO)(?![A-Za-z])|_{4,}|lorem ipsum/giu;

const placeOf = (lang: Language, field: CheckPlace['field'], line: string): CheckPlace => ({ lang, field, line, span: [0, line.length] });

const finding = (rule: CheckRule, severity: Severity, place: CheckPlace, other: CheckPlace | null = null): Finding => ({ rule, severity, place, other, expected: null });

/** What a release lacks before it can go out. `now` in milliseconds since the epoch. */
export function completeness(facts: Facts, editions: Editions, lines: readonly Line[], now: number): Finding[] {
  const { zh, en } = editions;
  const written = LANGUAGES.flatMap((lang) => {
    const edition = editions[lang];
    return edition === null ? [] : [{ lang, edition }];
  });
  const [one] = written;
  if (one === undefined) return [];
  const whole = placeOf(one.lang, 'title', one.edition.title);
  return [
    ...(facts.date === null ? [finding('complete.date', 'warning', whole)] : []),
    ...(facts.mediaContact === '' ? [finding('complete.contact', 'notice', whole)] : []),
    ...(facts.status !== 'published' && facts.embargo !== null && embargoInstant(facts.embargo) < now ? [finding('complete.embargo', 'warning', whole)] : []),
    ...written.flatMap(({ lang, edition }) => ofEdition(lang, edition, facts.attachments)),
    ...ofPhotos(facts.attachments, written.map(({ lang }) => lang), whole),
    ...lines.flatMap(({ lang, field, text }) =>
      [...text.matchAll(PLACEHOLDER), ...text.matchAll(UNFINISHED)].map((match) =>
        finding('complete.placeholder', 'error', { lang, field, line: text, span: [match.index, match.index + match[0].length] }),
      ),
    ),
    ...(zh === null || en === null ? [] : [...withoutCounterpart(zh.body, en.body), ...quotesApart(zh.body, en.body)]),
  ];
}

function ofEdition(lang: Language, edition: Edition, files: readonly Attachment[]): Finding[] {
  const { title, dateline, boilerplate, body } = edition;
  const at = placeOf(lang, 'title', title);
  return [
    ...(title === '' ? [finding('complete.title', 'error', at)] : []),
    ...(title.length > LONGEST_TITLE[lang] ? [finding('complete.longTitle', 'notice', at)] : []),
    ...(dateline === '' ? [finding('complete.dateline', 'notice', at)] : []),
    ...(boilerplate === '' ? [finding('complete.boilerplate', 'notice', at)] : []),
    ...picturesOf(body).flatMap(({ attrs: { attachment, alt, title } }) => {
      // Published with what is filed where the text says nothing itself.
      const file = files.find(({ sha256 }) => sha256 === attachment);
      const caption = title || (file === undefined ? '' : captionOf(file, lang));
      const place = placeOf(lang, 'body', caption || alt);
      return [
        ...(alt === '' ? [finding('complete.alt', 'notice', place)] : []),
        ...(caption === '' ? [finding('complete.caption', 'notice', place)] : []),
      ];
    }),
  ];
}

/** Photos go to the press beside the text, too: with who took them, and what they show in every language there is. */
function ofPhotos(files: readonly Attachment[], languages: readonly Language[], place: CheckPlace): Finding[] {
  return files.filter(isPicture).flatMap((file) => {
    const lacks = (rule: CheckRule): Finding => ({ ...finding(rule, 'notice', place), expected: file.name });
    return [
      ...(languages.some((lang) => captionOf(file, lang) === '') ? [lacks('complete.photoCaption')] : []),
      ...(file.credit === '' ? [lacks('complete.photoCredit')] : []),
      ...(languages.some((lang) => altOf(file, lang) === '') ? [lacks('complete.photoAlt')] : []),
    ];
  });
}

/** Characters below which a block is a line of its own in one language only: a credit, a separator. */
const SHORTEST_BLOCK: Readonly<Record<Language, number>> = { zh: 10, en: 30 };

function withoutCounterpart(zh: Document, en: Document): Finding[] {
  return alignBlocks(zh.content, en.content).flatMap(({ left, right }): Finding[] => {
    const [lang, alone] = left === null ? (['en', right] as const) : (['zh', right === null ? left : null] as const);
    if (alone === null) return [];
    const [first = '', ...rest] = [...textLines([alone])].filter((line) => line.trim() !== '');
    if (alone.type !== 'heading' && [first, ...rest].join('').length < SHORTEST_BLOCK[lang]) return [];
    return first === '' ? [] : [finding('complete.paragraph', 'warning', placeOf(lang, 'body', first))];
  });
}

const QUOTES: Readonly<Record<Language, RegExp>> = { zh: /[“「『][^”」』]{8,}[”」』]/gu, en: /[“"][^”"]{20,}[”"]/gu };
/** With whom a quotation is somebody's words, not a name or a term. */
const SAID: Readonly<Record<Language, RegExp>> = {
  zh: /[说說]|表示|指出|介[绍紹]|强调|強調|[认認][为為]|[称稱]|道[:：]|[谈談]到|回[忆憶]/u,
  en: /\b(?:said|says|added|adds|explained|noted|commented|told|recalled|stressed|remarked)\b/u,
};

/** A paragraph that quotes somebody in one language only. */
function quotesApart(zh: Document, en: Document): Finding[] {
  return alignBlocks(zh.content, en.content).flatMap(({ left, right }): Finding[] => {
    if (left === null || right === null || left.type !== 'paragraph' || right.type !== 'paragraph') return [];
    const quoted = (lang: Language, block: Block): CheckPlace | null => {
      const [line = ''] = textLines([block]);
      const match = SAID[lang].test(line) ? [...line.matchAll(QUOTES[lang])][0] : undefined;
      return match === undefined ? null : { lang, field: 'body', line, span: [match.index, match.index + match[0].length] };
    };
    const [inZh, inEn] = [quoted('zh', left), quoted('en', right)];
    const alone = inZh === null ? inEn : inEn === null ? inZh : null;
    const [other = ''] = textLines([alone?.lang === 'zh' ? right : left]);
    return alone === null || /[“"「『]/u.test(other) ? [] : [finding('complete.quote', 'warning', alone, placeOf(alone.lang === 'zh' ? 'en' : 'zh', 'body', other))];
  });
}
