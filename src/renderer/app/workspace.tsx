import { useQuery } from '@tanstack/react-query';
import { ListFilter, PanelLeft } from 'lucide-react';
import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '@shared/contract';
import { ReleaseFilter } from '@shared/domain/listing';
import type { ReleaseId } from '@shared/domain/release';
import type { ResultsRequest } from '@shared/domain/jobs';
import type { SavedSearch } from '@shared/domain/saved-search';
import type { Sort } from '@shared/domain/search';
import { useCommandState, useRunCommand } from '../commands';
import { queries, useSettings } from '../bridge';
import { useDeskCommands } from '../features/desk/use-desk-commands';
import { foundText } from '../features/release-list/found-text';
import { setFocusMode } from '../features/release/focus-mode';
import { ReleaseList } from '../features/release-list/release-list';
import { searchOf, useRows, type Rows } from '../features/release-list/use-rows';
import { SaveSearch } from '../features/saved-searches/save-search';
import { SavedSearches } from '../features/saved-searches/saved-searches';
import { useRecentSearches } from '../features/saved-searches/use-recent-searches';
import { SearchBox } from '../features/search/box/search-box';
import { SearchHelp } from '../features/search/box/search-help';
import { SearchNotes } from '../features/search/box/search-notes';
import { FacetsPane } from '../features/search/facets/facets-pane';
import { useLater } from '../features/search/facets/use-later';
import type { Sought } from '../features/search/hits/hit-marks';
import { isPage, type ViewKey } from '../features/views/view-key';
import { viewName } from '../features/views/view-tree';
import { ViewsPane } from '../features/views/views-pane';
import { cx, IconButton, Popover } from '../ui';
import { ErrorBoundary } from './error-boundary';
import { Panes } from './layout/panes';
import { useRoom } from './layout/use-room';
import { place, START } from './selection';
import { useGoing } from './use-going';
import { ArchiveMenu } from './toolbar/archive-menu';
import { NewReleaseButton, Toolbar } from './toolbar/toolbar';
import { useArchiveCommands } from './use-app-commands';
import styles from './workspace.module.css';

// The reading pane brings the editor, importing and exporting their formats: the list need not wait for them.
const ReleasePane = lazy(async () => ({ default: memo((await import('../features/release/release-pane')).ReleasePane) }));
const DeskPage = lazy(async () => ({ default: memo((await import('../features/desk/desk-page')).DeskPage) }));
const ImportingHost = lazy(async () => ({ default: (await import('../features/importing/importing-host')).ImportingHost }));
const FactsHost = lazy(async () => ({ default: (await import('../features/facts-index/facts-host')).FactsHost }));
const TemplatesHost = lazy(async () => ({ default: (await import('../features/templates/templates-host')).TemplatesHost }));
const TermsHost = lazy(async () => ({ default: (await import('../features/terms/terms-host')).TermsHost }));
const BlocksHost = lazy(async () => ({ default: (await import('../features/blocks/blocks-host')).BlocksHost }));
const MemoryHost = lazy(async () => ({ default: memo((await import('../features/memory/memory-host')).MemoryHost) }));
const ListExportHost = lazy(async () => ({ default: memo((await import('../features/exporting/list-export-host')).ListExportHost) }));
const ReplacingHost = lazy(async () => ({ default: (await import('../features/replacing/replacing-host')).ReplacingHost }));
const ExportingHost = lazy(async () => ({ default: (await import('../features/exporting/exporting-host')).ExportingHost }));

/** Not yet a word while it is typed: it would find nothing. */
const ONE_LETTER = /^[a-z]$/i;
const NO_SUGGESTIONS: readonly never[] = [];
const NO_KINDS: readonly never[] = [];
const NO_WORDINGS: readonly never[] = [];
const NO_IDS: readonly never[] = [];
// Drawn once: nothing that is typed changes them.
const TOOLBAR = <Toolbar />;
const NEW_RELEASE = <NewReleaseButton />;

interface WorkspaceProps {
  readonly archive: ArchiveInfo;
  /** The welcome screen was left by "Import a folder". */
  readonly importsFolder: boolean;
  readonly onImportsFolder: () => void;
}

