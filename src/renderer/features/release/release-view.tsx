import { Check, Lock, Minimize2, Pencil } from 'lucide-react';
import { useDeferredValue, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseContent, ReleaseId, Status } from '@shared/domain/release';
import { STEPS, withText } from '@shared/domain/workflow';
import { api, useSettings } from '../../bridge';
import { shortcutOf, useCommands } from '../../commands';
import { Button, ErrorNote, IconButton, Spinner, cx, useToast } from '../../ui';
import { EditorHub, EditorHubContext, FormatToolbar } from '../editor';
import { InsertQuote } from '../blocks/insert-quote';
import { ChecksPanel } from '../checks/checks-panel';
import { FindBar } from '../find/find-bar';
import { PhotosPanel } from '../photos/photos-panel';
import { releasePictures, useInsertPicture } from '../photos/release-pictures';
import { MemoryPanel } from '../memory/memory-panel';
import { selectedPhrase } from '../memory/selected-phrase';
import { HitBar } from '../search/hits/hit-bar';
import type { Sought } from '../search/hits/hit-marks';
import { ReviewPanel } from '../review/review-panel';
import { useReviewCommands } from '../review/use-review-commands';
import { SimilarPanel } from '../similar/similar-panel';
import { StepDialog } from '../workflow/step-dialog';
import { stepCommands } from '../workflow/step-commands';
import { useTypography } from '../typography/use-typography';
import { BinBanner } from './bin-banner';
import { ConflictNote } from './conflict-note';
import type { EditStart } from './edition/edition-column';
import { Editions } from './edition/editions';
import { FactsPanel } from './facts/facts-panel';
import { CompareView } from './history/compare/compare-view';
import { setFocusMode, useFocusMode } from './focus-mode';
import { HistoryPanel } from './history/history-panel';
import { NameVersion } from './history/name-version';
import type { Reading } from './history/reading';
import { RevisionBanner } from './history/revision-banner';
import { useWhoChanged } from './history/use-who-changed';
import { EmbargoNote, ReleaseHeader } from './release-header';
import { SaveNote } from './save-note';
import { SaveWithNote } from './save-with-note';
import { useDraft } from './drafts/use-drafts';
import { drafts } from './drafts/window-drafts';
import { PanelSwitch } from './panel-switch';
import { useSidePanel, type SidePanel } from './side-panel';
import styles from './release.module.css';

interface ReleaseViewProps {
  readonly id: ReleaseId;
  readonly isFresh: boolean;
  readonly sought: Sought | null;
  readonly onOpen: (id: ReleaseId) => void;
}

/** In an editor a click places the caret; Ctrl or Cmd follows the link. */
function followLink(event: MouseEvent<HTMLElement>): void {
  const link = (event.target as HTMLElement).closest('a');
  if (link === null) return;
  event.preventDefault();
  const isEditing = link.closest('[contenteditable="true"]') !== null;
  if (!isEditing || event.ctrlKey || event.metaKey) void api.app.openLink({ href: link.getAttribute('href') ?? '' });
}

