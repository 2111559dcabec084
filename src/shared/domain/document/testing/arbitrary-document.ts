import fc from 'fast-check';
import { cleanText, type Block, type Document, type Inline, type Mark, type TextNode } from '..';

/** Text that a body can hold: what importers and the editor let through, with every character that formats trip over. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        '通稿', '辽宁省总工会', 'Zhao Pengda', '，', '“创新工作室”', '２０２２年', '%', 'X-9000', '《决定》', '——', '……',
        '𠮷野家', '葛󠄀', '👩🏽‍🔬', '\u200f', ']]>', '<b>&amp;</b>', '*', '_a_', '`', '# ', '1. ', '- ', '+', '|', '~~', '\\',
        '![x](y)', '---', '=', '&lt;', 'a\tb', '\ufffe', '\u0007', '"', "'", '{{x}}', '<!--', '${1}', '$&', 'http://a.cn/b_c',
      ),
    },
  )
  .map(cleanText)
  .filter((text) => text !== '');

const href = fc.constantFrom(
  'https://example.com/a?b=c&d=(e)',
  'http://example.cn/新闻',
  'mailto:press@example.com',
  'https://example.com/"><script>',
  'https://example.com/%E6%96%B0',
);

const marks: fc.Arbitrary<Mark[]> = fc
  .record({ link: fc.option(href, { freq: 3 }), bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean() })
  .map(({ link, bold, italic, underline }) => [
    ...(link === null ? [] : [{ type: 'link' as const, attrs: { href: link } }]),
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(underline ? [{ type: 'underline' as const }] : []),
  ]);

const textNode: fc.Arbitrary<TextNode> = fc
  .tuple(arbitraryText, fc.oneof({ weight: 2, arbitrary: fc.constant<Mark[]>([]) }, marks))
  .map(([text, given]) => (given.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: given }));

const inline: fc.Arbitrary<{ content?: Inline[] }> = fc
  .array(fc.oneof({ weight: 6, arbitrary: textNode }, fc.constant<Inline>({ type: 'hardBreak' })), { maxLength: 5 })
  .map((nodes) => (nodes.length === 0 ? {} : { content: nodes }));

const span = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 4 }));

/** Any document of the schema, with pictures chosen from `attachments` (SHA-256 hex). */
export function arbitraryDocument(attachments: readonly [string, ...string[]] = ['0'.repeat(64)]): fc.Arbitrary<Document> {
  const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
    const items = fc
      .array(tie('blocks'), { minLength: 1, maxLength: 3 })
      .map((contents) => contents.map((content) => ({ type: 'listItem' as const, content })));
    const cell = fc.record({
      type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
      attrs: fc.record({ colspan: span, rowspan: span }),
      content: tie('blocks'),
    });
    return {
      blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      block: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        { weight: 4, arbitrary: inline.map((content): Block => ({ type: 'paragraph', ...content })) },
        fc
          .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), inline)
          .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, ...content })),
        fc
          .record({ attachment: fc.constantFrom(...attachments), alt: arbitraryText, title: arbitraryText })
          .map((attrs): Block => ({ type: 'image', attrs })),
        tie('blocks').map((content): Block => ({ type: 'blockquote', content })),
        items.map((content): Block => ({ type: 'bulletList', content })),
        fc.tuple(fc.nat(1_000_000), items).map(([start, content]): Block => ({ type: 'orderedList', attrs: { start }, content })),
        fc
          .array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 3 })
          .map((rows): Block => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) })),
        fc
          .integer({ min: 1, max: 3 })
          .chain((width) => fc.array(fc.array(inline, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }))
          .map(plainTable),
      ),
    };
  });
  return fc.array(block, { maxLength: 6 }).map((content) => ({ type: 'doc', content }));
}

/** A table as people make them: one header row, a paragraph in each cell. */
function plainTable(rows: readonly (readonly { content?: Inline[] }[])[]): Block {
  return {
    type: 'table',
    content: rows.map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((content) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        attrs: { colspan: 1, rowspan: 1 },
        content: [{ type: 'paragraph', ...content }],
      })),
    })),
  };
}
