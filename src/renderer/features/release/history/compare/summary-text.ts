import type { TFunction } from 'i18next';
import { canonicalJson } from '@shared/domain/canonical-json';
import type { ComparisonSummary, FactChange } from '@shared/domain/compare';
import { LANGUAGES, type Embargo, type Kind } from '@shared/domain/release';
import { firstFilled } from '../../first-filled';
import { dayText, embargoText } from '../../format-dates';

type Translate = TFunction<readonly ['history', 'releases']>;

/** "3 paragraphs changed, 1 added; date: Mar 2, 2026 → Mar 3, 2026". */
export function summaryText(summary: ComparisonSummary, kinds: readonly Kind[], t: Translate, language: string): string {
  const isEnglish = language === 'en';
  const counts = (['changed', 'added', 'removed', 'moved', 'formatted'] as const).filter((what) => summary[what] > 0).map((what) => t(`summary.${what}`, { count: summary[what] }));
  const fields = LANGUAGES.flatMap((lang) => {
    const names = summary.fields.filter((one) => one.lang === lang).map(({ field }) => t(`releases:field.${field}`));
    return names.length === 0 ? [] : [t(`summary.fields.${lang}`, { fields: names.join(isEnglish ? ', ' : '、') })];
  });
  const editions = summary.editions.map(({ lang, presence }) => t(presence === 'added' ? `compare.editionAdded.${lang}` : `compare.editionRemoved.${lang}`).replace(/[。.]$/u, ''));
  const facts = summary.facts.map((change) => {
    const { removed, added, isList } = factValues(change, kinds, t, language);
    const name = factName(change.field, t);
    return isList || `${removed.join('')}${added.join('')}`.length > LONGEST_VALUE ? t('summary.fact', { fact: name }) : t('summary.factFromTo', { fact: name, from: removed.join(''), to: added.join('') });
  });
  const groups = [counts, editions, fields, facts].filter((group) => group.length > 0).map((group) => group.join(isEnglish ? ', ' : '，'));
  return groups.length === 0 ? t('summary.none') : groups.join(isEnglish ? '; ' : '；');
}

const LONGEST_VALUE = 60;

const FACT_NAMES = {
  date: 'facts.date',
  status: 'facts.status',
  kind: 'facts.kind',
  embargo: 'facts.embargo',
  tags: 'facts.tags',
  names: 'facts.names',
  mediaContact: 'facts.contact',
  related: 'facts.related',
  attachments: 'facts.attachments',
  sources: 'facts.sources',
} as const;

/** The fact as the panel of details calls it; one that this panel does not know, as the archive does. */
export const factName = (field: string, t: Translate): string => (field in FACT_NAMES ? t(`releases:${FACT_NAMES[field as keyof typeof FACT_NAMES]}`) : field);

interface FactValues {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly isList: boolean;
}

/** What was taken out of a fact and put in, as people read it. */
export function factValues({ field, older, newer }: FactChange, kinds: readonly Kind[], t: Translate, language: string): FactValues {
  const isEnglish = language === 'en';
  if (Array.isArray(older) && Array.isArray(newer)) {
    const lacks = (list: readonly unknown[]) => {
      const keys = new Set(list.map((item) => canonicalJson(item)));
      return (item: unknown): boolean => !keys.has(canonicalJson(item));
    };
    const told = (items: readonly unknown[]): string[] => items.map((item) => itemText(item, isEnglish));
    return { removed: told(older.filter(lacks(newer))), added: told(newer.filter(lacks(older))), isList: true };
  }
  const told = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('compare.none');
    switch (field) {
      case 'date':
        return typeof value === 'string' ? dayText(value, language) : '';
      case 'status':
        return t(`releases:status.${value as 'draft'}`);
      case 'kind': {
        const kind = kinds.find(({ id }) => id === value);
        return kind === undefined ? JSON.stringify(value) : isEnglish ? kind.en : kind.zh;
      }
      case 'embargo':
        return embargoText(value as Embargo, language);
      default:
        return typeof value === 'string' ? value : JSON.stringify(value);
    }
  };
  return { removed: [told(older)], added: [told(newer)], isList: false };
}

/** Tags are words; names have two languages; files a name and captions. Related releases are known by an id only. */
function itemText(item: unknown, isEnglish: boolean): string {
  if (typeof item === 'string') return item;
  const { zh = '', en = '', name = '', captionZh = '', captionEn = '', credit = '' } = item as Readonly<Record<string, string | undefined>>;
  if (zh !== '' || en !== '') return firstFilled(...(isEnglish ? [en, zh] : [zh, en])) ?? '';
  const captions = [captionZh, captionEn, credit].filter((part) => part !== '').join(' / ');
  return captions === '' ? name : `${name} (${captions})`;
}
