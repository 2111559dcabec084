import { PanelLeft } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '@shared/contract';
import { useCommandState, useRunCommand } from '../commands';
import { ReleaseList } from '../features/release-list/release-list';
import { useRows } from '../features/release-list/use-rows';
import { SearchBox } from '../features/search/search-box';
import { useDebounced } from '../features/search/use-debounced';
import { ViewsPane } from '../features/views/views-pane';
import { cx, IconButton, Popover } from '../ui';
import { ErrorBoundary } from './error-boundary';
import { Panes } from './layout/panes';
import { useRoom } from './layout/use-room';
import { place, START } from './selection';
import { ArchiveMenu } from './toolbar/archive-menu';
import { NewReleaseButton, Toolbar } from './toolbar/toolbar';
import { useArchiveCommands } from './use-app-commands';
import styles from './workspace.module.css';

// The reading pane brings the editor, importing and exporting their formats: the list need not wait for them.
const ReleasePane = lazy(async () => ({ default: (await import('../features/release/release-pane')).ReleasePane }));
const ImportingHost = lazy(async () => ({ default: (await import('../features/importing/importing-host')).ImportingHost }));
const TermsHost = lazy(async () => ({ default: (await import('../features/terms/terms-host')).TermsHost }));
const ExportingHost = lazy(async () => ({ default: (await import('../features/exporting/exporting-host')).ExportingHost }));

/** Long enough to skip the letters of a fast typist, too short to be felt. */
const SEARCH_DELAY_MS = 60;

interface WorkspaceProps {
  readonly archive: ArchiveInfo;
  /** The welcome screen was left by "Import a folder". */
  readonly importsFolder: boolean;
  readonly onImportsFolder: () => void;
}

export function Workspace({ archive, importsFolder, onImportsFolder }: WorkspaceProps) {
  const { t } = useTranslation('archive');
  const room = useRoom();
  const [{ view, searchText, ids, active, anchor, fresh }, dispatch] = useReducer(place, START);
  const searchInput = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const text = useDebounced(searchText.trim(), SEARCH_DELAY_MS);
  const rows = useRows(useMemo(() => ({ view, text }), [view, text]));

  const openRelease = (id: string): void => dispatch({ type: 'select', id });

  const goToList = (): void => {
    const first = rows.row(0);
    // From a search one goes to its best result, from a view back to where one was.
    if ((rows.shown.text !== '' || rows.indexOf(active) < 0) && first !== undefined) openRelease(first.id);
    list.current?.focus();
  };

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
      searchInput.current?.focus();
      searchInput.current?.select();
    },
  });

  const runCommand = useRunCommand();
  const canImport = useCommandState('import.folder').isEnabled;
  useEffect(() => {
    if (!importsFolder || !canImport) return;
    onImportsFolder();
    runCommand('import.folder');
  }, [importsFolder, canImport, onImportsFolder, runCommand]);

  const views = <ViewsPane view={view} onShow={(next) => dispatch({ type: 'show', view: next })} />;

  return (
    <>
      <Panes
        room={room}
        views={
          <>
            <div className={cx(styles.bar, styles.viewsBar)}>
              <ArchiveMenu archive={archive} />
            </div>
            <div className={cx(styles.content)}>{views}</div>
          </>
        }
        list={
          <>
            <div className={cx(styles.bar)}>
              {room !== 'wide' && (
                <Popover
                  label={t('views.label')}
                  placement="bottom start"
                  trigger={<IconButton label={t('views.open')} icon={<PanelLeft size={16} aria-hidden />} />}
                >
                  {() => (
                    <div className={cx(styles.popoverViews)}>
                      <ArchiveMenu archive={archive} />
                      {views}
                    </div>
                  )}
                </Popover>
              )}
              <SearchBox
                inputRef={searchInput}
                value={searchText}
                onChange={(next) => dispatch({ type: 'search', text: next })}
                onLeave={goToList}
              />
              <NewReleaseButton />
            </div>
            <ReleaseList
              rows={rows}
              selected={ids}
              active={active}
              anchor={anchor}
              listRef={list}
              onSelect={openRelease}
              onToggle={(id) => dispatch({ type: 'toggle', id })}
              onExtend={(extended, last) => dispatch({ type: 'extend', ids: extended, active: last })}
              onSelectAll={(all) => dispatch({ type: 'selectAll', ids: all })}
              onSearchEverywhere={() => dispatch({ type: 'searchEverywhere' })}
            />
          </>
        }
        release={
          <>
            <Toolbar />
            <div className={cx(styles.content)}>
              <ErrorBoundary resetKey={ids.join()}>
                <Suspense fallback={null}>
                  <ReleasePane ids={ids} isFresh={fresh !== null && fresh === active} soughtText={rows.shown.text} onOpen={openRelease} />
                </Suspense>
              </ErrorBoundary>
            </div>
          </>
        }
      />
      <Suspense fallback={null}>
        <ImportingHost onOpen={(id) => dispatch({ type: 'open', id })} />
        <ExportingHost ids={ids} />
        <TermsHost ids={ids} />
      </Suspense>
    </>
  );
}
