import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from '../cx';
import styles from './hint.module.css';

interface HintProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** A React Aria button or other focusable of that library. */
  readonly children: ReactElement;
}

/** A tooltip for pointer and keyboard; never the only place of an information. */
export function Hint({ text, shortcut, children }: HintProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={80}>
      {children}
      <Tooltip className={cx(styles.hint)} offset={6}>
        {text}
        {shortcut !== undefined && <kbd className={cx(styles.keys)}>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
