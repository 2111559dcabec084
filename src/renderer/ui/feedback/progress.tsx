import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { cx } from '../cx';
import styles from './progress.module.css';

/** Work of unknown length. Fades in late, so that what is quick does not flicker. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <AriaProgressBar aria-label={label} isIndeterminate className={cx(styles.spinner)}>
      <span className={cx(styles.ring)} />
    </AriaProgressBar>
  );
}

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known yet. */
  readonly total: number;
  /** What is shown at the end of the line, e.g. `12 / 300`. */
  readonly valueLabel?: string | undefined;
}

export function ProgressBar({ label, done, total, valueLabel }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
      className={cx(styles.bar)}
      {...(valueLabel === undefined ? {} : { valueLabel })}
    >
      {({ percentage, isIndeterminate }) => (
        <>
          <div className={cx(styles.caption)}>
            <span>{label}</span>
            {valueLabel !== undefined && <span className={cx(styles.value)}>{valueLabel}</span>}
          </div>
          <div className={cx(styles.track)}>
            <div className={cx(styles.fill, isIndeterminate && styles.unknown)} style={{ width: `${percentage ?? 30}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
