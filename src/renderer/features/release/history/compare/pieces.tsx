import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Piece } from '@shared/domain/compare';
import type { Inline } from '@shared/domain/document';
import { cx } from '../../../../ui';
import { inlineView } from '../../../editor';
import styles from './compare.module.css';

const nodes = (content: readonly Inline[]): ReactNode => content.map((node, index) => inlineView(node, index));

/** A line with what was put in and taken out of it. What screen readers are told beside it is not copied with the text. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  const { t, i18n } = useTranslation('history');
  const told = (text: string): ReactNode => (
    <span lang={i18n.language} className={cx('visually-hidden', styles.told)}>
      {text}
    </span>
  );
  return pieces.map((piece, index) => {
    switch (piece.kind) {
      case 'same':
        return <span key={index}>{nodes(piece.content)}</span>;
      case 'removed':
        return (
          <del key={index}>
            {told(t('compare.removed'))}
            {nodes(piece.content)}
          </del>
        );
      case 'added':
        return (
          <ins key={index}>
            {told(t('compare.added'))}
            {nodes(piece.content)}
          </ins>
        );
      case 'format':
        return (
          <span key={index} className={cx(styles.format)} title={t('compare.format')}>
            {told(t('compare.format'))}
            {nodes(piece.newer)}
          </span>
        );
    }
  });
}
