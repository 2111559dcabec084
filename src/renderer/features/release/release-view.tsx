import { Check, CheckCheck, Files, History, Info, Languages, Pencil } from 'lucide-react';
import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { api, useSettings } from '../../bridge';
import { shortcutOf, useCommands } from '../../commands';
import { Button, ErrorNote, Spinner, ToggleButton, cx, useToast } from '../../ui';
import { EditorHub, EditorHubContext, FormatToolbar } from '../editor';
import { ChecksPanel } from '../checks/checks-panel';
import { FindBar } from '../find/find-bar';
import { MemoryPanel } from '../memory/memory-panel';
import { selectedPhrase } from '../memory/selected-phrase';
import { HitBar } from '../search/hits/hit-bar';
import type { Sought } from '../search/hits/hit-marks';
import { SimilarPanel } from '../similar/similar-panel';
import { BinBanner } from './bin-banner';
import { ConflictNote } from './conflict-note';
import type { EditStart } from './edition/edition-column';
import { Editions } from './edition/editions';
import { FactsPanel } from './facts/facts-panel';
import { HistoryPanel } from './history/history-panel';
import { RevisionBanner } from './history/revision-banner';
import { EmbargoNote, ReleaseHeader } from './release-header';
import { SaveNote } from './save-note';
import { SaveWithNote } from './save-with-note';
import { useDraft } from './drafts/use-drafts';
import { drafts } from './drafts/window-drafts';
import { useSidePanel, type SidePanel } from './side-panel';
import styles from './release.module.css';

interface ReleaseViewProps {
  readonly id: ReleaseId;
  readonly isFresh: boolean;
  readonly sought: Sought | null;
  readonly onOpen: (id: ReleaseId) => void;
}

