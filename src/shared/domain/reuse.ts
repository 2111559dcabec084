import { findDate } from './recognise/dates';
import { emptyFacts, type Edition, type Release, type ReleaseContent } from './release';

/**
 * A draft that begins with the texts of an earlier release, and leads back to it. What belongs to that day does not come
 * along: its date, also in the dateline, its status, embargo, photos and source files.
 */
export function newFrom({ id, facts: { kind, tags, names, mediaContact, blocks }, zh, en }: Pick<Release, 'id' | 'facts' | 'zh' | 'en'>): ReleaseContent {
  const again = (edition: Edition | null): Edition | null =>
    edition === null ? null : { ...edition, dateline: findDate(edition.dateline) === null ? edition.dateline : '' };
  return { facts: { ...emptyFacts(), kind, tags, names, mediaContact, blocks, related: [id] }, zh: again(zh), en: again(en) };
}
