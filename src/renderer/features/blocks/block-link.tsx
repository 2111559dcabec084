import { ChevronDown, Link2, TextQuote, X } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { differsFrom, takeBlock, withLink, type LinkedKind, type ReusableBlock } from '@shared/domain/blocks';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { useRunCommand } from '../../commands';
import { Button, IconButton, Menu, cx, useToast, type MenuEntry } from '../../ui';
import styles from './block-link.module.css';
import { SaveAsBlock } from './save-as-block';
import { takeOver } from './take-over';
import { useBlocks } from './use-blocks';

interface BlockLinkProps {
  readonly id: ReleaseId;
  readonly kind: LinkedKind;
  /** Editions matter only to a boilerplate. */
  readonly content: ReleaseContent;
  readonly isReadOnly?: boolean;
}

const textIn = ({ facts, zh, en }: ReleaseContent, kind: LinkedKind): string =>
  kind === 'contact' ? facts.mediaContact : `${zh?.boilerplate ?? ''}${en?.boilerplate ?? ''}`;

/** Which block a text of a release comes from, and a way to choose one. */
export function BlockLink({ id, kind, content, isReadOnly = false }: BlockLinkProps): ReactNode {
  const { t, i18n } = useTranslation(['blocks', 'common']);
  const toast = useToast();
  const run = useRunCommand();
  const blocks = useBlocks(kind);
  const [isSaving, setSaving] = useState(false);
  const linkedId = content.facts.blocks?.[kind];
  if (blocks === undefined || (isReadOnly && linkedId === undefined)) return null;
  const linked = blocks.find((block) => block.id === linkedId);
  // What is on record says what was said then.
  const mayDiffer = !isReadOnly && content.facts.status !== 'published' && content.facts.status !== 'withdrawn';

  const take = (block: ReusableBlock): void => {
    takeOver(id, kind, takeBlock(content, block));
    if (textIn(content, kind) === '' || !differsFrom(content, block)) return;
    toast({ text: t('link.taken', { name: block.name }), action: { label: t('common:action.undo'), run: () => takeOver(id, kind, content) } });
  };
  const unlink = (): void => takeOver(id, kind, { ...content, facts: withLink(content.facts, kind, null) });

  const entries = blocks.map((block): MenuEntry => ({ id: `use ${block.id}`, label: block.name, isChecked: block.id === linkedId }));
  const others: MenuEntry[] = [
    ...(textIn(content, kind).trim() === '' || linked !== undefined ? [] : [{ id: 'save', label: t('link.saveAs') }]),
    { id: 'manage', label: t('link.manage') },
  ];

  const menu = (trigger: ReactElement): ReactNode => (
    <Menu
      label={t('link.choose')}
      groups={[entries, others]}
      onAction={(action) => {
        const chosen = blocks.find((block) => action === `use ${block.id}`);
        if (chosen !== undefined) take(chosen);
        else if (action === 'save') setSaving(true);
        else run('blocks.open');
      }}
      trigger={trigger}
    />
  );

  return (
    <div className={cx(styles.link)} lang={i18n.language}>
      {linkedId === undefined ? (
        menu(
          <Button variant="quiet" className={cx(styles.small)} icon={<TextQuote size={13} aria-hidden />}>
            {t('link.choose')}
          </Button>,
        )
      ) : (
        <Linked name={linked?.name ?? t('link.gone')} menu={isReadOnly ? null : menu} onUnlink={unlink} />
      )}
      {linked !== undefined && mayDiffer && differsFrom(content, linked) && (
        <span className={cx(styles.differs)}>
          {t('link.differs')}
          <span className={cx(styles.ways)}>
            <Button variant="quiet" className={cx(styles.small)} onPress={() => take(linked)}>
              {t('link.update')}
            </Button>
            <Button variant="quiet" className={cx(styles.small)} onPress={unlink}>
              {t('link.keep')}
            </Button>
          </span>
        </span>
      )}
      {isSaving && <SaveAsBlock kind={kind} content={content} onSaved={take} onClose={() => setSaving(false)} />}
    </div>
  );
}

interface LinkedProps {
  readonly name: string;
  /** Null where nothing can be changed. */
  readonly menu: ((trigger: ReactElement) => ReactNode) | null;
  readonly onUnlink: () => void;
}

/** The block a text comes from; another one is chosen by pressing it. */
function Linked({ name, menu, onUnlink }: LinkedProps): ReactNode {
  const { t } = useTranslation('blocks');
  if (menu === null) {
    return (
      <span className={cx(styles.chip, styles.still)} title={t('link.linked', { name })}>
        <Link2 size={12} aria-hidden />
        <span className={cx(styles.name)}>{name}</span>
      </span>
    );
  }
  return (
    <span className={cx(styles.chip)}>
      {menu(
        <Button variant="quiet" className={cx(styles.small)} icon={<Link2 size={12} aria-hidden />} aria-label={t('link.linked', { name })}>
          <span className={cx(styles.name)}>{name}</span>
          <ChevronDown size={12} aria-hidden />
        </Button>,
      )}
      <IconButton label={t('link.unlink', { name })} className={cx(styles.unlink)} icon={<X size={12} aria-hidden />} onPress={onUnlink} />
    </span>
  );
}
