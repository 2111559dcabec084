import { hasBlock, plainText } from '../domain/document';
import { LANGUAGES, type Attachment, type Edition, type Facts, type Language, type Name, type ReleaseId } from '../domain/release';
import { CONTENTS, type Content, type SearchField } from '../domain/search';

/** What search takes of a release. */
export interface SearchableRelease extends Pick<Facts, 'date' | 'status' | 'kind' | 'embargo'> {
  readonly tags: readonly string[];
  readonly names: readonly Name[];
  readonly related: readonly ReleaseId[];
  readonly attachments: readonly Attachment[];
  readonly zh: Edition | null;
  readonly en: Edition | null;
}

/** A field of the index: one part of a release in one language; `lang` is null for what has none. */
export interface IndexField {
  readonly name: string;
  readonly field: SearchField;
  readonly lang: Language | null;
  readonly boost: number;
}

const BOOSTS: Readonly<Record<SearchField, number>> = {
  title: 3,
  subtitle: 2,
  names: 2,
  tags: 2,
  dateline: 1,
  byline: 1,
  body: 1,
  // Every release says it, so it says little about any of them.
  boilerplate: 0.3,
};

const IN_EDITION = ['title', 'subtitle', 'body', 'boilerplate', 'dateline', 'byline', 'names'] as const;

/** In the order of their numbers in the index file: a change needs a new INDEX_FORMAT. */
export const INDEX_FIELDS: readonly IndexField[] = [
  ...LANGUAGES.flatMap((lang) =>
    IN_EDITION.map((field) => ({ name: `${field}_${lang}`, field, lang, boost: BOOSTS[field] })),
  ),
  { name: 'tags', field: 'tags', lang: null, boost: BOOSTS.tags },
];

/** Original text of a field; '' where the release has none. */
export function fieldText(content: Pick<SearchableRelease, 'tags' | 'names' | Language>, field: IndexField): string {
  if (field.lang === null) return content.tags.join('\n');
  const edition = content[field.lang];
  if (field.field !== 'names') return edition === null ? '' : editionText(edition, field.field);
  const { lang } = field;
  return content.names
    .map((name) => name[lang])
    .filter((name) => name !== '')
    .join('\n');
}

function editionText(edition: Edition, field: SearchField): string {
  switch (field) {
    case 'title':
      return edition.title;
    case 'subtitle':
      return edition.subtitle;
    case 'body':
      return plainText(edition.body);
    case 'boilerplate':
      return edition.boilerplate;
    case 'dateline':
      return edition.dateline;
    case 'byline':
      return edition.source === '' ? edition.byline : `${edition.byline}\n${edition.source}`;
    default:
      return '';
  }
}

/** Numbers of the fields to search: those of one language and those of none, or all. */
export function searchedFields(lang: Language | undefined): number[] {
  return INDEX_FIELDS.flatMap((field, i) => (lang === undefined || field.lang === null || field.lang === lang ? [i] : []));
}

/** What `has:` finds a release by. */
export function contentsOf(content: SearchableRelease): Content[] {
  const { zh, en } = content;
  const has = (type: 'image' | 'table'): boolean => [zh, en].some((edition) => edition !== null && hasBlock(edition.body, type));
  const found: Readonly<Record<Content, boolean>> = {
    zh: zh !== null,
    en: en !== null,
    image: has('image'),
    table: has('table'),
    attachment: content.attachments.length > 0,
    embargo: content.embargo !== null,
    related: content.related.length > 0,
  };
  return CONTENTS.filter((one) => found[one]);
}