export function Workspace({ archive, importsFolder, onImportsFolder }: WorkspaceProps) {
  const { t } = useTranslation(['archive', 'releases', 'search', 'common', 'desk']);
  const { language, searchOtherWordings: otherWordings } = useSettings();
  const kinds = useQuery(queries.archive.kinds()).data ?? NO_KINDS;
  const room = useRoom();
  const [{ view, searchText, isTyping, sort, ids, active, anchor, fresh }, dispatch] = useReducer(place, START);
  const searchInput = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  /** Had the focus before the search box was called for. */
  const before = useRef<Element | null>(null);

  const typed = searchText.trim();
  const text = isTyping && ONE_LETTER.test(typed) ? '' : typed;
  const wanted = useMemo(() => ({ view, text, isTyping, sort, otherWordings }), [view, text, isTyping, sort, otherWordings]);
  const rows = useRows(wanted);
  const isSearch = rows.shown.text !== '' && text !== '';

  const { recent, remember, forget, forgetAll } = useRecentSearches(archive.path);
  const openRelease = useCallback(
    (id: string): void => {
      remember(text);
      dispatch({ type: 'select', id });
    },
    [remember, text],
  );
  const refine = useCallback((change: (text: string) => string): void => dispatch({ type: 'refine', change }), []);
  const ask = useCallback((text: string): void => dispatch({ type: 'ask', text }), []);
  const runSaved = useCallback(({ text, sort }: SavedSearch): void => dispatch({ type: 'ask', text, sort }), []);
  const searchEverywhere = useCallback((): void => dispatch({ type: 'searchEverywhere' }), []);
  const clearSearch = useCallback((): void => {
    dispatch({ type: 'search', text: '' });
    searchInput.current?.focus();
  }, []);
  const show = useCallback((next: ViewKey): void => dispatch({ type: 'show', view: next }), []);
  const select = useMemo(
    () => ({
      onToggle: (id: ReleaseId): void => dispatch({ type: 'toggle', id }),
      onExtend: (extended: readonly ReleaseId[], last: ReleaseId): void => dispatch({ type: 'extend', ids: extended, active: last }),
      onSelectAll: (all: readonly ReleaseId[]): void => dispatch({ type: 'selectAll', ids: all }),
      onSort: (next: Sort): void => dispatch({ type: 'sort', sort: next }),
    }),
    [],
  );
  const deskActions = useMemo(
    () => ({
      onOpen: (id: ReleaseId): void => dispatch({ type: 'open', id }),
      onCreated: (id: ReleaseId): void => dispatch({ type: 'create', id }),
      onShow: (next: ViewKey): void => dispatch({ type: 'show', view: next }),
    }),
    [],
  );
  const insert = useCallback(
    (example: string): void => {
      refine((now) => `${now} ${example}`.trim());
      // After the popover has given the focus back.
      setTimeout(() => searchInput.current?.focus());
    },
    [refine],
  );

  const goToList = (): void => {
    const first = rows.row(0);
    // From a search one goes to its best result, from a view back to where one was.
    if ((rows.shown.text !== '' || rows.indexOf(active) < 0) && first !== undefined) openRelease(first.id);
    list.current?.focus();
  };
  const results = useGoing(!rows.isBehind && !rows.isLoading, goToList);
  const goBack = (): void => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    else goToList();
  };
  const sought = useSought(rows, ids);

  useArchiveCommands({
    selected: ids,
    isBin: view === 'bin',
    onCreated: (id) => dispatch({ type: 'create', id }),
    onBack: (back) => {
      if (back[0] !== undefined) openRelease(back[0]);
    },
    onLeft: (left) => {
      const places = left.map(rows.indexOf).filter((index) => index >= 0);
      const next = rows.row(Math.max(...places) + 1) ?? rows.row(Math.min(...places) - 1);
      dispatch({ type: 'leave', ids: left, next: next?.id ?? null });
    },
    focusSearch: () => {
      setFocusMode(false);
      if (document.activeElement !== searchInput.current && document.activeElement !== document.body) before.current = document.activeElement;
      // The box stands over the list: a page gives way to it.
      if (isPage(view)) flushSync(() => dispatch({ type: 'show', view: 'all' }));
      searchInput.current?.focus();
      searchInput.current?.select();
    },
  });

  useDeskCommands(show);
  const runCommand = useRunCommand();
  const canImport = useCommandState('import.folder').isEnabled;
  useEffect(() => {
    if (!importsFolder || !canImport) return;
    onImportsFolder();
    runCommand('import.folder');
  }, [importsFolder, canImport, onImportsFolder, runCommand]);

  const found = useLater(
    useMemo(
      () => (isSearch && rows.answer !== null ? { request: searchOf(rows.shown), facets: rows.answer.facets, count: foundText(rows, t) } : null),
      [isSearch, rows, t],
    ),
  );
  const savedSearches = <SavedSearches text={typed} onRun={runSaved} />;
  const views = found === null ? <ViewsPane view={view} onShow={show} /> : <FacetsPane {...found} onRefine={refine} onClear={clearSearch} />;

  const listed = useMemo((): ResultsRequest => {
    const { text: of, filter, sort: order, otherWordings: others } = searchOf(wanted);
    return { text: of, filter: ReleaseFilter.parse(filter), sort: order ?? 'relevance', otherWordings: others ?? true };
  }, [wanted]);
  const hosts = useMemo(
    () => (
      <Suspense fallback={null}>
        <ImportingHost onOpen={(id) => dispatch({ type: 'open', id })} />
        <ExportingHost ids={ids} />
        <ListExportHost request={listed} />
        <TemplatesHost onCreated={(id) => dispatch({ type: 'create', id })} />
        <TermsHost ids={ids} />
        <BlocksHost />
        <MemoryHost />
        <ReplacingHost ids={view === 'bin' ? NO_IDS : ids} />
        <FactsHost onOpen={(id) => dispatch({ type: 'open', id })} />
      </Suspense>
    ),
    [ids, listed, view],
  );

  // Where the left pane has no room.
  const viewsButton = room !== 'wide' && (
    <Popover
      label={t(isSearch ? 'search:facets.title' : 'views.label')}
      placement="bottom start"
      trigger={
        <IconButton
          label={t(isSearch ? 'search:facets.title' : 'views.open')}
          icon={isSearch ? <ListFilter size={16} aria-hidden /> : <PanelLeft size={16} aria-hidden />}
        />
      }
    >
      {() => (
        <div className={cx(styles.popoverViews)}>
          <ArchiveMenu archive={archive} />
          {savedSearches}
          {views}
        </div>
      )}
    </Popover>
  );

  return (
    <>
      <Panes
        room={room}
        page={
          isPage(view) ? (
            <Suspense fallback={null}>
              <DeskPage view={view} viewsButton={viewsButton} tools={NEW_RELEASE} {...deskActions} />
            </Suspense>
          ) : null
        }
        views={
          <>
            <div className={cx(styles.bar, styles.viewsBar)}>
              <ArchiveMenu archive={archive} />
            </div>
            <div className={cx(styles.content)}>
              {savedSearches}
              {views}
            </div>
          </>
        }
        list={
          <>
            <div className={cx(styles.bar)}>
              {viewsButton}
              <SearchBox
                inputRef={searchInput}
                value={searchText}
                onChange={(next) => {
                  results.stay();
                  dispatch({ type: 'search', text: next });
                }}
                onAsk={() => {
                  dispatch({ type: 'ask' });
                  remember(typed);
                  results.go();
                }}
                recent={recent}
                onRun={(next) => {
                  dispatch({ type: 'ask', text: next });
                  remember(next);
                  results.go();
                }}
                onForget={forget}
                onForgetAll={forgetAll}
                onLeave={results.go}
                onBack={goBack}
              >
                {typed !== '' && <SaveSearch text={typed} sort={sort} />}
                <SearchHelp onInsert={insert} />
              </SearchBox>
              {NEW_RELEASE}
            </div>
            {isSearch && (
              <SearchNotes
                text={rows.shown.text}
                isTyping={rows.shown.isTyping}
                scope={rows.shown.view === 'all' ? null : viewName(rows.shown.view, kinds, language, t)}
                suggestions={rows.answer?.suggestions ?? NO_SUGGESTIONS}
                onRefine={refine}
                onAsk={ask}
                onSearchEverywhere={searchEverywhere}
              />
            )}
            <ReleaseList
              rows={rows}
              selected={ids}
              active={active}
              anchor={anchor}
              listRef={list}
              onSelect={openRelease}
              onSearchEverywhere={searchEverywhere}
              onRefine={refine}
              {...select}
            />
          </>
        }
        release={
          <>
            {TOOLBAR}
            <div className={cx(styles.content)}>
              <ErrorBoundary resetKey={ids.join()}>
                <Suspense fallback={null}>
                  <ReleasePane ids={ids} isFresh={fresh !== null && fresh === active} sought={sought} onOpen={openRelease} />
                </Suspense>
              </ErrorBoundary>
            </div>
          </>
        }
      />
      {hosts}
    </>
  );
}

/** What to mark in the release that is open: also what was looked for instead, where the release was found by that. */
function useSought({ shown, answer, row, indexOf }: Rows, ids: readonly ReleaseId[]): Sought | null {
  const [id = null] = ids;
  const via = row(indexOf(id))?.via ?? 'text';
  const wordings = answer?.groups.find((group) => group.via === via)?.wordings ?? NO_WORDINGS;
  return useMemo(
    () => (shown.text === '' ? null : { text: shown.text, isTyping: shown.isTyping, wordings }),
    [shown, wordings],
  );
}
