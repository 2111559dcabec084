import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { arbitraryDocument, arbitraryText } from '@shared/domain/document/testing/arbitrary-document';
import { emptyFacts, type Edition, type Release } from '@shared/domain/release';

/** A picture of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
export const PNG_SHA256 = createHash('sha256').update(PNG).digest('hex');

const line = arbitraryText.map((text) => text.replaceAll('\n', ' '));

/** An edition with any body the schema allows. */
export const arbitraryEdition = (picture: string): fc.Arbitrary<Edition> =>
  fc.record({
    title: line,
    subtitle: line,
    dateline: line,
    byline: line,
    source: line,
    body: arbitraryDocument([picture]),
    boilerplate: line,
  });

/** A published release of these editions. */
export const release = (zh: Edition | null, en: Edition | null): Release => ({
  id: 'release',
  revision: 1,
  createdAt: '2026-03-18T08:00:00.000Z',
  savedAt: '2026-03-18T08:00:00.000Z',
  deletedAt: null,
  isLocked: false,
  facts: { ...emptyFacts(), date: '2026-03-18', status: 'published', mediaContact: '田静怡 Tian Jingyi\npress@example.com' },
  zh,
  en,
});
