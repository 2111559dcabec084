import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutOf, useCommands } from '../../../commands';
import { cx, IconButton, LiveRegion } from '../../../ui';
import { useFindState } from '../../find/find-state';
import { HitMarks, leavesOf, type Sought } from './hit-marks';
import styles from './hit-bar.module.css';

interface HitBarProps {
  /** Holds the editions. */
  readonly root: RefObject<HTMLElement | null>;
  /** Changes when the text in `root` does. */
  readonly shown: readonly unknown[];
  /** Null where nothing is to be marked. */
  readonly sought: Sought | null;
}

/** Marks in the open release what the list was searched for, and goes from one place to the next. */
export function HitBar({ root, shown, sought }: HitBarProps): ReactNode {
  const { t } = useTranslation('search');
  const [marks] = useState(() => new HitMarks());
  const { total, current } = useSyncExternalStore(marks.subscribe, marks.hits);
  const isFinding = useFindState().isOpen;
  const before = useRef<{ readonly isTyping: boolean; readonly marked: string } | null>(null);

  useEffect(() => {
    const last = before.current;
    const leaves = sought === null ? [] : leavesOf(sought);
    before.current = sought === null ? null : { isTyping: sought.isTyping, marked: JSON.stringify(leaves) };
    if (root.current === null || sought === null) {
      marks.clear();
      return;
    }
    // A release opens at its first hit, and Enter goes there; a search that is typed does not move what is being read.
    if (last === null || (last.isTyping && !sought.isTyping)) marks.lookAndGo(root.current, leaves);
    else marks.look(root.current, leaves, last.marked === before.current?.marked);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `shown` stands for what the elements hold
  }, [marks, root, sought, ...shown]);
  useEffect(() => () => marks.clear(), [marks]);

  const next = { run: () => marks.step(1), isEnabled: total > 0 };
  const previous = { run: () => marks.step(-1), isEnabled: total > 0 };
  useCommands({ 'hits.next': next, 'hits.previous': previous });
  // While the find bar is open these are its own.
  useCommands({ 'find.next': next, 'find.previous': previous }, total > 0 && !isFinding);

  if (total === 0) return null;
  const count = current < 0 ? t('hits.total', { count: total }) : t('hits.at', { current: current + 1, total });
  return (
    <div role="group" aria-label={t('hits.label')} className={cx(styles.bar)}>
      <IconButton label={t('hits.previous')} icon={<ArrowUp size={14} aria-hidden />} shortcut={shortcutOf('hits.previous')} onPress={previous.run} />
      <span className={cx(styles.count)}>{count}</span>
      <IconButton label={t('hits.next')} icon={<ArrowDown size={14} aria-hidden />} shortcut={shortcutOf('hits.next')} onPress={next.run} />
      <LiveRegion text={current < 0 ? '' : count} />
    </div>
  );
}
