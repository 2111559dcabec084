import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover, type Placement } from 'react-aria-components';
import { cx } from '../cx';
import styles from './popover.module.css';

interface PopoverProps {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly placement?: Placement;
  /** Where something else than the button opens it as well. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: (close: () => void) => ReactNode;
}

/** A small panel beside the button that opens it. */
export function Popover({ label, trigger, placement = 'bottom', children, ...state }: PopoverProps) {
  return (
    <DialogTrigger {...state}>
      {trigger}
      <AriaPopover className={cx(styles.popover)} placement={placement} offset={6}>
        <Dialog aria-label={label} className={cx(styles.content)}>
          {({ close }) => children(close)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
