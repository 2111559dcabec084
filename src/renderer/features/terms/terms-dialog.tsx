import { BookA, Ellipsis, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@shared/domain/release';
import type { Concept, Subject } from '@shared/domain/terms';
import { registerFlush, useSettings } from '../../bridge';
import { Button, ConfirmDialog, cx, Dialog, EmptyState, IconButton, Menu, Spinner } from '../../ui';
import { contentOf, draftOf, isDirty, nameOf, newDraft, problemOf, type ConceptDraft } from './concept-draft';
import { ConceptForm } from './concept-form';
import { ConceptList } from './concept-list';
import styles from './terms.module.css';
import { useConcepts } from './use-concepts';
import { useTermActions } from './use-term-actions';

interface TermsDialogProps {
  /** What a new concept is begun with; null to look around. */
  readonly start: Partial<Record<Language, string>> | null;
  readonly onClose: () => void;
}

/** The term base of the archive: list on the left, one concept on the right. */
export function TermsDialog({ start, onClose }: TermsDialogProps) {
  const { t } = useTranslation(['terms', 'common']);
  const sortBy: Language = useSettings().language === 'zh-CN' ? 'zh' : 'en';
  const [text, setText] = useState('');
  const [subject, setSubject] = useState<Subject | null>(null);
  const [draft, setDraft] = useState<ConceptDraft | null>(() => (start === null ? null : newDraft(crypto.randomUUID(), 'general', start)));
  /** Counts up where the cursor shall go to the form. */
  const [focus, setFocus] = useState(start === null ? 0 : 1);
  /** What waits until the person has agreed to lose what was typed. */
  const [pending, setPending] = useState<(() => void) | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLDivElement>(null);
  const request = { text, subject, sortBy };
  const concepts = useConcepts(request);
  const actions = useTermActions(() => setDraft(null));

  const leaving = (next: () => void): void => {
    if (draft !== null && isDirty(draft)) setPending(() => next);
    else next();
  };

  const show = (concept: Concept): void => leaving(() => setDraft(draftOf(concept)));

  const add = (texts: Partial<Record<Language, string>>): void =>
    leaving(() => {
      setDraft(newDraft(crypto.randomUUID(), subject ?? 'general', texts));
      setFocus(focus + 1);
    });

  const save = async (typed: ConceptDraft): Promise<boolean> => {
    const content = contentOf(typed);
    const isSaved = await actions.save(typed.id, content, nameOf(content, sortBy));
    if (isSaved) setDraft(draftOf({ ...content, id: typed.id, origin: typed.origin }));
    return isSaved;
  };

  const remove = (): void => {
    if (draft?.stored !== null && draft !== null) void actions.remove(draft.id, nameOf(draft.stored, sortBy));
  };

  // The window closes: what is typed and complete is kept.
  useEffect(() =>
    registerFlush(async () => {
      if (draft === null || !isDirty(draft) || problemOf(draft) !== null) return;
      if (!(await save(draft))) throw new Error('The concept was not saved');
    }),
  );

  // A button that has done its work is disabled or gone: the keyboard goes on in the list rather than nowhere.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused !== document.body && focused?.matches(':disabled') !== true) return;
    (list.current ?? base.current?.querySelector('input'))?.focus();
  });

  return (
    <>
      <Dialog isOpen onClose={() => leaving(onClose)} title={t('title')} size="l">
        <div ref={base} className={cx(styles.base)}>
          <ConceptList
            request={request}
            concepts={concepts}
            activeId={draft?.id ?? null}
            listRef={list}
            onText={setText}
            onSubject={setSubject}
            onChoose={(index) => {
              const concept = concepts.concept(index);
              if (concept !== undefined) show(concept);
            }}
            onEdit={() => setFocus(focus + 1)}
            onLeaveSearch={() => {
              const first = concepts.concept(0);
              if (first === undefined) return;
              if (concepts.indexOf(draft?.id ?? null) < 0) show(first);
              list.current?.focus();
            }}
            onRemove={remove}
            onAdd={(term) => add({ [languageOf(term)]: term })}
          />
          <div className={cx(styles.detail)}>
            <div className={cx(styles.tools)}>
              <Button icon={<Plus size={14} aria-hidden />} onPress={() => add({})}>
                {t('add')}
              </Button>
              <Menu
                label={t('more')}
                placement="bottom end"
                trigger={<IconButton label={t('more')} icon={<Ellipsis size={16} aria-hidden />} />}
                groups={[
                  [{ id: 'import', label: t('import') }],
                  [
                    { id: 'csv', label: t('export.menu.csv') },
                    { id: 'tbx', label: t('export.menu.tbx') },
                  ],
                  [{ id: 'bringBack', label: t('bringBack') }],
                ]}
                onAction={(id) => {
                  if (id === 'import') leaving(() => void actions.importFile());
                  else if (id === 'bringBack') void actions.bringBack();
                  else void actions.exportFile(id);
                }}
              />
            </div>
            {draft === null ? (
              <EmptyState icon={<BookA size={32} strokeWidth={1.25} aria-hidden />} title={t('none.title')}>
                {t('none.text')}
              </EmptyState>
            ) : (
              <ConceptForm
                key={`${draft.id} ${focus}`}
                draft={draft}
                autoFocus={focus > 0}
                isSaving={actions.isBusy}
                error={actions.error}
                onChange={setDraft}
                onSave={() => void save(draft)}
                onRevert={() => setDraft(draft.stored === null ? null : draftOf({ ...draft.stored, id: draft.id, origin: draft.origin }))}
                onRemove={remove}
                onOpen={(concept) => setDraft(draftOf(concept))}
              />
            )}
          </div>
        </div>
        <div className={cx(styles.notice)} role="status">
          {actions.isBusy && <Spinner label={t('busy')} />}
          {actions.notice !== null && !actions.isBusy && (
            <>
              <span>{actions.notice.text}</span>
              {actions.notice.batch !== null && (
                <Button variant="quiet" onPress={() => leaving(() => void actions.undo())}>
                  {t('common:action.undo')}
                </Button>
              )}
            </>
          )}
        </div>
      </Dialog>
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

const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
