import { replaceInEdition, type FoundPlace } from '@shared/domain/document';
import type { JobProgress } from '@shared/domain/jobs';
import type { Release, ReleaseContent, ReleaseId } from '@shared/domain/release';
import {
  MOST_PLACES,
  REPLACEABLE_STATUSES,
  type LeftAsItIs,
  type ReplaceCandidate,
  type ReplacePlace,
  type ReplacePreview,
  type ReplaceWish,
} from '@shared/domain/replacing';
import { excerptOf } from './excerpt';

interface PreviewJob {
  readonly ids: readonly ReleaseId[];
  readonly wish: ReplaceWish;
  readonly archive: { readonly get: (id: ReleaseId) => Promise<Release> };
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

export const titlesOf = ({ zh, en }: Pick<ReleaseContent, 'zh' | 'en'>): { zh: string | null; en: string | null } => ({
  zh: zh?.title ?? null,
  en: en?.title ?? null,
});

const isReplaceable = ({ deletedAt, facts }: Release): boolean =>
  deletedAt === null && (REPLACEABLE_STATUSES as readonly string[]).includes(facts.status);

/** Looks up every place that would be replaced; changes nothing. */
export async function previewReplacing({ ids, wish, archive, signal, onProgress }: PreviewJob): Promise<ReplacePreview> {
  const candidates: ReplaceCandidate[] = [];
  const left: LeftAsItIs[] = [];
  let found = 0;
  let unread = 0;
  for (const [done, id] of ids.entries()) {
    if (signal.aborted) break;
    onProgress({ done, total: ids.length, current: '' });
    const release = await archive.get(id);
    const title = titlesOf(release);
    if (!isReplaceable(release)) {
      left.push({ id, title, status: release.facts.status });
      continue;
    }
    const places = placesIn(release, wish);
    if (places.length === 0) continue;
    // Whole releases only: of one that is changed, every place has been seen.
    if (found + places.length > MOST_PLACES) unread += 1;
    else {
      found += places.length;
      candidates.push({ id, revision: release.revision, title, places });
    }
  }
  return { candidates, left, unread, cancelled: signal.aborted };
}

function placesIn(release: Release, wish: ReplaceWish): ReplacePlace[] {
  const places: ReplacePlace[] = [];
  replaceInRelease(release, wish, (place, lang) => {
    places.push({ lang, field: place.field, ...excerptOf(place.line, place.span) });
    return false;
  });
  return places;
}

/**
 * Asks for each place, Chinese first, in reading order: the numbers of a preview count these calls. Not asked for what is
 * written as wished already, such as Lanhai where lanhai is to become Lanhai.
 */
export function replaceInRelease(
  content: ReleaseContent,
  { search, replacement, languages }: ReplaceWish,
  takes: (place: FoundPlace, lang: 'zh' | 'en') => boolean,
): ReleaseContent {
  const { facts } = content;
  const edition = (lang: 'zh' | 'en'): ReleaseContent['zh'] => {
    const before = content[lang];
    if (before === null || !languages.includes(lang)) return before;
    return replaceInEdition(before, search, replacement, (place) => place.line.slice(...place.span) !== replacement && takes(place, lang));
  };
  const zh = edition('zh');
  return { facts, zh, en: edition('en') };
}
