import type { TFunction } from 'i18next';
import { embargoInstant, formatDatelineDate, formatEmbargo, formatLongDate } from '@shared/domain/dates';
import { inlineText, type Block, type Inline } from '@shared/domain/document';
import type { ExportLayout } from '@shared/domain/jobs';
import { LANGUAGES, type Edition, type Facts, type Language, type Release } from '@shared/domain/release';
import { AppError } from '@shared/errors';
import { createI18n } from '@shared/locales/create-i18n';
import { scriptOf, type Script } from './script';

/** One language's text, in the order and with the words of a press release; every layout of every format prints this. */
export interface PublishedEdition {
  readonly language: Language;
  readonly script: Script;
  readonly languageName: string;
  /** Above the title: embargo, draft or withdrawal lines; else that it may be published at once. */
  readonly notices: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  /** Date, source and author below the title; '' when the text says all of it. */
  readonly credit: string;
  /** The body; a dateline stands in front of its first paragraph. */
  readonly body: readonly Block[];
  readonly about: Passage | null;
  readonly contact: Passage | null;
  readonly end: string;
}

export interface Passage {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface Publication {
  readonly editions: readonly [PublishedEdition, ...PublishedEdition[]];
  readonly sideBySide: boolean;
  /** Document properties. */
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

const texts = createI18n('en');
type Words = TFunction<'exports'>;
const wordsOf = (language: Language): Words =>
  texts.getFixedT(language === 'zh' ? 'zh-CN' : 'en', 'exports');

/**
 * Sets a release in a layout. A bilingual layout of a release with one edition shows that edition; a language asked for
 * alone must be there: throws `export.nothing-to-export`.
 */
export function composePublication(
  release: Release,
  context: { readonly layout: ExportLayout; readonly now: Date },
): Publication {
  const { layout, now } = context;
  const wanted = layout === 'zh' || layout === 'en' ? [layout] : LANGUAGES;
  const [first, ...others] = wanted.flatMap((language) => {
    const edition = release[language];
    return edition === null ? [] : [composeEdition(edition, release.facts, language, now)];
  });
  if (first === undefined) throw new AppError('export.nothing-to-export');
  const sources = wanted.map((language) => release[language]?.source ?? '').filter((source) => source !== '');
  return {
    editions: [first, ...others],
    sideBySide: layout === 'side-by-side' && others.length > 0,
    title: first.title,
    author: sources[0] ?? '',
    subject: first.subtitle,
    keywords: release.facts.tags,
  };
}

function composeEdition(edition: Edition, facts: Facts, language: Language, now: Date): PublishedEdition {
  const words = wordsOf(language);
  const dateline = composeDateline(edition.dateline, facts.date, language);
  const body = edition.body.content.map((block) => withCaption(block, facts, language, words));
  return {
    language,
    script: language === 'zh' ? scriptOf([edition.title, ...body.map(firstText)].join('')) : 'Latn',
    languageName: words('document.language'),
    notices: notices(facts, language, now, words),
    title: edition.title.trim() === '' ? words('document.untitled') : edition.title.trim(),
    subtitle: edition.subtitle.trim(),
    credit: credit(edition, dateline === '' ? facts.date : null, language, words),
    body: withDateline(language === 'zh' ? body.map(withoutTypedIndent) : body, dateline),
    about: passage(words('document.about'), edition.boilerplate),
    contact: passage(words('document.contact'), facts.mediaContact),
    end: words('document.end'),
  };
}

/** What may not be published yet says so in every export of it. */
function notices(facts: Facts, language: Language, now: Date, words: Words): string[] {
  const found: string[] = [];
  if (facts.status === 'withdrawn') found.push(words('document.withdrawn'));
  if (facts.status === 'draft' || facts.status === 'in_review') found.push(words('document.draft'));
  if (facts.embargo !== null && embargoInstant(facts.embargo) > now.getTime()) {
    found.push(words('document.embargo', { until: formatEmbargo(facts.embargo, language) }));
  }
  return found.length === 0 ? [words('document.immediate')] : found;
}

function credit(edition: Edition, date: string | null, language: Language, words: Words): string {
  return [
    date === null ? '' : formatLongDate(date, language),
    edition.source === '' ? '' : words('document.source', { name: edition.source }),
    edition.byline === '' ? '' : words('document.byline', { name: edition.byline }),
  ]
    .filter((part) => part !== '')
    .join(language === 'zh' ? '　' : ' · ');
}

/**
 * The dateline with the mark that sets it off: `JINZHOU, China, Dec. 31, 2022 – `, `（锦州，2022年12月31日）`,
 * `本社锦州12月31日电　`. A place alone gets the release's date; one that has a date already is left as it is.
 */
function composeDateline(dateline: string, date: string | null, language: Language): string {
  const place = dateline.trim().replace(/\s*[-–—]+$/, '');
  if (place === '') return '';
  const dated = /\d/.test(place) || date === null;
  if (language === 'en') return `${dated ? place : `${place}, ${formatDatelineDate(date, 'en')}`} – `;
  if (/[电電讯訊](?:[（(].*[）)])?$/.test(place)) return `${place}　`;
  if (/^[（(【[]/.test(place)) return place;
  return dated ? `${place}——` : `（${place}，${formatDatelineDate(date, 'zh')}）`;
}

function withDateline(body: readonly Block[], dateline: string): readonly Block[] {
  if (dateline === '') return body;
  const lead: Inline = { type: 'text', text: dateline };
  const at = body.findIndex(({ type }) => type === 'paragraph');
  const first = body[at];
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: [lead] }, ...body];
  return body.with(at, { type: 'paragraph', content: [lead, ...(first.content ?? [])] });
}

/** Chinese writers type two ideographic spaces as an indent; the layout indents by itself. */
function withoutTypedIndent(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const [first, ...rest] = block.content ?? [];
  if (first?.type !== 'text') return block;
  const text = first.text.replace(/^[\s\u3000]+/, '');
  return { type: 'paragraph', content: text === '' ? rest : [{ ...first, text }, ...rest] };
}

/** A picture's caption: its own, else the one filed with the attachment; with the credit that was filed. */
function withCaption(block: Block, facts: Facts, language: Language, words: Words): Block {
  if (block.type !== 'image') return block;
  const filed = facts.attachments.find(({ sha256 }) => sha256 === block.attrs.attachment);
  const caption = block.attrs.title || (language === 'zh' ? filed?.captionZh : filed?.captionEn) || '';
  const by = filed?.credit ?? '';
  const title = by === '' || caption.includes(by) ? caption : words('document.credit', { caption, credit: by }).trim();
  return { ...block, attrs: { ...block.attrs, title } };
}

function passage(heading: string, value: string): Passage | null {
  const lines = value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const [first] = lines;
  if (first === undefined) return null;
  // People paste the heading along with the text.
  if (first.length <= 60 && /^(?:关于\S+|關於\S+|About\s.+[^.])$/i.test(first) && lines.length > 1) {
    return { heading: first.replace(/[:：]$/, ''), lines: lines.slice(1) };
  }
  return { heading, lines };
}

const firstText = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading' ? inlineText(block.content) : '';
