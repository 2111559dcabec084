import { cloneElement, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import type { Block, Document, Inline, Mark } from '@shared/domain/document';
import type { Language } from '@shared/domain/release';
import { cx } from '../../ui';
import { attachmentUrl } from './schema/attachment-url';
import prose from './prose.module.css';

/** Documents have no ids inside; a place in a text that is only read is key enough. */
const keyed = <T,>(items: readonly T[] | undefined, render: (item: T, key: number) => ReactNode): ReactNode =>
  items?.map((item, index) => render(item, index));

const CELLS = { tableHeader: 'th', tableCell: 'td' } as const;

function marked(content: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{content}</strong>;
    case 'italic':
      return <em>{content}</em>;
    case 'underline':
      return <u>{content}</u>;
    case 'link':
      return <a href={mark.attrs.href}>{content}</a>;
  }
}

const inline = (node: Inline, key: number): ReactNode =>
  node.type === 'hardBreak' ? (
    <br key={key} />
  ) : (
    <span key={key}>{(node.marks ?? []).reduceRight<ReactNode>(marked, node.text)}</span>
  );

/** An empty line keeps its height, as in the editor. */
const line = (content: readonly Inline[] | undefined): ReactNode =>
  content === undefined || content.length === 0 ? <br /> : keyed(content, inline);

function block(node: Block, key: number): ReactElement<{ style?: CSSProperties }> {
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{line(node.content)}</p>;
    case 'heading': {
      const Heading = `h${node.attrs.level}` as const;
      return <Heading key={key}>{line(node.content)}</Heading>;
    }
    case 'bulletList':
      return <ul key={key}>{keyed(node.content, (item, index) => <li key={index}>{keyed(item.content, block)}</li>)}</ul>;
    case 'orderedList':
      return (
        <ol key={key} start={node.attrs.start}>
          {keyed(node.content, (item, index) => (
            <li key={index}>{keyed(item.content, block)}</li>
          ))}
        </ol>
      );
    case 'blockquote':
      return <blockquote key={key}>{keyed(node.content, block)}</blockquote>;
    case 'image':
      return (
        <figure key={key}>
          <img src={attachmentUrl(node.attrs.attachment)} alt={node.attrs.alt} />
          {node.attrs.title !== '' && <figcaption>{node.attrs.title}</figcaption>}
        </figure>
      );
    case 'table':
      return (
        <table key={key}>
          <tbody>
            {keyed(node.content, (row, index) => (
              <tr key={index}>
                {keyed(row.content, (cell, place) => {
                  const Cell = CELLS[cell.type];
                  return (
                    <Cell key={place} colSpan={cell.attrs.colspan} rowSpan={cell.attrs.rowspan}>
                      {keyed(cell.content, block)}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

interface DocumentViewProps {
  readonly document: Document;
  readonly lang: Language;
  /** The line of a grid around it on which each paragraph stands, counted from 0: `--row` of its style. */
  readonly rows?: readonly number[] | undefined;
}

/** A body to be read; the same elements and styles as in the editor, so that nothing moves when editing begins. */
export function DocumentView({ document, lang, rows }: DocumentViewProps): ReactNode {
  return (
    <div className={cx(prose.prose)} lang={lang === 'zh' ? 'zh-CN' : 'en'} data-body="">
      {keyed(document.content, (node, index) => {
        const element = block(node, index);
        return rows === undefined ? element : cloneElement(element, { style: { '--row': rows[index] ?? index } as CSSProperties });
      })}
    </div>
  );
}

/** One block, and one piece of a line, for views that show more than the text: differences between two of them. */
export const blockView = block;
export const inlineView = inline;
