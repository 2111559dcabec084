import type { ReactNode } from 'react';
import { cx } from '../cx';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons: the way out of being empty. */
  readonly actions?: ReactNode;
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={cx(styles.empty)}>
      {icon !== undefined && <div className={cx(styles.icon)}>{icon}</div>}
      <h2 className={cx(styles.title)}>{title}</h2>
      {children !== undefined && <div className={cx(styles.text)}>{children}</div>}
      {actions !== undefined && <div className={cx(styles.actions)}>{actions}</div>}
    </div>
  );
}