export function ReleaseView({ id, isFresh, sought, onOpen }: ReleaseViewProps): ReactNode {
  const { t } = useTranslation(['releases', 'facts', 'commands']);
  const toast = useToast();
  const [openPanel, setPanel] = useSidePanel();
  const isFocused = useFocusMode();
  const panel = isFocused ? null : openPanel;
  const { draft, savedAt, createdAt, deletedAt, isLocked, error, retry } = useDraft(id);
  // A key is drawn before the panels look at the text.
  const calm = useDeferredValue(draft?.content);
  const [hub] = useState(() => new EditorHub(releasePictures(id)));
  const insertPicture = useInsertPicture(id, hub);
  const [editing, setEditing] = useState(isFresh);
  const [start, setStart] = useState<EditStart | null>(isFresh ? { lang: 'zh', field: 'title' } : null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [isNaming, setNaming] = useState(false);
  const [isNoting, setNoting] = useState(false);
  const [step, setStep] = useState<Status | null>(null);
  const [phrase, setPhrase] = useState<{ readonly text: string } | null>(null);
  const text = useRef<HTMLElement>(null);
  const { editions } = useSettings();
  const isBinned = deletedAt !== null;
  const status = draft?.content.facts.status ?? 'draft';
  const canFile = draft !== undefined && !isBinned && reading === null;
  const canChange = draft !== undefined && !isBinned && !isLocked;
  const isReopenable = canFile && isLocked;
  const canEdit = canFile && !isLocked;
  const shown = reading?.kind === 'revision' ? reading : null;
  const { asked, ask, forget } = useWhoChanged(id, text);
  const isEditing = editing && canEdit;

  const edit = (at: EditStart): void => {
    setStart(at);
    setEditing(true);
  };
  const done = (): void => {
    setEditing(false);
    void drafts.save(id);
  };
  const toggleEditing = (): void => {
    if (isReopenable) setStep('draft');
    else if (isEditing) done();
    else edit({ lang: draft?.content.zh === null ? 'en' : 'zh', field: 'body', caret: 'start' });
  };
  const toggle = (which: SidePanel): void => {
    setPanel(panel === which ? null : which);
    setFocusMode(false);
  };
  const toggleHistory = (): void => {
    forget();
    toggle('history');
  };
  const save = (): void => void drafts.save(id);
  const relate = (other: ReleaseId, related: readonly ReleaseId[]): void => {
    drafts.emit({ type: 'edited', id, edit: { part: 'facts', fields: { related: [...related, other] } } });
    toast({ text: t('facts:similar.added') });
  };

  const read = (next: Reading | null): void => {
    if (isEditing) done();
    setReading(next);
  };
  const askWho = async (): Promise<void> => {
    if (draft !== undefined && (await ask(shown?.content ?? draft.content, shown?.number ?? null))) setPanel('history');
  };

  useTypography(text, hub, isEditing);
  useCommands({
    'release.edit': { run: toggleEditing, isEnabled: canFile },
    'release.save': { run: save, isEnabled: canFile },
    'release.saveWithNote': { run: () => setNoting(true), isEnabled: canFile },
    'release.nameVersion': { run: () => setNaming(true), isEnabled: draft !== undefined && reading === null },
    'release.blame': { run: () => void askWho(), isEnabled: draft !== undefined && reading?.kind !== 'comparison' },
    'view.focus': { run: () => setFocusMode(!isFocused), isChecked: isFocused, isEnabled: draft !== undefined },
    ...stepCommands(canFile ? STEPS[status] : [], setStep),
    'release.facts': { run: () => toggle('facts'), isChecked: panel === 'facts' },
    'release.history': { run: toggleHistory, isChecked: panel === 'history' },
    'release.checks': { run: () => toggle('checks'), isChecked: panel === 'checks' },
    'release.related': { run: () => toggle('similar'), isChecked: panel === 'similar' },
    'release.review': { run: () => toggle('review'), isChecked: panel === 'review' },
    'release.photos': { run: () => toggle('photos'), isChecked: panel === 'photos' },
    'release.memory': { run: () => toggle('memory'), isChecked: panel === 'memory' },
    'memory.concordance': {
      run: () => {
        setPhrase({ text: selectedPhrase() });
        setPanel('memory');
      },
    },
  });
  const review = useReviewCommands(id, text, canFile, () => setPanel('review'));

  const change = (make: (current: ReleaseContent) => ReleaseContent): void => {
    const current = drafts.find(id)?.content;
    if (current !== undefined) drafts.emit({ type: 'replaced', id, content: make(current) });
  };

  if (draft === undefined || calm === undefined) {
    return <div className={cx(styles.waiting)}>{error === null ? <Spinner label={t('loading')} /> : <ErrorNote error={error} onRetry={retry} />}</div>;
  }
  const content = shown?.content ?? draft.content;
  const settled = shown?.content ?? calm;
  const missing = start !== null && content[start.lang] === null;
  const begin = missing ? { ...start, lang: start.lang === 'zh' ? ('en' as const) : ('zh' as const) } : start;

  return (
    <EditorHubContext value={hub}>
      {/* Leaving the pane for another part of the window saves; clicks on links are one thing for all texts below. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={cx(styles.release)}
        onClick={followLink}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) save();
        }}
      >
        <div className={cx(styles.bar)}>
          <div className={cx(styles.tools)}>{isEditing ? <FormatToolbar /> : <ReleaseHeader facts={content.facts} isLocked={isLocked} onStep={canFile ? setStep : undefined} />}</div>
          <SaveNote draft={draft} savedAt={savedAt} onRetry={save} />
          {isEditing ? (
            <Button variant="primary" icon={<Check size={15} aria-hidden />} onPress={done}>
              {t('action.done')}
            </Button>
          ) : (
            <Button icon={isReopenable ? <Lock size={14} aria-hidden /> : <Pencil size={14} aria-hidden />} onPress={toggleEditing} isDisabled={!canFile}>
              {t(isReopenable ? 'action.reopen' : 'action.edit')}
            </Button>
          )}
          {isFocused ? (
            <IconButton label={t('action.leaveFocus')} shortcut={shortcutOf('view.focus')} icon={<Minimize2 size={16} aria-hidden />} onPress={() => setFocusMode(false)} />
          ) : (
            <PanelSwitch open={panel} />
          )}
        </div>
        <FindBar root={text} shown={[content, editions, isEditing, draft.epoch, reading]} isEditing={isEditing} onEdit={canEdit ? toggleEditing : undefined} />
        <div className={cx(styles.middle, panel !== null && styles.withPanel)}>
          {/* Read without a pointer: the arrow keys scroll what has the focus. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section ref={text} aria-label={t('text')} className={cx(styles.scroll)} tabIndex={0}>
            {isBinned && <BinBanner />}
            {draft.theirs !== null && (
              <ConflictNote
                theirs={draft.theirs}
                onKeepMine={() => drafts.emit({ type: 'kept-mine', id })}
                onTakeTheirs={() => drafts.emit({ type: 'took-theirs', id })}
              />
            )}
            {shown !== null && (
              <RevisionBanner
                revision={shown}
                canRestore={!isBinned && !isLocked}
                onBack={() => setReading(null)}
                onRestore={() => {
                  drafts.emit({ type: 'replaced', id, content: withText(draft.content, shown.content) });
                  setReading(null);
                }}
              />
            )}
            <EmbargoNote embargo={content.facts.embargo} />
            {reading?.kind === 'comparison' ? (
              <CompareView
                id={id}
                comparison={reading}
                current={draft.content}
                onRead={setReading}
                onReplace={canChange ? (next) => drafts.emit({ type: 'replaced', id, content: next }) : undefined}
              />
            ) : (
              <Editions
                id={id}
                content={content}
                epoch={draft.epoch}
                isEditing={isEditing}
                isFocused={isFocused}
                start={begin}
                onEdit={canEdit ? edit : undefined}
              />
            )}
            <HitBar root={text} shown={[content, editions, reading]} sought={isEditing ? null : sought} />
          </section>
          {panel === 'facts' && (
            <FactsPanel
              id={id}
              content={content}
              revision={draft.revision}
              createdAt={createdAt}
              savedAt={savedAt}
              isReadOnly={!canFile}
              isLocked={isLocked}
              onStep={canFile ? setStep : undefined}
              onClose={() => setPanel(null)}
              onOpen={onOpen}
            />
          )}
          {panel === 'photos' && (
            <PhotosPanel
              id={id}
              content={settled}
              isReadOnly={!canEdit}
              onClose={() => setPanel(null)}
              onOpen={onOpen}
              onInsert={insertPicture}
            />
          )}
          {panel === 'checks' && (
            <ChecksPanel
              id={id}
              onOpen={onOpen}
              content={settled}
              root={text}
              shown={[settled, editions, isEditing, draft.epoch]}
              onClose={() => setPanel(null)}
              onReplace={canEdit ? change : undefined}
            />
          )}
          {panel === 'review' && (
            <ReviewPanel
              id={id}
              content={settled}
              root={text}
              shown={[settled, editions, isEditing, draft.epoch, reading]}
              about={review.about}
              onAboutDone={review.done}
              onClose={() => setPanel(null)}
              onReplace={canEdit ? change : undefined}
            />
          )}
          {panel === 'similar' && (
            <SimilarPanel
              id={id}
              related={settled.facts.related}
              onClose={() => setPanel(null)}
              onOpen={onOpen}
              onAdd={canFile ? (other) => relate(other, settled.facts.related) : undefined}
            />
          )}
          {panel === 'memory' && (
            <MemoryPanel
              id={id}
              content={settled}
              root={text}
              isEditing={isEditing}
              phrase={phrase}
              onClose={() => {
                setPhrase(null);
                setPanel(null);
              }}
              onOpen={onOpen}
            />
          )}
          {panel === 'history' && (
            <HistoryPanel
              id={id}
              reading={reading}
              onRead={read}
              asked={asked}
              onCloseAsked={forget}
              onClose={() => {
                setReading(null);
                forget();
                setPanel(null);
              }}
            />
          )}
        </div>
      </div>
      {step !== null && (
        <StepDialog
          id={id}
          content={draft.content}
          to={step}
          onClose={() => setStep(null)}
          onTaken={() => {
            setStep(null);
            if (isReopenable && step === 'draft') edit({ lang: draft.content.zh === null ? 'en' : 'zh', field: 'body', caret: 'start' });
          }}
          onShowFindings={() => {
            setStep(null);
            setPanel('checks');
          }}
        />
      )}
      {isEditing && <InsertQuote />}
      {isNoting && <SaveWithNote id={id} onClose={() => setNoting(false)} />}
      {isNaming && <NameVersion id={id} number={null} name="" onClose={() => setNaming(false)} />}
    </EditorHubContext>
  );
}
