import fc from 'fast-check';
import type { Block, Document, Inline, Mark, TextNode } from '@shared/domain/document';

/** Documents in the form the editor gives back: marks in the schema's order, neighbours with equal marks joined. */

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom('通稿', '辽宁省总工会', 'Zhao Pengda', '，', '“创新工作室”', '\u3000', '👍🏽', '２０２２年'),
);

const href = fc.constantFrom('https://example.com/a?b=c', 'http://example.cn/新闻', 'mailto:press@example.com');

const marks: fc.Arbitrary<Mark[]> = fc
  .record({ link: fc.option(href), bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean() })
  .map(({ link, bold, italic, underline }) => {
    const found: Mark[] = [];
    if (link !== null) found.push({ type: 'link', attrs: { href: link } });
    if (bold) found.push({ type: 'bold' });
    if (italic) found.push({ type: 'italic' });
    if (underline) found.push({ type: 'underline' });
    return found;
  });

const textNode: fc.Arbitrary<TextNode> = fc
  .tuple(word, marks)
  .map(([text, given]) => (given.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: given }));

const same = (a: Inline | undefined, b: Inline): boolean =>
  a?.type === 'text' && b.type === 'text' && JSON.stringify(a.marks) === JSON.stringify(b.marks);

function joined(nodes: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text' && same(last, node)) {
      result[result.length - 1] = { ...last, text: last.text + node.text };
    } else {
      result.push(node);
    }
  }
  return result;
}

const inline: fc.Arbitrary<{ content?: Inline[] }> = fc
  .array(fc.oneof({ weight: 5, arbitrary: textNode }, fc.constant<Inline>({ type: 'hardBreak' })), { maxLength: 5 })
  .map((nodes) => (nodes.length === 0 ? {} : { content: joined(nodes) }));

const sha256 = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 64, maxLength: 64 });

const span = fc.integer({ min: 1, max: 3 });

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    inline.map((content): Block => ({ type: 'paragraph', ...content })),
    fc
      .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), inline)
      .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, ...content })),
    fc
      .record({ attachment: sha256, alt: word, title: word })
      .map((attrs): Block => ({ type: 'image', attrs })),
    tie('blocks').map((content): Block => ({ type: 'blockquote', content })),
    fc
      .array(tie('blocks'), { minLength: 1, maxLength: 3 })
      .map((items): Block => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) })),
    fc.tuple(fc.nat(1_000), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 })).map(
      ([start, items]): Block => ({
        type: 'orderedList',
        attrs: { start },
        content: items.map((content) => ({ type: 'listItem', content })),
      }),
    ),
    fc
      .array(
        fc.array(
          fc.record({
            type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
            attrs: fc.record({ colspan: span, rowspan: span }),
            content: tie('blocks'),
          }),
          { maxLength: 3 },
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((rows): Block => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) })),
  ),
}));

const isEmptyParagraph = (node: Block | undefined): boolean => node?.type === 'paragraph' && node.content === undefined;

export const arbitraryDocument: fc.Arbitrary<Document> = fc.array(block, { maxLength: 6 }).map((content) => {
  const last = content.at(-2);
  const forTheCaret = last === undefined || last.type === 'table' || last.type === 'image';
  return { type: 'doc', content: forTheCaret && isEmptyParagraph(content.at(-1)) ? content.slice(0, -1) : content };
});