/** A past revision that is being read instead of the text of today. */
export interface ShownRevision {
  readonly number: number;
  readonly savedAt: string;
  readonly content: ReleaseContent;
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
  const [panel, setPanel] = useSidePanel();
  const { draft, savedAt, createdAt, deletedAt, error, retry } = useDraft(id);
  const [hub] = useState(() => new EditorHub());
  const [editing, setEditing] = useState(isFresh);
  const [start, setStart] = useState<EditStart | null>(isFresh ? { lang: 'zh', field: 'title' } : null);
  const [shown, setShown] = useState<ShownRevision | null>(null);
  const [isNoting, setNoting] = useState(false);
  const [phrase, setPhrase] = useState<{ readonly text: string } | null>(null);
  const text = useRef<HTMLElement>(null);
  const { editions } = useSettings();
  const isBinned = deletedAt !== null;
  const canEdit = draft !== undefined && !isBinned && shown === null;
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
    if (isEditing) done();
    else edit({ lang: draft?.content.zh === null ? 'en' : 'zh', field: 'body', caret: 'start' });
  };
  const toggle = (which: SidePanel): void => setPanel(panel === which ? null : which);
  const save = (): void => void drafts.save(id);
  const relate = (other: ReleaseId, related: readonly ReleaseId[]): void => {
    drafts.emit({ type: 'edited', id, edit: { part: 'facts', fields: { related: [...related, other] } } });
    toast({ text: t('facts:similar.added') });
  };

  useCommands({
    'release.edit': { run: toggleEditing, isEnabled: canEdit },
    'release.save': { run: save, isEnabled: canEdit },
    'release.saveWithNote': { run: () => setNoting(true), isEnabled: canEdit },
    'release.facts': { run: () => toggle('facts'), isChecked: panel === 'facts' },
    'release.history': { run: () => toggle('history'), isChecked: panel === 'history' },
    'release.checks': { run: () => toggle('checks'), isChecked: panel === 'checks' },
    'release.related': { run: () => toggle('similar'), isChecked: panel === 'similar' },
    'release.memory': { run: () => toggle('memory'), isChecked: panel === 'memory' },
    'memory.concordance': {
      run: () => {
        setPhrase({ text: selectedPhrase() });
        setPanel('memory');
      },
    },
  });

  if (draft === undefined) {
    return <div className={cx(styles.waiting)}>{error === null ? <Spinner label={t('loading')} /> : <ErrorNote error={error} onRetry={retry} />}</div>;
  }
  const content = shown?.content ?? draft.content;
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
          <div className={cx(styles.tools)}>{isEditing ? <FormatToolbar /> : <ReleaseHeader facts={content.facts} />}</div>
          <SaveNote draft={draft} savedAt={savedAt} onRetry={save} />
          {isEditing ? (
            <Button variant="primary" icon={<Check size={15} aria-hidden />} onPress={done}>
              {t('action.done')}
            </Button>
          ) : (
            <Button icon={<Pencil size={14} aria-hidden />} onPress={toggleEditing} isDisabled={!canEdit}>
              {t('action.edit')}
            </Button>
          )}
          <ToggleButton
            label={t('action.facts')}
            shortcut={shortcutOf('release.facts')}
            icon={<Info size={17} aria-hidden />}
            isSelected={panel === 'facts'}
            onChange={() => toggle('facts')}
          />
          <ToggleButton
            label={t('action.history')}
            shortcut={shortcutOf('release.history')}
            icon={<History size={17} aria-hidden />}
            isSelected={panel === 'history'}
            onChange={() => toggle('history')}
          />
          <ToggleButton
            label={t('commands:release.checks')}
            shortcut={shortcutOf('release.checks')}
            icon={<CheckCheck size={17} aria-hidden />}
            isSelected={panel === 'checks'}
            onChange={() => toggle('checks')}
          />
          <ToggleButton
            label={t('commands:release.related')}
            shortcut={shortcutOf('release.related')}
            icon={<Files size={16} aria-hidden />}
            isSelected={panel === 'similar'}
            onChange={() => toggle('similar')}
          />
          <ToggleButton
            label={t('commands:release.memory')}
            shortcut={shortcutOf('release.memory')}
            icon={<Languages size={16} aria-hidden />}
            isSelected={panel === 'memory'}
            onChange={() => toggle('memory')}
          />
        </div>
        <FindBar root={text} shown={[content, editions, isEditing, draft.epoch]} isEditing={isEditing} onEdit={canEdit ? toggleEditing : undefined} />
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
                isBinned={isBinned}
                onBack={() => setShown(null)}
                onRestore={() => {
                  drafts.emit({ type: 'replaced', id, content: shown.content });
                  setShown(null);
                }}
              />
            )}
            <EmbargoNote embargo={content.facts.embargo} />
            <Editions
              id={id}
              content={content}
              epoch={draft.epoch}
              isEditing={isEditing}
              start={begin}
              onEdit={canEdit ? edit : undefined}
            />
            <HitBar root={text} shown={[content, editions]} sought={isEditing ? null : sought} />
          </section>
          {panel === 'facts' && (
            <FactsPanel
              id={id}
              facts={content.facts}
              revision={draft.revision}
              createdAt={createdAt}
              savedAt={savedAt}
              isReadOnly={isBinned || shown !== null}
              onClose={() => setPanel(null)}
              onOpen={onOpen}
            />
          )}
          {panel === 'checks' && (
            <ChecksPanel
              content={content}
              root={text}
              shown={[content, editions, isEditing, draft.epoch]}
              onClose={() => setPanel(null)}
              onReplace={canEdit ? (next) => drafts.emit({ type: 'replaced', id, content: next }) : undefined}
            />
          )}
          {panel === 'similar' && (
            <SimilarPanel
              id={id}
              related={content.facts.related}
              onClose={() => setPanel(null)}
              onOpen={onOpen}
              onAdd={canEdit ? (other) => relate(other, content.facts.related) : undefined}
            />
          )}
          {panel === 'memory' && (
            <MemoryPanel
              id={id}
              content={content}
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
              shown={shown?.number ?? null}
              onShow={(revision) => {
                if (isEditing) done();
                setShown(revision);
              }}
              onClose={() => {
                setShown(null);
                setPanel(null);
              }}
            />
          )}
        </div>
      </div>
      {isNoting && <SaveWithNote id={id} onClose={() => setNoting(false)} />}
    </EditorHubContext>
  );
}
