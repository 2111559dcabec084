import { useQuery } from '@tanstack/react-query';
import { ListFilter, Tag } from 'lucide-react';
import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId, Revision } from '@shared/domain/release';
import { api, queries } from '../../../bridge';
import { ContextMenu, ErrorNote, IconButton, Segmented, Spinner, ToggleButton, VirtualList, cx, useErrorText, useToast, type RowGroup, type RowModifiers } from '../../../ui';
import { dayText } from '../format-dates';
import { Panel } from '../panel';
import { HistoryLine } from './history-line';
import { firstOf, historyRows, isLineOf, revisionOf, type HistoryRow } from './history-rows';
import { MODES, historyMode, type HistoryMode } from './history-mode';
import { NameVersion } from './name-version';
import type { Reading } from './reading';
import { useReading } from './use-reading';
import { WhoChangedCard, type Asked } from './who-changed';
import styles from './history.module.css';

interface HistoryPanelProps {
  readonly id: ReleaseId;
  /** What is being read; null for the text of today. */
  readonly reading: Reading | null;
  readonly onRead: (reading: Reading | null) => void;
  readonly asked: Asked | null;
  readonly onCloseAsked: () => void;
  readonly onClose: () => void;
}

const LINE_HEIGHT = 48;
const NONE: readonly Revision[] = [];

