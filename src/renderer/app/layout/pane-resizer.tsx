import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { cx } from '../../ui';
import styles from './panes.module.css';

interface PaneResizerProps {
  readonly label: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly onResize: (width: number) => void;
  /** The person let go: the width is worth remembering. */
  readonly onDone: () => void;
}

const KEY_STEP = 16;

/** The line between two panes, for pointer and keyboard. */
export function PaneResizer({ label, width, min, max, onResize, onDone }: PaneResizerProps) {
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { ArrowLeft: width - KEY_STEP, ArrowRight: width + KEY_STEP, Home: min, End: max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onResize(next);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width };
  };

  const onPointerUp = (): void => {
    drag.current = null;
    onDone();
  };

  return (
    // A focusable separator with a value is a widget (WAI-ARIA "window splitter").
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={cx(styles.resizer)}
      onKeyDown={onKeyDown}
      onKeyUp={onDone}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (drag.current !== null) onResize(drag.current.width + event.clientX - drag.current.from);
      }}
      onPointerUp={onPointerUp}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
    />
  );
}
