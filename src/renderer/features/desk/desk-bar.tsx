import type { ReactNode } from 'react';
import { cx } from '../../ui';
import styles from './desk.module.css';

interface DeskBarProps {
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}

/** The bar over a page: its title, what it can be changed by, and what begins something new. */
export function DeskBar({ before, after, title, children }: DeskBarProps) {
  return (
    <div className={cx(styles.bar)}>
      {before}
      <span className={cx(styles.barTitle)}>{title}</span>
      {children}
      <span className={cx(styles.end)}>{after}</span>
    </div>
  );
}
