import type { InterfaceLanguage } from '@shared/contract';
import type { ViewCounts } from '@shared/domain/listing';
import { STATUSES, type Kind } from '@shared/domain/release';
import type { TFunction } from 'i18next';
import { isPage, type ViewKey } from './view-key';

export interface ViewNode {
  readonly id: ViewKey;
  readonly label: string;
  /** Null for what is no list. */
  readonly count: number | null;
}

export interface ViewGroup {
  readonly id: 'statuses' | 'years' | 'kinds' | 'tags';
  readonly label: string;
  readonly children: readonly ViewNode[];
}

/** Rarely used tags are found by searching, not by scrolling. */
const MOST_TAGS = 40;

/** A kind as the list of kinds names it; its id when it is not in the list any more. */
export function kindName(id: string, kinds: readonly Kind[], language: InterfaceLanguage): string {
  const kind = kinds.find((candidate) => candidate.id === id);
  if (kind === undefined) return id;
  return language === 'zh-CN' ? kind.zh : kind.en;
}

/** The rows of the left pane. The view being shown stays in it even when nothing is left to count. */
export function viewTree(
  counts: ViewCounts,
  kinds: readonly Kind[],
  language: InterfaceLanguage,
  t: TFunction<['archive', 'releases', 'desk']>,
  current: ViewKey,
): readonly (ViewNode | ViewGroup)[] {
  const statusCounts = new Map(counts.statuses.map(({ key, count }) => [key, count]));
  // In the order the person gave them; kinds that are not in the list any more come last.
  const rank = (id: string): number => {
    const index = kinds.findIndex((kind) => kind.id === id);
    return index < 0 ? kinds.length : index;
  };
  const groups: readonly ViewGroup[] = [
    {
      id: 'statuses',
      label: t('views.statuses'),
      children: STATUSES.map((status) => ({
        id: `status:${status}` as const,
        label: t(`releases:status.${status}`),
        count: statusCounts.get(status) ?? 0,
      })),
    },
    {
      id: 'years',
      label: t('views.years'),
      children: counts.years.map(({ key, count }) => ({ id: `year:${key}` as const, label: t('views.year', { year: key }), count })),
    },
    {
      id: 'kinds',
      label: t('views.kinds'),
      children: [...counts.kinds].sort((a, b) => rank(a.key) - rank(b.key)).map(({ key, count }) => ({ id: `kind:${key}` as const, label: kindName(key, kinds, language), count })),
    },
    {
      id: 'tags',
      label: t('views.tags'),
      children: counts.tags.slice(0, MOST_TAGS).map(({ key, count }) => ({ id: `tag:${key}` as const, label: key, count })),
    },
  ];
  return [
    { id: 'desk', label: t('desk:overview.title'), count: null },
    { id: 'calendar', label: t('desk:calendar.title'), count: null },
    { id: 'all', label: t('views.all'), count: counts.all },
    ...groups.filter(({ children }) => children.some(({ count, id }) => (count ?? 0) > 0 || id === current)),
    { id: 'bin', label: t('views.bin'), count: counts.bin },
  ];
}

/** What the list is called while it shows this view; a tag says that it is one, for it may be called like a year. */
export function viewName(
  view: ViewKey,
  kinds: readonly Kind[],
  language: InterfaceLanguage,
  t: TFunction<['archive', 'releases', 'desk']>,
): string {
  if (view === 'all') return t('views.all');
  if (view === 'bin') return t('views.bin');
  if (isPage(view)) return t(`desk:${view === 'desk' ? 'overview' : 'calendar'}.title`);
  const value = view.slice(view.indexOf(':') + 1);
  if (view.startsWith('year:')) return t('views.year', { year: value });
  if (view.startsWith('kind:')) return kindName(value, kinds, language);
  const status = STATUSES.find((candidate) => view === `status:${candidate}`);
  return status === undefined ? t('views.tag', { tag: value }) : t(`releases:status.${status}`);
}