/** The day of an instant where this computer is, as an ISO date. */
const dayOf = (instant: string): string => {
  const at = new Date(instant);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

export function HistoryPanel({ id, reading, onRead, asked, onCloseAsked, onClose }: HistoryPanelProps): ReactNode {
  const { t, i18n } = useTranslation(['history', 'releases']);
  const toast = useToast();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(queries.releases.history(id));
  const revisions = data ?? NONE;
  const newest = revisions[0]?.number ?? 0;
  const mode = useSyncExternalStore(historyMode.subscribe, historyMode.get);
  const [isNamedOnly, setNamedOnly] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [naming, setNaming] = useState<Revision | null>(null);
  const read = useReading(id, revisions, onRead);

  const rows = useMemo(() => historyRows(revisions, { unfolded, isNamedOnly, dayOf }), [revisions, unfolded, isNamedOnly]);
  const groups = useMemo(() => dayGroups(rows, i18n.language), [rows, i18n.language]);
  const activeIndex = Math.max(0, rows.findIndex((row) => keyOf(row) === active));
  const current = rows[activeIndex];
  const currentRevision = current === undefined ? null : revisionOf(current);
  const currentName = currentRevision?.named?.name ?? '';
  const askedRevision = asked?.answer.sentence?.revision.number ?? 0;
  // Of an unfolded sitting its heading is chosen, or one of its saves.
  const isOpenSitting = (row: HistoryRow | undefined): row is Extract<HistoryRow, { kind: 'sitting' }> => row?.kind === 'sitting' && row.isOpen;
  const picked = reading === null ? [] : reading.kind === 'revision' ? [reading.number] : reading.picked;

  const isPicked = (row: HistoryRow): boolean =>
    row === current && isOpenSitting(row)
      ? picked.includes(row.sitting.newest.number)
      : picked.some((number) => isLineOf(row, number) && !(isOpenSitting(current) && number === current.sitting.newest.number));

  const show = (row: HistoryRow, how: HistoryMode): void => {
    const { number } = revisionOf(row);
    const before = firstOf(row) - 1;
    if (how === 'text' || before < 1) read(number === newest ? { kind: 'now' } : { kind: 'text', number });
    else read({ kind: 'compare', older: before, newer: number === newest ? null : number, picked: [number] });
  };
  const compareTwo = (one: number, other: number): void => {
    const [older, newer] = one < other ? [one, other] : [other, one];
    read({ kind: 'compare', older, newer: newer === newest ? null : newer, picked: [older, newer] });
  };
  const move = (index: number, { extend, toggle }: RowModifiers): void => {
    const row = rows[index];
    if (row === undefined) return;
    const { number } = revisionOf(row);
    setActive(keyOf(row));
    const with_ = extend ? (anchor ?? currentRevision?.number ?? newest) : (picked.at(-1) ?? newest);
    if ((extend || toggle) && with_ !== number) {
      setAnchor(with_);
      compareTwo(with_, number);
    } else {
      setAnchor(number);
      show(row, mode);
    }
  };
  const fold = (row: HistoryRow | undefined): void => {
    if (row?.kind !== 'sitting') return;
    const { number } = row.sitting.oldest;
    setUnfolded((before) => (before.has(number) ? new Set([...before].filter((one) => one !== number)) : new Set([...before, number])));
  };
  const changeMode = (next: HistoryMode): void => {
    historyMode.set(next);
    if (current !== undefined && reading !== null) show(current, next);
  };
  const showAsked = (number: number): void => {
    setNamedOnly(false);
    setActive(String(number));
    const row = historyRows(revisions, { unfolded, isNamedOnly: false, dayOf }).find((one) => isLineOf(one, number));
    const revision = revisions.find((one) => one.number === number);
    if (row?.kind === 'sitting') fold(row);
    if (revision !== undefined) show({ kind: 'revision', revision, isInSitting: false }, 'changes');
  };
  const unname = (revision: Revision): void => {
    api.history.unname({ id, number: revision.number }).catch((failure: unknown) => toast({ text: errorText(failure), tone: 'error' }));
  };

  return (
    <Panel title={t('releases:history.title')} onClose={onClose}>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Spinner label={t('releases:loading')} />}
      {asked !== null && <WhoChangedCard asked={asked} onShow={showAsked} onClose={onCloseAsked} />}
      {data !== undefined && (
        <>
          <div className={cx(styles.tools)}>
            <Segmented label={t('mode.label')} segments={MODES.map((one) => ({ id: one, label: t(`mode.${one}`) }))} value={mode} onChange={changeMode} />
            <IconButton
              label={t(currentName === '' ? 'name.this' : 'name.change')}
              icon={<Tag size={15} aria-hidden />}
              isDisabled={currentRevision === null}
              onPress={() => setNaming(currentRevision)}
            />
            <ToggleButton label={t('namedOnly')} icon={<ListFilter size={15} aria-hidden />} isSelected={isNamedOnly} onChange={setNamedOnly} />
          </div>
          {rows.length === 0 ? (
            <p className={cx(styles.empty)}>{t('namedNone')}</p>
          ) : (
            <div className={cx(styles.list)}>
              <VirtualList
                label={t('releases:history.title')}
                count={rows.length}
                rowHeight={LINE_HEIGHT}
                activeIndex={activeIndex}
                isMultiple
                isSelected={(index) => rows[index] !== undefined && isPicked(rows[index])}
                rowKey={(index) => keyOf(rows[index])}
                renderRow={(index) => {
                  const row = rows[index];
                  return row === undefined ? null : (
                    <HistoryLine
                      row={row}
                      isSelected={isPicked(row)}
                      isNewest={revisionOf(row).number === newest}
                      isAsked={isLineOf(row, askedRevision)}
                      onFold={() => fold(row)}
                    />
                  );
                }}
                groups={groups}
                onMove={move}
                onOpen={(index) => fold(rows[index])}
                onContextMenu={(index, at) => {
                  const row = rows[index];
                  if (row !== undefined) setActive(keyOf(row));
                  setMenuAt(at);
                }}
                subject={id}
              />
            </div>
          )}
          <p className={cx(styles.hint)}>{t('hint')}</p>
        </>
      )}
      <ContextMenu
        label={t('menu')}
        at={menuAt}
        onClose={() => setMenuAt(null)}
        groups={[
          [
            { id: 'name', label: t(currentName === '' ? 'name.this' : 'name.change') },
            ...(currentName === '' ? [] : [{ id: 'unname' as const, label: t('name.remove') }]),
          ],
        ]}
        onAction={(action: 'name' | 'unname') => {
          if (currentRevision === null) return;
          if (action === 'name') setNaming(currentRevision);
          else unname(currentRevision);
        }}
      />
      {naming !== null && <NameVersion id={id} number={naming.number} name={naming.named?.name ?? ''} onClose={() => setNaming(null)} />}
    </Panel>
  );
}

const keyOf = (row: HistoryRow | undefined): string => (row === undefined ? '' : row.kind === 'sitting' ? `sitting ${row.sitting.oldest.number}` : String(row.revision.number));

/** Days as headings. */
function dayGroups(rows: readonly HistoryRow[], language: string): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const [start, row] of rows.entries()) {
    const key = dayOf(revisionOf(row).savedAt);
    if (groups.at(-1)?.key === key) continue;
    const label = dayText(key, language);
    groups.push({ key, start, label, heading: <span className={cx(styles.day)}>{label}</span> });
  }
  return groups;
}
