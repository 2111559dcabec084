import type { ReleaseContent } from '../../../src/shared/domain/release';
import { INDEX_FIELDS, fieldText } from '../../../src/shared/search/fields';
import { normalize } from '../../../src/shared/search/normalize';
import { searchText } from '../../../src/shared/search/tokenize';
import { generateReleases } from '../corpus';

export const SEED = 1;

/** All text of a release in four fields, folded as ours is: what the other engines index. */
export const TEXT_FIELDS = ['title_zh', 'body_zh', 'title_en', 'body_en'] as const;
export type Texts = Readonly<Record<(typeof TEXT_FIELDS)[number], string>>;

export const textsOf = (content: ReleaseContent): Texts => fields(content, normalize);

/** The same with the other spellings of names and codes that our search reads (AX-7320 as ax7320). */
export const searchTextsOf = (content: ReleaseContent): Texts => fields(content, searchText);

function fields(content: ReleaseContent, fold: (text: string) => string): Texts {
  const { facts, zh, en } = content;
  const texts: Record<(typeof TEXT_FIELDS)[number], string> = { title_zh: '', body_zh: '', title_en: '', body_en: '' };
  for (const field of INDEX_FIELDS) {
    const text = fieldText({ ...facts, zh, en }, field);
    const part = field.field === 'title' ? 'title' : 'body';
    if (text !== '') texts[`${part}_${field.lang ?? 'zh'}` as const] += `${fold(text)}\n`;
  }
  return texts;
}

const PAGE = 250;

/** The releases in pages, so that a hundred thousand of them are never in memory together. */
export function* pagesOf(n: number): Generator<readonly ReleaseContent[]> {
  let page: ReleaseContent[] = [];
  for (const content of generateReleases(n, SEED)) {
    page.push(content);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
