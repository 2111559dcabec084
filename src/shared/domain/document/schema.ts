import { z } from 'zod';

/**
 * The body of an edition: one schema for the editor, the archive, every importer and every exporter.
 * Node and mark names are those of ProseMirror/TipTap, so the editor's JSON is this JSON without extra attributes.
 */

/** Schemes a link may have. Everything else (javascript:, data:, file:, ...) is dropped on the way in. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;
export const isSafeLink = (href: string): boolean => SAFE_LINK.test(href) && href.length <= 2048;

export const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine(isSafeLink, 'unsafe link') }),
  }),
]);
export type Mark = z.infer<typeof Mark>;

const TextNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(Mark).optional(),
});
export type TextNode = z.infer<typeof TextNode>;

const HardBreak = z.strictObject({ type: z.literal('hardBreak') });

const Inline = z.discriminatedUnion('type', [TextNode, HardBreak]);
export type Inline = z.infer<typeof Inline>;

const inlineContent = z.array(Inline).optional();

const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlineContent });
export type Paragraph = z.infer<typeof Paragraph>;

const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlineContent,
});
export type Heading = z.infer<typeof Heading>;

/** `attachment` is the SHA-256 of the stored picture; `title` is the caption shown below it. */
const Image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({
    attachment: SHA256,
    alt: z.string(),
    title: z.string(),
  }),
});
export type Image = z.infer<typeof Image>;

export interface ListItem {
  type: 'listItem';
  content: Block[];
}
export interface BulletList {
  type: 'bulletList';
  content: ListItem[];
}
export interface OrderedList {
  type: 'orderedList';
  attrs: { start: number };
  content: ListItem[];
}
export interface Blockquote {
  type: 'blockquote';
  content: Block[];
}
export interface TableCell {
  type: 'tableCell' | 'tableHeader';
  attrs: { colspan: number; rowspan: number };
  content: Block[];
}
export interface TableRow {
  type: 'tableRow';
  content: TableCell[];
}
export interface Table {
  type: 'table';
  content: TableRow[];
}
export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | Table
  | Image;
export interface Document {
  type: 'doc';
  content: Block[];
}

const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(BlockSchema));
const nonEmptyBlocks: z.ZodType<Block[]> = z.lazy(() => z.array(BlockSchema).min(1));

const ListItemSchema = z.strictObject({ type: z.literal('listItem'), content: nonEmptyBlocks });
const span = z.int().min(1).max(1000);
const TableCellSchema = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.strictObject({ colspan: span, rowspan: span }),
  content: nonEmptyBlocks,
});
const TableRowSchema = z.strictObject({ type: z.literal('tableRow'), content: z.array(TableCellSchema) });

const BlockSchema: z.ZodType<Block> = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  Image,
  z.strictObject({ type: z.literal('bulletList'), content: z.array(ListItemSchema).min(1) }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int().min(0).max(1_000_000) }),
    content: z.array(ListItemSchema).min(1),
  }),
  z.strictObject({ type: z.literal('blockquote'), content: nonEmptyBlocks }),
  z.strictObject({ type: z.literal('table'), content: z.array(TableRowSchema).min(1) }),
]);

/** Nesting beyond this is an attack or an accident, never a press release; it also keeps recursion safe. */
export const MAX_DEPTH = 24;

function depth(value: unknown): number {
  let deepest = 0;
  const open: { node: unknown; level: number }[] = [{ node: value, level: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.node !== 'object' || next.node === null) continue;
    deepest = Math.max(deepest, next.level);
    if (deepest > MAX_DEPTH) return deepest;
    const children: unknown = (next.node as { content?: unknown }).content;
    if (Array.isArray(children)) {
      for (const node of children) open.push({ node, level: next.level + 1 });
    }
  }
  return deepest;
}

/** Parser of an untrusted document: unknown nodes, marks, attributes and unsafe links are refused. */
export const DocumentSchema: z.ZodType<Document> = z
  .unknown()
  .refine((value) => depth(value) <= MAX_DEPTH, 'nested too deeply')
  .pipe(z.strictObject({ type: z.literal('doc'), content: blocks }));

export const emptyDocument = (): Document => ({ type: 'doc', content: [] });
