import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasChanges, type BlockChange, type BlockDetail, type CellChange } from '@shared/domain/compare';
import type { Block } from '@shared/domain/document';
import { cx } from '../../../../ui';
import { blockView } from '../../../editor';
import { Pieces } from './pieces';
import styles from './compare.module.css';

/** A block as it became; for what was taken out, as it was. */
export function ChangedBlock({ change }: { readonly change: BlockChange }): ReactNode {
  switch (change.kind) {
    case 'same':
      return blockView(change.newer.block, 0);
    case 'added':
      return <ins>{blockView(change.newer.block, 0)}</ins>;
    case 'removed':
      return <del>{blockView(change.older.block, 0)}</del>;
    case 'movedAway':
      return <div className={cx(styles.away)}>{blockView(change.older.block, 0)}</div>;
    case 'movedHere':
      return change.detail === null ? blockView(change.newer.block, 0) : <Detail detail={change.detail} older={change.older.block} newer={change.newer.block} />;
    case 'changed':
      return <Detail detail={change.detail} older={change.older.block} newer={change.newer.block} />;
  }
}

const Blocks = ({ changes }: { readonly changes: readonly BlockChange[] }): ReactNode => changes.map((change, index) => <ChangedBlock key={index} change={change} />);

function Detail({ detail, older, newer }: { readonly detail: BlockDetail; readonly older: Block; readonly newer: Block }): ReactNode {
  const { t } = useTranslation('history');
  switch (detail.type) {
    case 'text': {
      const Line = newer.type === 'heading' ? (`h${newer.attrs.level}` as const) : 'p';
      return (
        <Line>
          <Pieces pieces={detail.pieces} />
        </Line>
      );
    }
    case 'list': {
      const List = newer.type === 'orderedList' ? 'ol' : 'ul';
      return (
        <List {...(newer.type === 'orderedList' ? { start: newer.attrs.start } : {})}>
          {detail.items.map(({ blocks }, index) => (
            <li key={index}>
              <Blocks changes={blocks} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks changes={detail.blocks} />
        </blockquote>
      );
    case 'table':
      return (
        <div className={cx(styles.scroller)}>
          <table>
            <tbody>
              {detail.rows.map((row, index) => (
                <tr key={index}>
                  {row.cells.map((cell, place) => (
                    <Cell key={place} change={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'image':
      return (
        <>
          {detail.isReplaced && <del>{blockView(older, 0)}</del>}
          {detail.isReplaced ? <ins>{blockView(newer, 0)}</ins> : blockView(newer, 0)}
          {/* Of a picture that was replaced both captions stand there. */}
          {!detail.isReplaced && hasChanges(detail.caption) && (
            <p className={cx(styles.aside)}>
              {t('compare.caption')}
              <Pieces pieces={detail.caption} />
            </p>
          )}
          {hasChanges(detail.alt) && (
            <p className={cx(styles.aside)}>
              {t('compare.alt')}
              <Pieces pieces={detail.alt} />
            </p>
          )}
        </>
      );
    case 'whole':
      return (
        <>
          <del>{blockView(older, 0)}</del>
          <ins>{blockView(newer, 0)}</ins>
        </>
      );
  }
}

function Cell({ change: { kind, cell, blocks } }: { readonly change: CellChange }): ReactNode {
  if (cell === null) return <td />;
  const Tag = cell.type === 'tableHeader' ? 'th' : 'td';
  return (
    <Tag colSpan={cell.attrs.colspan} rowSpan={cell.attrs.rowspan} data-cell={kind}>
      <Blocks changes={blocks} />
    </Tag>
  );
}
