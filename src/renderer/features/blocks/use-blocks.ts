import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BlockKind, BlockUses, ListedBlock } from '@shared/domain/blocks';
import { queries } from '../../bridge';

const NONE: readonly ListedBlock[] = [];

/** The blocks of the archive, or of one kind: those for new releases first, then by name. Undefined until the first answer. */
export function useBlocks(kind?: BlockKind): readonly ListedBlock[] | undefined {
  const { i18n } = useTranslation();
  const collator = new Intl.Collator(i18n.language, { numeric: true });
  return useQuery(queries.blocks.list())
    .data?.filter((block) => kind === undefined || block.kind === kind)
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

export const useKnownBlocks = (kind?: BlockKind): readonly ListedBlock[] => useBlocks(kind) ?? NONE;

/** "Used in 3 drafts, 12 finished releases". */
export function useUsesText(): (uses: BlockUses) => string {
  const { t } = useTranslation('blocks');
  return ({ drafts, others }) => {
    const parts = [...(drafts === 0 ? [] : [t('uses.drafts', { count: drafts })]), ...(others === 0 ? [] : [t('uses.others', { count: others })])];
    return parts.length === 0 ? t('uses.none') : t('uses', { list: parts.join(t('uses.and')) });
  };
}
