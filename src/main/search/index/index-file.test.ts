import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFacts } from '@shared/domain/release';
import { SearchRequest } from '@shared/domain/search';
import { generateReleases } from '../../../../e2e/bench/corpus';
import { decodeIndex, encodeIndex } from './index-file';
import { ReleaseIndex, type IndexParts } from './release-index';

const index = new ReleaseIndex();
[...generateReleases(40, 1)].forEach(({ facts, zh, en }, i) => {
  index.put({ ...facts, rowid: i + 1, id: `r${i}`, sha256: `${i}`, zh, en });
});
// Half a surrogate pair is a text like any other.
index.put({ rowid: 99, id: 'odd', sha256: 'odd', ...emptyFacts(), tags: ['\ud842'], zh: null, en: null });
Array.from(index.buildPostings());
const parts = index.parts()!;
const file = Buffer.from(encodeIndex(parts));

describe('the index file', () => {
  it('comes back as it was, so that a restart needs no rebuild', () => {
    const loaded = decodeIndex(file);
    expect(loaded.segment).toEqual(parts.segment);
    expect(loaded.entries).toEqual(parts.entries);
    const again = new ReleaseIndex(loaded);
    for (const text of ['公司', '创新工作室', '"innovation studio"', 'co', '\ud842', '']) {
      const request = SearchRequest.parse({ text });
      expect(again.query(request)).toEqual(index.query(request));
    }
  });

  it('goes on from there: what is added to a loaded index is found', () => {
    const again = new ReleaseIndex(decodeIndex(file));
    again.put({ rowid: 100, id: 'new', sha256: 'n', ...emptyFacts(), tags: ['独一无二'], zh: null, en: null });
    expect(again.query(SearchRequest.parse({ text: '独一无二' })).total).toBe(1);
    Array.from(again.merge());
    const saved = new ReleaseIndex(decodeIndex(Buffer.from(encodeIndex(again.parts()!))));
    expect(saved.query(SearchRequest.parse({ text: '独一无二' })).total).toBe(1);
    expect(saved.size).toBe(42);
  });

  it('is refused when truncated anywhere', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), (length) => {
        expect(() => decodeIndex(file.subarray(0, length))).toThrow();
      }),
    );
  });

  it('is refused when any byte of it is another, or it is only padding', () => {
    const whole = JSON.stringify(decodeIndex(file).entries);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const broken = Buffer.from(file);
        broken[at] = (broken[at] ?? 0) ^ flip;
        let loaded: IndexParts;
        try {
          loaded = decodeIndex(broken);
        } catch {
          return;
        }
        expect(loaded.segment).toEqual(parts.segment);
        expect(JSON.stringify(loaded.entries)).toBe(whole);
      }),
    );
  });

  it('is refused when it is something else or of another version', () => {
    expect(() => decodeIndex(Buffer.alloc(0))).toThrow();
    expect(() => decodeIndex(Buffer.from('SQLite format 3\u0000 and so on, long enough to look at'))).toThrow();
    const text = file.toString('latin1');
    const older = Buffer.from(text.replace(/"recipe":"./, '"recipe":"-'), 'latin1');
    expect(() => decodeIndex(older)).toThrow();
  });
});
