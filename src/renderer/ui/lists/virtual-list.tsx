import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { Fragment, useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref } from 'react';
import { cx } from '../cx';
import { moveTarget } from './move-target';
import styles from './virtual-list.module.css';

export interface RowModifiers {
  /** Shift: from the anchor to here. */
  readonly extend: boolean;
  /** Ctrl or Cmd: this one in or out. */
  readonly toggle: boolean;
}

/** Rows that stand together under a heading, up to the next group. */
export interface RowGroup {
  readonly key: string;
  /** Place of its first row. */
  readonly start: number;
  /** Read out with each of its rows. */
  readonly label: string;
  readonly heading: ReactNode;
}

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** In CSS pixels; every row is equally high. */
  readonly rowHeight: number;
  /** The row the keyboard is on; -1 when there is none. */
  readonly activeIndex: number;
  readonly isSelected: (index: number) => boolean;
  readonly rowKey: (index: number) => string | number;
  readonly renderRow: (index: number) => ReactNode;
  /** In order, the first one from row 0; none when the rows have no headings. */
  readonly groups?: readonly RowGroup[];
  readonly onMove: (index: number, modifiers: RowModifiers) => void;
  readonly onSelectAll?: () => void;
  /** Enter or double click. */
  readonly onOpen?: (index: number) => void;
  readonly onDelete?: () => void;
  readonly onContextMenu?: (index: number, at: { readonly x: number; readonly y: number }) => void;
  /** Rows that can be seen now, for page-wise loading; `last` is inclusive. */
  readonly onVisible?: (first: number, last: number) => void;
  /** What the rows are about: when that changes, the list starts at its top, wherever the active row is. */
  readonly subject?: string;
  readonly isMultiple?: boolean;
  readonly listRef?: Ref<HTMLDivElement>;
}

const OVERSCAN = 4;
/** In CSS pixels. */
const HEADING_HEIGHT = 34;
const NO_GROUPS: readonly never[] = [];

/**
 * A list box of any length that keeps only the rows in sight in the page. One tab stop; the active row is told by
 * `aria-activedescendant`, each row its place and the whole number of rows.
 */
export function VirtualList({
  label,
  count,
  rowHeight,
  activeIndex,
  isSelected,
  rowKey,
  renderRow,
  groups = NO_GROUPS,
  onMove,
  onSelectAll,
  onOpen,
  onDelete,
  onContextMenu,
  onVisible,
  subject = '',
  isMultiple = false,
  listRef,
}: VirtualListProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // The ring around the active row is for those who move by keyboard.
  const [isKeyboard, setKeyboard] = useState(true);
  // Nothing of it is memoised here, and the React Compiler is not in use.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    // A heading belongs to the row below it: going to that row shows it, too.
    estimateSize: (index) => rowHeight + (groups.some(({ start }) => start === index) ? HEADING_HEIGHT : 0),
    overscan: OVERSCAN,
    // The active row must be in the page for `aria-activedescendant` to mean anything.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return activeIndex < 0 || activeIndex >= count || rows.includes(activeIndex)
        ? rows
        : [...rows, activeIndex].sort((a, b) => a - b);
    },
  });

  const starts = groups.map(({ start }) => start).join();
  useLayoutEffect(() => virtualizer.measure(), [rowHeight, starts, virtualizer]);

  const lastSubject = useRef(subject);
  useEffect(() => {
    if (lastSubject.current !== subject) {
      lastSubject.current = subject;
      // Asking the page where it stands would make it lay itself out at once.
      if ((virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollToOffset(0);
    } else if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [subject, activeIndex, virtualizer]);

  const first = virtualizer.range?.startIndex ?? 0;
  const last = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    if (count > 0) onVisible?.(first, last);
  }, [first, last, count, onVisible]);

  const onKeyDown = (event: KeyboardEvent): void => {
    setKeyboard(true);
    const toggle = event.ctrlKey || event.metaKey;
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const target = moveTarget(event.key, activeIndex, count, pageRows);
    if (target !== null) onMove(target, { extend: isMultiple && event.shiftKey, toggle: false });
    else if (event.key === 'Enter' && activeIndex >= 0) onOpen?.(activeIndex);
    else if (event.key === ' ' && activeIndex >= 0) onMove(activeIndex, { extend: false, toggle: isMultiple && toggle });
    else if (event.key.toLowerCase() === 'a' && toggle && isMultiple && onSelectAll !== undefined) onSelectAll();
    else if (event.key === 'Delete' && onDelete !== undefined) onDelete();
    else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && activeIndex >= 0) {
      const box = document.getElementById(`${id}-${activeIndex}`)?.getBoundingClientRect();
      if (box !== undefined) onContextMenu?.(activeIndex, { x: box.left + 24, y: box.top + box.height / 2 });
    } else return;
    event.preventDefault();
  };

  const onRowPress = (index: number, event: MouseEvent): void => {
    setKeyboard(false);
    const modifiers = { extend: isMultiple && event.shiftKey, toggle: isMultiple && (event.ctrlKey || event.metaKey) };
    if (event.button === 0) onMove(index, modifiers);
    else if (event.button === 2 && !isSelected(index)) onMove(index, { extend: false, toggle: false });
  };

  const items = virtualizer.getVirtualItems();
  const option = (item: VirtualItem): ReactNode => (
    <div
      key={rowKey(item.index)}
      id={`${id}-${item.index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected(item.index)}
      aria-setsize={count}
      aria-posinset={item.index + 1}
      data-active={item.index === activeIndex || undefined}
      className={cx(styles.row)}
      style={{ height: rowHeight, transform: `translateY(${item.end - rowHeight}px)` }}
      onMouseDown={(event) => {
        // The list keeps the focus, not the row: rows come and go while scrolling.
        event.preventDefault();
        event.currentTarget.closest<HTMLElement>('[role="listbox"]')?.focus({ preventScroll: true });
        onRowPress(item.index, event);
      }}
      onDoubleClick={() => onOpen?.(item.index)}
      onContextMenu={(event) => {
        event.preventDefault();
        onContextMenu?.(item.index, { x: event.clientX, y: event.clientY });
      }}
    >
      {renderRow(item.index)}
    </div>
  );
  const headingTop = (group: RowGroup): number => group.start * rowHeight + groups.indexOf(group) * HEADING_HEIGHT;
  const groupOf = (index: number): RowGroup | null => groups.findLast(({ start }) => start <= index) ?? null;
  const sections = (groups.length === 0 ? [null] : [...new Set(items.map(({ index }) => groupOf(index)))]).map((group) => ({
    group,
    rows: items.filter(({ index }) => groupOf(index) === group).map(option),
  }));

  return (
    <div ref={scroller} className={cx(styles.scroller)}>
      <div
        ref={listRef}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMultiple || undefined}
        aria-activedescendant={activeIndex >= 0 && activeIndex < count ? `${id}-${activeIndex}` : undefined}
        tabIndex={0}
        data-keyboard={isKeyboard || undefined}
        className={cx(styles.list)}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {sections.map(({ group, rows }) =>
          group === null ? (
            <Fragment key="all">{rows}</Fragment>
          ) : (
            <div key={group.key} role="group" aria-label={group.label}>
              <div aria-hidden className={cx(styles.heading)} style={{ height: HEADING_HEIGHT, transform: `translateY(${headingTop(group)}px)` }}>
                {group.heading}
              </div>
              {rows}
            </div>
          ),
        )}
      </div>
    </div>
  );
}
