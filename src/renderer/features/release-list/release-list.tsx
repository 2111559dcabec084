import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '@shared/commands/registry';
import type { ReleaseId } from '@shared/domain/release';
import type { Sort } from '@shared/domain/search';
import { queries, useSettings } from '../../bridge';
import { shortcutOf, useCommandStates, useRunCommand } from '../../commands';
import { ContextMenu, cx, ErrorNote, LiveRegion, Spinner, VirtualList, type RowModifiers } from '../../ui';
import { viewName } from '../views/view-tree';
import { foundText } from './found-text';
import { ListEmpty } from './list-empty';
import { ReleaseRow } from './release-row';
import { rowGroups } from './row-groups';
import { SortMenu } from './sort-menu';
import styles from './release-list.module.css';
import type { Rows } from './use-rows';

const ROW_HEIGHT = 76;
const HIT_HEIGHT = 114;
const NO_KINDS: readonly never[] = [];

interface ReleaseListProps {
  readonly rows: Rows;
  readonly selected: readonly ReleaseId[];
  readonly active: ReleaseId | null;
  readonly anchor: ReleaseId | null;
  readonly onSelect: (id: ReleaseId) => void;
  readonly onToggle: (id: ReleaseId) => void;
  readonly onExtend: (ids: readonly ReleaseId[], active: ReleaseId) => void;
  readonly onSelectAll: (ids: readonly ReleaseId[]) => void;
  readonly onSearchEverywhere: () => void;
  readonly onRefine: (change: (text: string) => string) => void;
  readonly onSort: (sort: Sort) => void;
  readonly listRef: Ref<HTMLDivElement>;
}

export const ReleaseList = memo(function ReleaseList({ rows, selected, active, anchor, onSelect, onToggle, onExtend, onSelectAll, onSearchEverywhere, onRefine, onSort, listRef }: ReleaseListProps) {
  const { t } = useTranslation(['archive', 'releases', 'search', 'common']);
  const { language } = useSettings();
  const kinds = useQuery(queries.archive.kinds()).data ?? NO_KINDS;
  const indexing = useQuery(queries.search.status()).data;
  const runCommand = useRunCommand();
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);

  const { shown, total, answer } = rows;
  const isSearch = shown.text !== '';
  const isChosen = useMemo(() => new Set(selected), [selected]);
  const texts = useMemo(
    () => ({ t, language, kinds, dates: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }) }),
    [t, language, kinds],
  );
  const groups = useMemo(() => rowGroups(answer?.groups ?? [], t, language), [answer, t, language]);
  const name = viewName(shown.view, kinds, language, t);
  const count = isSearch ? foundText(rows, t) : t('list.count', { count: total });

  const move = async (index: number, { extend, toggle }: RowModifiers): Promise<void> => {
    const id = rows.row(index)?.id ?? (await rows.idsBetween(index, index))[0];
    if (id === undefined) return;
    const from = extend ? rows.indexOf(anchor) : -1;
    if (toggle) onToggle(id);
    else if (from < 0) onSelect(id);
    else {
      const ids = await rows.idsBetween(from, index);
      onExtend(from <= index ? ids : [...ids].reverse(), id);
    }
  };

  return (
    <section className={cx(styles.pane)} aria-label={name} aria-busy={rows.isBehind}>
      <header className={cx(styles.header)}>
        <h2 className={cx(styles.name)} title={name}>
          {name}
        </h2>
        <span className={cx(styles.count)}>
          {selected.length > 1 ? t('list.selected', { count: selected.length, total }) : rows.isLoading ? '' : count}
        </span>
        {isSearch && <SortMenu sort={shown.sort} onSort={onSort} />}
      </header>
      {isSearch && indexing !== undefined && indexing.state !== 'ready' && (
        <p className={cx(styles.indexing)}>{t('search:indexing', { indexed: indexing.indexed, total: indexing.total })}</p>
      )}
      <LiveRegion text={rows.isLoading ? '' : count} />
      {rows.error !== null ? (
        <div className={cx(styles.state)}>
          <ErrorNote error={rows.error} onRetry={rows.retry} />
        </div>
      ) : rows.isLoading ? (
        <div className={cx(styles.state)}>
          <Spinner label={t('common:loading')} />
        </div>
      ) : total === 0 ? (
        <ListEmpty request={shown} viewName={name} onSearchEverywhere={onSearchEverywhere} onRefine={onRefine} />
      ) : (
        <VirtualList
          label={`${name}, ${count}`}
          listRef={listRef}
          count={total}
          rowHeight={isSearch ? HIT_HEIGHT : ROW_HEIGHT}
          groups={groups}
          activeIndex={rows.indexOf(active)}
          isSelected={(index) => isChosen.has(rows.row(index)?.id ?? '')}
          rowKey={(index) => rows.row(index)?.id ?? index}
          renderRow={(index) => {
            const row = rows.row(index);
            return <ReleaseRow row={row} texts={texts} isSelected={row !== undefined && isChosen.has(row.id)} />;
          }}
          subject={`${shown.view} ${shown.sort} ${shown.text}`}
          isMultiple
          onMove={(index, modifiers) => void move(index, modifiers)}
          onSelectAll={() => void rows.idsBetween(0, total - 1).then(onSelectAll)}
          onOpen={() => runCommand('release.edit')}
          onDelete={() => runCommand('release.bin')}
          onContextMenu={(_, at) => setMenuAt(at)}
          onVisible={rows.onVisible}
        />
      )}
      <RowMenu at={menuAt} onClose={() => setMenuAt(null)} />
    </section>
  );
});

const ROW_COMMANDS: readonly (readonly CommandId[])[] = [
  ['release.edit', 'release.facts', 'release.history'],
  ['export.docx', 'export.pdf', 'export.open'],
  ['release.bin', 'release.restore'],
];

function RowMenu({ at, onClose }: { readonly at: { readonly x: number; readonly y: number } | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['commands', 'archive']);
  const states = useCommandStates();
  const runCommand = useRunCommand();
  return (
    <ContextMenu
      label={t('archive:list.menu')}
      at={at}
      onClose={onClose}
      groups={ROW_COMMANDS.map((group) =>
        group
          .filter((id) => states.get(id)?.isEnabled === true)
          .map((id) => ({ id, label: t(id), shortcut: shortcutOf(id), isDanger: id === 'release.bin' })),
      )}
      onAction={runCommand}
    />
  );
}
