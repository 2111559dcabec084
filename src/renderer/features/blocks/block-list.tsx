import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { BLOCK_KINDS, type BlockKind, type ListedBlock } from '@shared/domain/blocks';
import type { RecurringText } from '@shared/domain/recurring';
import { cx, EmptyState, Segmented, VirtualList } from '../../ui';
import styles from './blocks.module.css';
import { RecurringTexts } from './recurring-texts';
import { useUsesText } from './use-blocks';

const ROW_HEIGHT = 50;

interface BlockListProps {
  readonly kind: BlockKind;
  /** Undefined until they are known. */
  readonly blocks: readonly ListedBlock[] | undefined;
  readonly activeId: string | null;
  readonly listRef: Ref<HTMLDivElement>;
  readonly onKind: (kind: BlockKind) => void;
  readonly onChoose: (block: ListedBlock) => void;
  /** The person wants to go on in the form. */
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onMake: (text: RecurringText) => void;
}

/** The left half: the blocks of one kind. */
export function BlockList({ kind, blocks, activeId, listRef, onKind, onChoose, onEdit, onRemove, onMake }: BlockListProps): ReactNode {
  const { t } = useTranslation('blocks');
  const usesText = useUsesText();
  const active = blocks?.findIndex(({ id }) => id === activeId) ?? -1;
  return (
    <div className={cx(styles.browse)}>
      <div className={cx(styles.kinds)}>
        <Segmented label={t('kinds')} segments={BLOCK_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))} value={kind} onChange={onKind} />
      </div>
      {blocks?.length === 0 ? (
        <div className={cx(styles.nothing)}>
          <EmptyState title={t(`empty.${kind}`)} />
        </div>
      ) : (
        <VirtualList
          label={t('list')}
          count={blocks?.length ?? 0}
          rowHeight={ROW_HEIGHT}
          activeIndex={active}
          isSelected={(index) => index === active}
          rowKey={(index) => blocks?.[index]?.id ?? index}
          subject={kind}
          listRef={listRef}
          onMove={(index) => {
            const block = blocks?.[index];
            if (block !== undefined) onChoose(block);
          }}
          onOpen={onEdit}
          onDelete={onRemove}
          renderRow={(index) => {
            const block = blocks?.[index];
            if (block === undefined) return null;
            return (
              <div className={cx(styles.row, index === active && styles.chosen)}>
                <span className={cx(styles.first)}>
                  <span className={cx(styles.name)}>{block.name}</span>
                  {block.isDefault && <span className={cx(styles.badge)}>{t('default')}</span>}
                </span>
                <span className={cx(styles.second)}>{block.kind === 'quote' ? block.speaker || block.zh || block.en : usesText(block.uses)}</span>
              </div>
            );
          }}
        />
      )}
      <RecurringTexts kind={kind} onMake={onMake} />
    </div>
  );
}
