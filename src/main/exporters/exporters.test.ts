import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraph, plainText, type Document } from '@shared/domain/document';
import { DEFAULT_KINDS, emptyEdition } from '@shared/domain/release';
import { writeAtomically } from '../files/write-atomically';
import { parseFile } from '../importers/parse-file';
import type { ExportContext } from './api';
import { exportFileName, safeFileName } from './file-name';
import { exportHtml } from './html/html';
import { exportMarkdown } from './markdown';
import { exportText } from './text';
import { PNG, PNG_SHA256, arbitraryEdition, release } from './testing/releases';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonggao-export-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const context = (layout: ExportContext['layout']): ExportContext => ({
  layout,
  kinds: DEFAULT_KINDS,
  readImage: (sha256) => Promise.resolve(sha256 === PNG_SHA256 ? { bytes: PNG, mediaType: 'image/png' } : null),
  now: new Date('2026-03-18T08:00:00Z'),
  signal: new AbortController().signal,
});

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('names of exported files', () => {
  test.each([
    ['澜海2025年营业收入15.30亿元', '澜海2025年营业收入15.30亿元'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['ends with dots...', 'ends with dots'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['   ', ''],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  test('any title gives a name that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = exportFileName(release({ ...emptyEdition(), title }, null), 'zh', 'docx');
        expect(name).toMatch(/\.docx$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[\u0000-\u001f\\/:*?"<>|]|^[. ]|[. ]$/);
      }),
    );
  });
});

describe('a web page', () => {
  test('holds the text as text: nothing in it can run or load', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEdition(PNG_SHA256), async (edition) => {
        const { bytes } = await exportHtml(release({ ...edition, title: '<img src=x onerror=alert(1)>' }, edition), context('side-by-side'));
        for (const element of elements(parse(decoded(bytes)))) {
          expect(['script', 'iframe', 'object', 'embed', 'form', 'base', 'link']).not.toContain(element.name);
          for (const [name, value] of element.attributes) {
            expect(name).not.toMatch(/^on/);
            if (name === 'src') expect(value).toMatch(/^data:image\//);
            if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('Markdown', () => {
  test('comes back from an import without a lost character', async () => {
    let counter = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryEdition(PNG_SHA256), async (edition) => {
        const opening = paragraph('The studio has been upgraded to provincial level.');
        const body: Document = { type: 'doc', content: [opening, ...edition.body.content] };
        const original = { ...edition, title: 'Studio upgraded', subtitle: '', boilerplate: '', body };
        const { bytes } = await exportMarkdown(release(null, original), context('en'));
        const path = join(folder, `${counter++}.md`);
        await writeFile(path, bytes);
        const outcome = await parseFile(path);
        if (!outcome.ok) throw new Error(outcome.error.code);
        expect(bare(plainText(outcome.file.releases[0].edition.body))).toBe(bare(plainText(original.body)));
      }),
      { numRuns: 80 },
    );
  });
});

test('plain text has every line of both editions', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition(PNG_SHA256), arbitraryEdition(PNG_SHA256), async (zh, en) => {
      const { bytes } = await exportText(release(zh, en), context('one-after-other'));
      const shown = bare(decoded(bytes));
      for (const edition of [zh, en]) {
        for (const line of plainText(edition.body).split('\n')) expect(shown).toContain(bare(line));
      }
    }),
    { numRuns: 40 },
  );
});

test.skipIf(process.platform === 'win32')('a file that cannot be written leaves the old one whole and nothing else behind', async () => {
  const target = join(folder, 'locked');
  await writeFile(target, 'old');
  const impossible = join(folder, 'locked', 'x.docx');
  await expect(writeAtomically(impossible, 'new')).rejects.toThrow();
  expect(await readFile(target, 'utf8')).toBe('old');
  await chmod(target, 0o600);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

const bare = (text: string): string => text.replace(/\s+/gu, '');

interface Shown {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
}

function* elements(node: unknown): Generator<Shown> {
  const { tagName, attrs = [], childNodes = [] } = node as {
    tagName?: string;
    attrs?: { name: string; value: string }[];
    childNodes?: unknown[];
  };
  if (tagName !== undefined) yield { name: tagName, attributes: attrs.map(({ name, value }) => [name, value]) };
  for (const child of childNodes) yield* elements(child);
}
