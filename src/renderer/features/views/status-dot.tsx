import type { Status } from '@shared/domain/release';
import { cx } from '../../ui';
import styles from './status-dot.module.css';

/** Beside the name of a status, never instead of it. */
export function StatusDot({ status }: { readonly status: Status }) {
  return <span className={cx(styles.dot)} data-status={status} />;
}
