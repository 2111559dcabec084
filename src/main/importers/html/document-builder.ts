import {
  MAX_DEPTH,
  settleInline,
  type Block,
  type Document,
  type ListItem,
  type Mark,
  type RawInline,
  type TableCell,
  type TableRow,
} from '@shared/domain/document';

export type TextBlock = { readonly type: 'paragraph' } | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4 };

type Container =
  | { readonly type: 'doc' | 'blockquote' | 'bulletList' | 'listItem' | 'table' | 'tableRow' }
  | { readonly type: 'orderedList'; readonly start: number }
  | { readonly type: 'tableCell' | 'tableHeader'; readonly colspan: number; readonly rowspan: number };

interface Open {
  readonly container: Container;
  /** Opened by us, between list items or table cells, for a block that may not stand there; closed with that block. */
  readonly implied: boolean;
  readonly blocks: Block[];
  readonly items: ListItem[];
  readonly rows: TableRow[];
  readonly cells: TableCell[];
}

/** Levels that a container needs below itself for its deepest text. */
const LEVELS_BELOW = {
  doc: 2, blockquote: 2, bulletList: 3, orderedList: 3, listItem: 2, table: 4, tableRow: 3, tableCell: 2, tableHeader: 2,
} as const;

const HOLDS_BLOCKS = new Set<Container['type']>(['doc', 'blockquote', 'listItem', 'tableCell', 'tableHeader']);

const isBlock = (type: Container['type']): boolean => type === 'blockquote' || type === 'table' || type.endsWith('List');

/** What must be opened first when a block comes directly inside one of these. */
const IMPLIED: Partial<Record<Container['type'], readonly Container[]>> = {
  bulletList: [{ type: 'listItem' }],
  orderedList: [{ type: 'listItem' }],
  table: [{ type: 'tableRow' }, { type: 'tableCell', colspan: 1, rowspan: 1 }],
  tableRow: [{ type: 'tableCell', colspan: 1, rowspan: 1 }],
};

/**
 * Builds a body from a stream of opens, closes and texts, as a reader of marked-up text meets them. Whatever the order,
 * the result is valid: empty containers vanish, misplaced ones are refused, too deep ones are flattened.
 */
export class DocumentBuilder {
  /** True once a container was left out because the schema allows no deeper nesting. */
  flattened = false;
  private readonly open: Open[] = [opened({ type: 'doc' }, false)];
  private inline: RawInline[] = [];
  private kind: TextBlock = { type: 'paragraph' };

  get kindOfBlock(): TextBlock {
    return this.kind;
  }

  /** Ends the current text block; what follows is of `kind`. */
  startBlock(kind: TextBlock): void {
    this.flush();
    this.kind = kind;
  }

  text(text: string, marks: readonly Mark[], verbatim: boolean): void {
    this.inline.push({ text, marks: [...marks], verbatim });
  }

  lineBreak(): void {
    this.inline.push('break');
  }

  image(attachment: string, alt: string, title: string): void {
    this.flush();
    this.blocks().push({ type: 'image', attrs: { attachment, alt, title } });
  }

  /** Makes `caption` the caption of the picture just added; false when there is none that lacks one. */
  caption(caption: string): boolean {
    const last = this.blocks().at(-1);
    if (last?.type !== 'image' || last.attrs.title !== '') return false;
    last.attrs.title = caption;
    return true;
  }

  /** Begins a container; false when it cannot stand here, and its content then belongs to the one around it. */
  begin(container: Container): boolean {
    this.flush();
    const parent = this.top().container.type;
    const fits =
      container.type === 'listItem'
        ? parent === 'bulletList' || parent === 'orderedList'
        : container.type === 'tableRow'
          ? parent === 'table'
          : container.type === 'tableCell' || container.type === 'tableHeader'
            ? parent === 'tableRow'
            : true;
    if (!fits) return false;
    const implied = isBlock(container.type) ? IMPLIED[parent] ?? [] : [];
    if (this.open.length + implied.length + 1 + LEVELS_BELOW[container.type] > MAX_DEPTH) {
      this.flattened = true;
      return false;
    }
    this.open.push(...implied.map((holder) => opened(holder, true)), opened(container, false));
    return true;
  }

  /** Ends the innermost container. */
  end(): void {
    this.flush();
    this.close();
    while (this.top().implied) this.close();
  }

  finish(): Document {
    this.flush();
    while (this.open.length > 1) this.close();
    return { type: 'doc', content: this.top().blocks };
  }

  private close(): void {
    const { container, implied, blocks, items, rows, cells } = this.top();
    this.open.pop();
    const around = this.top();
    switch (container.type) {
      case 'doc':
        throw new Error('The document is ended by finish()');
      case 'blockquote':
        if (blocks.length > 0) this.blocks().push({ type: 'blockquote', content: blocks });
        break;
      case 'bulletList':
        if (items.length > 0) this.blocks().push({ type: 'bulletList', content: items });
        break;
      case 'orderedList':
        if (items.length > 0) this.blocks().push({ type: 'orderedList', attrs: { start: container.start }, content: items });
        break;
      case 'listItem':
        if (implied && around.items.length > 0) around.items.at(-1)?.content.push(...blocks);
        else if (blocks.length > 0) around.items.push({ type: 'listItem', content: blocks });
        break;
      case 'table':
        if (rows.length > 0) this.blocks().push({ type: 'table', content: rows });
        break;
      case 'tableRow':
        if (cells.length > 0) around.rows.push({ type: 'tableRow', content: cells });
        break;
      case 'tableCell':
      case 'tableHeader':
        around.cells.push({
          type: container.type,
          attrs: { colspan: container.colspan, rowspan: container.rowspan },
          content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }],
        });
        break;
    }
  }

  private flush(): void {
    const raw = this.inline;
    if (raw.length === 0) return;
    this.inline = [];
    const texts = settleInline(raw);
    if (texts.length === 0) return;
    const blocks = this.blocks();
    for (const content of texts) {
      blocks.push(
        this.kind.type === 'heading'
          ? { type: 'heading', attrs: { level: this.kind.level }, content }
          : { type: 'paragraph', content },
      );
    }
  }

  private top(): Open {
    const top = this.open.at(-1);
    if (top === undefined) throw new Error('The document itself was closed');
    return top;
  }

  /** Where a block goes: text between list items or table cells gets an item or a cell of its own. */
  private blocks(): Block[] {
    const top = this.top();
    const { type } = top.container;
    if (HOLDS_BLOCKS.has(type)) return top.blocks;
    const content: Block[] = [];
    if (type === 'table' || type === 'tableRow') {
      const cell: TableCell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content };
      if (type === 'tableRow') top.cells.push(cell);
      else top.rows.push({ type: 'tableRow', content: [cell] });
    } else {
      const last = top.items.at(-1);
      if (last !== undefined) return last.content;
      top.items.push({ type: 'listItem', content });
    }
    return content;
  }
}

const opened = (container: Container, implied: boolean): Open => ({ container, implied, blocks: [], items: [], rows: [], cells: [] });
