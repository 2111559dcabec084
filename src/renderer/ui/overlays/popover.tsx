import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover, type Placement } from 'react-aria-components';
import { cx } from '../cx';
import styles from './popover.module.css';

interface PopoverProps {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly placement?: Placement;
  readonly children: (close: () => void) => ReactNode;
}

/** A small panel beside the button that opens it. */
export function Popover({ label, trigger, placement = 'bottom', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={cx(styles.popover)} placement={placement} offset={6}>
        <Dialog aria-label={label} className={cx(styles.content)}>
          {({ close }) => children(close)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
