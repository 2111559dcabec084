import { Link2, TextQuote, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
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

  return (
    <div className={cx(styles.link)} lang={i18n.language}>
      {linkedId !== undefined && <Linked name={linked?.name ?? null} onUnlink={isReadOnly ? null : unlink} />}
      {linked !== undefined && mayDiffer && differsFrom(content, linked) && (
        <span className={cx(styles.differs)}>
          {t('link.differs')}
          <Button variant="quiet" className={cx(styles.small)} onPress={() => take(linked)}>
            {t('link.update')}
          </Button>
          <Button variant="quiet" className={cx(styles.small)} onPress={unlink}>
            {t('link.keep')}
          </Button>
        </span>
      )}
      {!isReadOnly && (
        <Menu
          label={t('link.choose')}
          groups={[entries, others]}
          onAction={(action) => {
            const chosen = blocks.find((block) => action === `use ${block.id}`);
            if (chosen !== undefined) take(chosen);
            else if (action === 'save') setSaving(true);
            else run('blocks.open');
          }}
          trigger={
            linkedId === undefined ? (
              <Button variant="quiet" className={cx(styles.small)} icon={<TextQuote size={13} aria-hidden />}>
                {t('link.choose')}
              </Button>
            ) : (
              <IconButton label={t('link.choose')} className={cx(styles.small)} icon={<TextQuote size={13} aria-hidden />} />
            )
          }
        />
      )}
      {isSaving && <SaveAsBlock kind={kind} content={content} onSaved={take} onClose={() => setSaving(false)} />}
    </div>
  );
}

/** `name` is null for a block that was removed. */
function Linked({ name, onUnlink }: { readonly name: string | null; readonly onUnlink: (() => void) | null }): ReactNode {
  const { t } = useTranslation('blocks');
  const called = name ?? t('link.gone');
  return (
    <span className={cx(styles.chip)}>
      <Link2 size={12} aria-hidden />
      <span className={cx(styles.name)} title={t('link.linked', { name: called })}>
        {called}
      </span>
      {onUnlink !== null && <IconButton label={t('link.unlink', { name: called })} className={cx(styles.unlink)} icon={<X size={12} aria-hidden />} onPress={onUnlink} />}
    </span>
  );
}
