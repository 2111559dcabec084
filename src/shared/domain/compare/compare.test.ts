import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText, paragraph, text, type Block, type Inline, type Table } from '../document';
import { arbitraryDocument, arbitraryText } from '../document/testing/arbitrary-document';
import { emptyEdition, emptyFacts, type Edition, type Language, type ReleaseContent } from '../release';
import { compareContent, isFormatOnly, isUnchanged, summaryOf, takeBack, type BlockChange, type BlockDetail, type Piece } from '.';
import { compareBlocks } from './blocks';
import { compareInline } from './inline';
import { charactersOf, shapeOf, sideOfBlocks, sideOfPieces, turnedPieces } from './testing/apply';

const lang = fc.constantFrom<Language>('zh', 'en');
const bodies = arbitraryDocument().map(({ content }) => content);
const line: fc.Arbitrary<Inline[]> = bodies.map((blocks) => blocks.flatMap((block) => (block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : [])));

/** `[-removed-]{+added+}` and `<format>`: what a person sees. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'format') return `<${inlineText(piece.newer)}>`;
      const words = inlineText(piece.content);
      return piece.kind === 'same' ? words : piece.kind === 'removed' ? `[-${words}-]` : `{+${words}+}`;
    })
    .join('');
const told = (older: string, newer: string, language: Language): string => shown(compareInline(text(older), text(newer), language));

describe('a line that was rewritten', () => {
  it.each<[Language, string, string, string]>([
    ['zh', '公司全年提出改进提案35件。', '公司全年提出改进提案38件。', '公司全年提出改进提案[-35-]{+38+}件。'],
    ['zh', '会议于周三举行，总经理出席。', '会议于周四举行，董事长出席。', '会议于[-周三-]{+周四+}举行，[-总经理-]{+董事长+}出席。'],
    ['zh', '创新工作室获奖', '创新工作室再次获奖', '创新工作室{+再次+}获奖'],
    ['zh', '新生产线将于下月投产。', '新生产线将于3月9日投产。', '新生产线将于[-下月-]{+3月9日+}投产。'],
    ['en', 'The plant made 35 proposals.', 'The plant made 38 proposals.', 'The plant made [-35-]{+38+} proposals.'],
    ['en', 'Output rose, and sales fell.', 'Output rose and sales fell.', 'Output rose[-,-] and sales fell.'],
  ])('tells the words that changed, not halves of them: %s: %s', (language, older, newer, expected) => {
    expect(told(older, newer, language)).toBe(expected);
  });

  it('does not leave a lonely comma between words that were all replaced', () => {
    expect(told('red, green', 'blue, yellow', 'en')).toBe('[-red, green-]{+blue, yellow+}');
  });

  it('is told from a line that only looks otherwise', () => {
    const bold = compareInline(text('创新工作室获奖'), [...text('创新工作室', [{ type: 'bold' }]), ...text('获奖')], 'zh');
    expect(shown(bold)).toBe('<创新工作室>获奖');
  });

  it('loses nothing: both lines can be put together again, with their marks', () => {
    fc.assert(
      fc.property(line, line, lang, (older, newer, language) => {
        const pieces = compareInline(older, newer, language);
        expect(charactersOf(sideOfPieces(pieces, 'older'))).toEqual(charactersOf(older));
        expect(charactersOf(sideOfPieces(pieces, 'newer'))).toEqual(charactersOf(newer));
      }),
    );
  });

  it('never divides what a reader sees as one character', () => {
    const whole = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(arbitraryText), fc.array(arbitraryText), lang, (a, b, language) => {
        for (const side of ['older', 'newer'] as const) {
          const pieces = compareInline(text(a.join('')), text(b.join('')), language);
          const all = inlineText(sideOfPieces(pieces, side));
          const borders = new Set([all.length, ...Array.from(whole.segment(all), ({ index }) => index)]);
          let at = 0;
          for (const piece of pieces) {
            at += inlineText(sideOfPieces([piece], side)).length;
            expect(borders).toContain(at);
          }
        }
      }),
    );
  });

  it('is the same difference from both sides', () => {
    fc.assert(
      fc.property(line, line, lang, (a, b, language) => {
        expect(shapeOf(turnedPieces(compareInline(a, b, language)))).toEqual(shapeOf(compareInline(b, a, language)));
      }),
    );
  });
});

const kinds = (changes: readonly BlockChange[]): string[] => changes.map(({ kind }) => kind);
const paragraphs = (...lines: readonly string[]): Block[] => lines.map((value) => paragraph(value));
const detailOf = (older: Block, newer: Block): BlockDetail | null => {
  const [change] = compareBlocks([older], [newer], 'zh');
  return change?.kind === 'changed' ? change.detail : null;
};

const A = '公司今天宣布，新生产线将于下月投产，预计年产能提升百分之三十。';
const B = '赵鹏程表示，创新工作室全年提出改进提案三十五件，已实施二十八件。';
const C = '活动当天，来自各地的二百余名职工参加了技能培训和安全演练。';

describe('paragraphs', () => {
  it('that were added, taken out and rewritten are told from each other', () => {
    expect(kinds(compareBlocks(paragraphs(A, B), paragraphs(A, C, B.replace('三十五', '三十八')), 'zh'))).toEqual(['same', 'added', 'changed']);
    expect(kinds(compareBlocks(paragraphs(A, B, C), paragraphs(A, C), 'zh'))).toEqual(['same', 'removed', 'same']);
  });

  it('that were moved are not told as new ones, even when a word was changed on the way', () => {
    const changes = compareBlocks(paragraphs(A, B, C), paragraphs(B, C, A.replace('下月', '本月')), 'zh');
    expect(kinds(changes)).toEqual(['movedAway', 'same', 'same', 'movedHere']);
    expect(changes.at(-1)).toMatchObject({ older: { index: 0 }, newer: { index: 2 }, detail: { type: 'text' } });
  });

  it('that became a heading are the same words', () => {
    expect(detailOf(paragraph('主要成绩'), { type: 'heading', attrs: { level: 2 }, content: text('主要成绩') })).toMatchObject({ type: 'text', isRetyped: true });
  });

  it('of which only the looks changed are told as such', () => {
    const detail = detailOf(paragraph(A), paragraph(text(A, [{ type: 'bold' }])));
    expect(detail !== null && isFormatOnly(detail)).toBe(true);
  });

  it('come back from both sides, whatever the documents are', () => {
    fc.assert(
      fc.property(bodies, bodies, lang, (older, newer, language) => {
        const changes = compareBlocks(older, newer, language);
        expect(sideOfBlocks(changes, 'older')).toEqual(older);
        expect(sideOfBlocks(changes, 'newer')).toEqual(newer);
        const back = compareBlocks(newer, older, language);
        const count = (all: readonly BlockChange[], kind: BlockChange['kind']): number => all.filter((change) => change.kind === kind).length;
        expect(count(back, 'added')).toBe(count(changes, 'removed'));
        expect(count(back, 'changed')).toBe(count(changes, 'changed'));
        expect(count(back, 'movedHere')).toBe(count(changes, 'movedHere'));
      }),
    );
  });

  it('of a list are compared one by one', () => {
    const list = (...items: readonly string[]): Block => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) });
    const detail = detailOf(list('安全培训二百人', '技能比武三场'), list('安全培训三百人', '技能比武三场', '节能改造五项'));
    expect(detail).toMatchObject({ type: 'list', items: [{ kind: 'changed' }, { kind: 'same' }, { kind: 'added' }] });
  });
});

const table = (...rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  content: rows.map((cells) => ({ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph(cell)] })) })),
});

describe('a table', () => {
  const before = table(['项目', '2024年', '2025年'], ['营业收入', '10.2', '11.3'], ['研发投入', '0.8', '0.9']);

  it('tells which cell changed', () => {
    const detail = detailOf(before, table(['项目', '2024年', '2025年'], ['营业收入', '10.2', '11.6'], ['研发投入', '0.8', '0.9']));
    expect(detail).toMatchObject({ columns: ['same', 'same', 'same'], rows: [{ kind: 'same' }, { kind: 'changed', cells: [{ kind: 'same' }, { kind: 'same' }, { kind: 'changed' }] }, { kind: 'same' }] });
  });

  it('tells a row and a column that came or went from cells that changed', () => {
    expect(detailOf(before, table(['项目', '2024年', '2025年'], ['研发投入', '0.8', '0.9']))).toMatchObject({ rows: [{ kind: 'same' }, { kind: 'removed' }, { kind: 'same' }] });
    expect(detailOf(before, table(['项目', '2023年', '2024年', '2025年'], ['营业收入', '9.7', '10.2', '11.3'], ['研发投入', '0.7', '0.8', '0.9']))).toMatchObject({
      columns: ['same', 'added', 'same', 'same'],
    });
  });
});

describe('a picture', () => {
  const picture = (attachment: string, title: string): Block => ({ type: 'image', attrs: { attachment: attachment.repeat(64), alt: '', title } });
  it('that was replaced is told from one with another caption', () => {
    expect(detailOf(picture('a', '开工现场'), picture('b', '开工现场'))).toMatchObject({ type: 'image', isReplaced: true });
    expect(detailOf(picture('a', '开工现场'), picture('a', '竣工现场'))).toMatchObject({ type: 'image', isReplaced: false });
  });
});

const edition = (blocks: Block[], fields: Partial<Edition> = {}): Edition => ({ ...emptyEdition(), ...fields, body: { type: 'doc', content: blocks } });
const release = (zh: Edition | null, en: Edition | null = null): ReleaseContent => ({ facts: emptyFacts(), zh, en });
const contents = fc.record({ zh: bodies, en: bodies, title: arbitraryText, tag: fc.option(arbitraryText), hasEnglish: fc.boolean() }).map(
  ({ zh, en, title, tag, hasEnglish }): ReleaseContent => ({
    facts: { ...emptyFacts(), tags: tag === null ? [] : [tag] },
    zh: edition(zh, { title }),
    en: hasEnglish ? edition(en) : null,
  }),
);

describe('two states of a release', () => {
  it('that are the same have no difference', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(isUnchanged(compareContent(content, structuredClone(content)))).toBe(true);
      }),
    );
  });

  it('that are not the same have one', () => {
    fc.assert(
      fc.property(contents, contents, (older, newer) => {
        expect(isUnchanged(compareContent(older, newer))).toBe(JSON.stringify(older) === JSON.stringify(newer));
      }),
    );
  });

  it('are summed up: fields, paragraphs, facts, and an edition that came', () => {
    const older = release(edition(paragraphs(A, B), { title: '旧标题' }));
    const newer: ReleaseContent = { ...release(edition(paragraphs(A.replace('下月', '本月'), B, C), { title: '新标题' }), edition([])), facts: { ...emptyFacts(), date: '2026-03-02' } };
    expect(summaryOf(compareContent(older, newer))).toMatchObject({
      changed: 1,
      added: 1,
      removed: 0,
      fields: [{ lang: 'zh', field: 'title' }],
      editions: [{ lang: 'en', presence: 'added' }],
      facts: [{ field: 'date', older: null, newer: '2026-03-02' }],
    });
  });
});

describe('taking back one change', () => {
  const older = release(edition(paragraphs(A, B), { title: '旧标题' }));
  const newer = release(edition(paragraphs(A.replace('下月', '本月'), C), { title: '新标题' }));
  const changes = compareContent(older, newer).zh.body;
  const takeBlock = (current: ReleaseContent, kind: BlockChange['kind']): Block[] | undefined => {
    const change = changes.find((one) => one.kind === kind);
    return change === undefined ? undefined : takeBack(current, { older, newer }, { part: 'block', lang: 'zh', change })?.zh?.body.content;
  };

  it('puts back a paragraph as it was, and leaves the others and later writing alone', () => {
    const current = release(edition(paragraphs('后来写的一段。', A.replace('下月', '本月'), C)));
    expect(takeBlock(current, 'changed')).toEqual(paragraphs('后来写的一段。', A, C));
    expect(takeBlock(current, 'added')).toEqual(paragraphs('后来写的一段。', A.replace('下月', '本月')));
    expect(takeBlock(current, 'removed')).toEqual(paragraphs('后来写的一段。', A.replace('下月', '本月'), B, C));
  });

  it('says when there is nothing to take back any more, instead of writing something twice', () => {
    expect(takeBlock(older, 'removed')).toBeUndefined();
    expect(takeBlock(release(edition(paragraphs(A))), 'changed')).toBeUndefined();
    expect(takeBlock(release(edition([])), 'added')).toBeUndefined();
  });

  it('brings back a title and a fact', () => {
    expect(takeBack(newer, { older, newer }, { part: 'field', lang: 'zh', field: 'title' })?.zh?.title).toBe('旧标题');
    const dated = { ...newer, facts: { ...newer.facts, date: '2026-03-02' } };
    const [change] = compareContent(older, dated).facts;
    expect(change === undefined ? null : takeBack(dated, { older, newer: dated }, { part: 'fact', change })?.facts.date).toBeNull();
  });

  it('puts the older paragraph in the place of the newer one, whatever the documents are', () => {
    fc.assert(
      fc.property(bodies, bodies, (one, other) => {
        const [from, to] = [release(edition(one)), release(edition(other))];
        const [change] = compareContent(from, to).zh.body.filter(({ kind }) => kind === 'changed');
        if (change?.kind !== 'changed') return;
        expect(takeBack(to, { older: from, newer: to }, { part: 'block', lang: 'zh', change })?.zh?.body.content[change.newer.index]).toEqual(change.older.block);
      }),
    );
  });
});
