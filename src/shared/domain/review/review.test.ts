import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlainText, plainText } from '../document';
import { emptyEdition, emptyFacts, type ReleaseContent } from '../release';
import { anchorAt, anchorOfQuote, placeOfAnchor, placedComments, remarksOf, spanInLine, withSuggestion, type ReviewComment, type WordParagraph } from '.';

const release = (zh: string, en = 'Text.'): ReleaseContent => ({
  facts: emptyFacts(),
  zh: { ...emptyEdition(), title: '澜海消息', boilerplate: '澜海。\n材料企业。', body: fromPlainText(zh) },
  en: { ...emptyEdition(), title: 'Lanhai news', body: fromPlainText(en) },
});
const inBody = (line: string, words: string): ReturnType<typeof anchorAt> => {
  const at = line.indexOf(words);
  return anchorAt({ lang: 'zh', field: 'body', line, span: [at, at + words.length] });
};
const comment = (anchor: ReturnType<typeof anchorAt>, more: Partial<ReviewComment> = {}): ReviewComment => ({
  id: 'c', anchor, text: '核对', replacement: null, author: '李静', at: '2026-03-01T08:00:00.000Z', state: 'open', settledBy: '', settledAt: null, replies: [], ...more,
});

describe('a comment', () => {
  const line = '产量增长三成。销量增长三成。';

  it('stays at its words while the text around them is edited', () => {
    const anchor = anchorAt({ lang: 'zh', field: 'body', line, span: [11, 13] });
    expect(anchor.quote).toBe('三成');
    const place = placeOfAnchor(release('开头。\n去年产量增长三成。全年销量增长三成。\n末段。'), anchor);
    expect(place?.line.slice(0, place.span[1])).toBe('去年产量增长三成。全年销量增长三成');
    expect(placeOfAnchor(release('产量持平。'), anchor), 'its words were edited away').toBeNull();
  });

  it('is found again in any line at any place', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('三', '成', '增', '。', 'a', ' ') }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const anchor = anchorAt({ lang: 'zh', field: 'body', line: text, span: [start, end + 1] });
        const span = spanInLine(anchor, text)?.span;
        expect(text.slice(...(span ?? [0, 0]))).toBe(anchor.quote);
        if (text.length <= 32) expect(span).toEqual([start, end + 1]);
      }),
    );
  });

  it('comes in the order of the text, those that lost their words last', () => {
    const content = release('甲乙丙。\n丁戊己。');
    const lost = comment(inBody('庚辛', '庚'), { id: 'lost' });
    const late = comment(inBody('丁戊己。', '戊'), { id: 'late' });
    const early = comment(inBody('甲乙丙。', '丙'), { id: 'early' });
    const title = comment(anchorAt({ lang: 'zh', field: 'title', line: '澜海消息', span: [0, 2] }), { id: 'title' });
    expect(placedComments(content, [lost, late, early, title]).map((one) => one.comment.id)).toEqual(['title', 'early', 'late', 'lost']);
  });
});

describe('a suggestion', () => {
  it('takes the place of its words and of no others that read the same', () => {
    const line = '产量增长三成。销量增长三成。';
    const suggestion = comment(anchorAt({ lang: 'zh', field: 'body', line, span: [11, 13] }), { replacement: '两成' });
    const next = withSuggestion(release(line), suggestion);
    expect(next.zh === null ? '' : plainText(next.zh.body)).toBe('产量增长三成。销量增长两成。');
    const other = release('产量持平。');
    expect(withSuggestion(other, suggestion)).toBe(other);
  });

  it('reaches the second line of a boilerplate', () => {
    const anchor = anchorAt({ lang: 'zh', field: 'boilerplate', line: '材料企业。', span: [0, 2] });
    expect(withSuggestion(release('文。'), comment(anchor, { replacement: '新材料' })).zh?.boilerplate).toBe('澜海。\n新材料企业。');
  });
});

describe('a copy that comes back from Word', () => {
  const who = { author: '王总', at: '2026-03-02T01:00:00Z' };
  const kept = (text: string): WordParagraph['pieces'][number] => ({ text, change: 'none', author: '', at: '' });

  it('brings comments, replaced, taken out and put in words, and new paragraphs', () => {
    const paragraphs: WordParagraph[] = [
      {
        pieces: [kept('产量增长'), { text: '三成', change: 'deleted', ...who }, { text: '两成', change: 'inserted', ...who }, kept('，运行'), { text: '平稳', change: 'inserted', ...who }, kept('。')],
        notes: [{ start: 0, end: 2, text: '哪一年？', ...who }],
      },
      { pieces: [{ text: '另起一段。', change: 'inserted', ...who }], notes: [] },
    ];
    expect(remarksOf(paragraphs).map(({ anchor, text, replacement }) => [anchor.quote, anchor.prefix, text, replacement])).toEqual([
      ['产量', '', '哪一年？', null],
      ['三成', '产量增长', '', '两成'],
      ['行', '产量增长三成，运', '', '行平稳'],
      ['产量增长三成，运行。', '', '＋ 另起一段。', null],
    ]);
  });

  it('finds the language and the field by the words and what stands around them', () => {
    const content = release('产量增长三成。', 'Output grew 30 percent.');
    expect(anchorOfQuote(content, { quote: 'grew', prefix: 'WANGJIN – Output ', suffix: ' 30' })).toMatchObject({ lang: 'en', field: 'body', quote: 'grew' });
    expect(anchorOfQuote(content, { quote: '不在文中', prefix: '', suffix: '' })).toBeNull();
  });
});
