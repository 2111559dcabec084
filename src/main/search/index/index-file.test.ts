import { mkdtempSync, rmSync, truncateSync, writeFileSync, readFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyFacts } from '@shared/domain/release';
import { SearchRequest } from '@shared/domain/search';
import { generateReleases } from '../../../../e2e/bench/corpus';
import { decodeIndex, encodeIndex, newTextsPath } from './index-file';
import { ReleaseIndex, type IndexParts } from './release-index';
import { TextFile } from './text-file';

const folder = mkdtempSync(join(tmpdir(), 'tonggao-index-'));
afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});
const textsPath = newTextsPath(join(folder, 'search.bin'));
const index = new ReleaseIndex(TextFile.create(textsPath));
[...generateReleases(40, 1)].forEach(({ facts, zh, en }, i) => {
  index.put({ ...facts, rowid: i + 1, id: `r${i}`, sha256: `${i}`, zh, en });
});
// Half a surrogate pair is a text like any other.
index.put({ rowid: 99, id: 'odd', sha256: 'odd', ...emptyFacts(), tags: ['\ud842'], zh: null, en: null });
Array.from(index.buildPostings());
const parts = index.parts()!;
const encoded = (some: IndexParts): Buffer => {
  some.texts.file.flush();
  const steps = encodeIndex(some, textsPath);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return Buffer.from(step.value);
};
const file = encoded(parts);
const decode = (bytes: Buffer): IndexParts => decodeIndex(bytes, folder);

const entriesOf = ({ catalogue }: IndexParts): unknown[] => catalogue.documents().map((doc) => catalogue.get(doc));

describe('the index file', () => {
  it('comes back as it was, so that a restart needs no rebuild', () => {
    const loaded = decode(file);
    expect(loaded.segment).toEqual(parts.segment);
    expect(loaded.catalogue.stored()).toEqual(parts.catalogue.stored());
    const again = new ReleaseIndex(loaded);
    for (const text of ['公司', '创新工作室', '"innovation studio"', 'co', '\ud842', '']) {
      const request = SearchRequest.parse({ text });
      expect(again.query(request)).toEqual(index.query(request));
    }
  });

  it('goes on from there: what is added to a loaded index is found', () => {
    const again = new ReleaseIndex(decode(file));
    again.put({ rowid: 100, id: 'new', sha256: 'n', ...emptyFacts(), tags: ['独一无二'], zh: null, en: null });
    expect(again.query(SearchRequest.parse({ text: '独一无二' })).total).toBe(1);
    Array.from(again.merge());
    const saved = new ReleaseIndex(decode(encoded(again.parts()!)));
    expect(saved.query(SearchRequest.parse({ text: '独一无二' })).total).toBe(1);
    expect(saved.size).toBe(42);
  });

  it('is refused when truncated anywhere', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), (length) => {
        expect(() => decode(file.subarray(0, length))).toThrow();
      }),
    );
  });

  it('is refused when any byte of it is another, or it is only padding', () => {
    const whole = entriesOf(decode(file));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const broken = Buffer.from(file);
        broken[at] = (broken[at] ?? 0) ^ flip;
        let loaded: IndexParts;
        try {
          loaded = decode(broken);
        } catch {
          return;
        }
        expect(loaded.segment).toEqual(parts.segment);
        expect(entriesOf(loaded)).toEqual(whole);
      }),
    );
  });

  it('is refused when it is something else or of another version', () => {
    expect(() => decode(Buffer.alloc(0))).toThrow();
    expect(() => decode(Buffer.from('SQLite format 3\u0000 and so on, long enough to look at'))).toThrow();
    const text = file.toString('latin1');
    const older = Buffer.from(text.replace(/"recipe":"./, '"recipe":"-'), 'latin1');
    expect(() => decode(older)).toThrow();
  });

  it('is refused when its texts are missing, cut off or something else', () => {
    const whole = readFileSync(textsPath);
    const damages = [() => rmSync(textsPath), () => truncateSync(textsPath, whole.length - 1), () => writeFileSync(textsPath, Buffer.alloc(whole.length))];
    for (const damage of damages) {
      damage();
      expect(() => decode(file)).toThrow();
      writeFileSync(textsPath, whole);
    }
    expect(() => decode(file)).not.toThrow();
  });

  it('notices a text that is not what was put there', () => {
    const bytes = readFileSync(textsPath);
    const folderOfCopy = mkdtempSync(join(folder, 'copy-'));
    const copy = newTextsPath(join(folderOfCopy, 'search.bin'));
    copyFileSync(textsPath, copy);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 4;
    writeFileSync(copy, bytes);
    const steps = encodeIndex(parts, copy);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const loaded = new ReleaseIndex(decodeIndex(Buffer.from(step.value), folderOfCopy));
    expect(() => Array.from(loaded.verifyTexts())).toThrow();
    expect(() => Array.from(index.verifyTexts())).not.toThrow();
    loaded.close();
  });
});
