import { Plus, TextQuote } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockEffect, BlockKind } from '@shared/domain/blocks';
import { registerFlush } from '../../bridge';
import { Button, ConfirmDialog, cx, Dialog, EmptyState, Spinner } from '../../ui';
import { contentOf, draftOf, isDirty, nameFor, newDraft, problemOf, type BlockDraft } from './block-draft';
import { BlockForm } from './block-form';
import { BlockList } from './block-list';
import styles from './blocks.module.css';
import { FollowQuestion } from './follow-question';
import { useBlockActions } from './use-block-actions';
import { useBlocks } from './use-blocks';

/** The reusable blocks of the archive: list on the left, one block on the right. */
export function BlocksDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['blocks', 'common']);
  const [kind, setKind] = useState<BlockKind>('boilerplate');
  const [draft, setDraft] = useState<BlockDraft | null>(null);
  /** Counts up where the cursor shall go to the form. */
  const [focus, setFocus] = useState(0);
  /** What waits until the person has agreed to lose what was typed. */
  const [pending, setPending] = useState<(() => void) | null>(null);
  /** What waits until the person has seen which drafts follow. */
  const [asked, setAsked] = useState<{ readonly draft: BlockDraft; readonly effect: BlockEffect } | null>(null);
  /** The recurring text that the new block in the form is made of. */
  const [recurring, setRecurring] = useState<{ readonly draft: string; readonly drafts: number } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLDivElement>(null);
  const blocks = useBlocks(kind);
  const actions = useBlockActions(() => setDraft(null));
  const uses = blocks?.find(({ id }) => id === draft?.id)?.uses ?? null;

  const leaving = (next: () => void): void => {
    if (draft !== null && isDirty(draft)) setPending(() => next);
    else next();
  };

  const store = async (typed: BlockDraft): Promise<boolean> => {
    const content = contentOf(typed);
    const isSaved = await actions.save(typed.id, content, typed.id === recurring?.draft);
    if (isSaved) setDraft(draftOf({ ...content, id: typed.id }));
    return isSaved;
  };

  /** False while the person is asked, too. */
  const save = async (typed: BlockDraft): Promise<boolean> => {
    const effect = await actions.preview(typed.id, contentOf(typed));
    if (effect === null) return false;
    if (effect.follow.length + effect.differ.length === 0) return store(typed);
    setAsked({ draft: typed, effect });
    return false;
  };

  const remove = (): void => {
    if (draft !== null && draft.stored !== null) void actions.remove(draft.id, draft.stored.name);
  };

  // The window closes: what is typed and complete is kept, unless drafts would follow that nobody has agreed to yet.
  useEffect(() =>
    registerFlush(async () => {
      if (draft === null || !isDirty(draft) || problemOf(draft) !== null || draft.id === recurring?.draft) return;
      if (!(await save(draft))) throw new Error('The block was not saved');
    }),
  );

  useEffect(() => list.current?.focus(), []);

  // A button that has done its work is disabled or gone: the keyboard goes on in the list rather than nowhere.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused !== document.body && focused?.matches(':disabled') !== true) return;
    (list.current ?? base.current?.querySelector('button'))?.focus();
  });

  return (
    <>
      <Dialog isOpen onClose={() => leaving(onClose)} title={t('title')} size="l">
        <div ref={base} className={cx(styles.base)}>
          <BlockList
            kind={kind}
            blocks={blocks}
            activeId={draft?.id ?? null}
            listRef={list}
            onKind={(next) =>
              leaving(() => {
                setKind(next);
                setDraft(null);
              })
            }
            onChoose={(block) => leaving(() => setDraft(draftOf(block)))}
            onEdit={() => setFocus(focus + 1)}
            onRemove={remove}
            onMake={(text) =>
              leaving(() => {
                const id = crypto.randomUUID();
                setRecurring({ draft: id, drafts: text.drafts });
                setDraft(newDraft(id, text.kind, { name: nameFor(text), zh: text.zh, en: text.en }));
                setFocus(focus + 1);
              })
            }
          />
          <div className={cx(styles.detail)}>
            <div className={cx(styles.tools)}>
              <Button
                icon={<Plus size={14} aria-hidden />}
                onPress={() =>
                  leaving(() => {
                    setDraft(newDraft(crypto.randomUUID(), kind));
                    setFocus(focus + 1);
                  })
                }
              >
                {t(`add.${kind}`)}
              </Button>
            </div>
            {draft === null ? (
              <EmptyState icon={<TextQuote size={32} strokeWidth={1.25} aria-hidden />} title={t('none.title')}>
                {t('none.text')}
              </EmptyState>
            ) : (
              <BlockForm
                key={`${draft.id} ${focus}`}
                draft={draft}
                autoFocus={focus > 0}
                isSaving={actions.isBusy}
                error={actions.error}
                hint={draft.id === recurring?.draft && draft.stored === null ? t('recurring.hint', { count: recurring.drafts }) : null}
                onChange={setDraft}
                onSave={() => void save(draft)}
                onRevert={() => setDraft(draft.stored === null ? null : draftOf({ ...draft.stored, id: draft.id }))}
                onRemove={remove}
              />
            )}
          </div>
        </div>
        <div className={cx(styles.notice)} role="status">
          {actions.isBusy && <Spinner label={t('busy')} />}
          {actions.notice === null && !actions.isBusy && <span className={cx(styles.hint)}>{t('uses.hint')}</span>}
          {actions.notice !== null && !actions.isBusy && (
            <>
              <span className={cx(styles.noticeText)}>{actions.notice.text}</span>
              {actions.notice.batch !== null && (
                <Button variant="quiet" onPress={() => leaving(() => void actions.undo())}>
                  {t('common:action.undo')}
                </Button>
              )}
            </>
          )}
        </div>
      </Dialog>
      {asked !== null && (
        <FollowQuestion
          effect={asked.effect}
          others={uses?.others ?? 0}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void store(asked.draft);
          }}
        />
      )}
      <ConfirmDialog
        isOpen={pending !== null}
        title={t('discard.title')}
        confirmLabel={t('discard.confirm')}
        isDanger
        onCancel={() => setPending(null)}
        onConfirm={() => {
          setPending(null);
          pending?.();
        }}
      >
        <p>{t('discard.text')}</p>
      </ConfirmDialog>
    </>
  );
}
