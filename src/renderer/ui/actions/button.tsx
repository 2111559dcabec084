import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton as AriaToggleButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from '../cx';
import { Hint } from './hint';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` at most once on a screen; `quiet` has no frame until it is pointed at. */
  readonly variant?: 'default' | 'primary' | 'danger' | 'quiet';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

export function Button({ variant = 'default', icon, children, className, ...button }: ButtonProps) {
  return (
    <AriaButton {...button} className={cx(styles.button, styles[variant], className)}>
      {icon}
      <span className={cx(styles.text)}>{children}</span>
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly icon: ReactNode;
  /** Shown in the hint beside the label, already in the system's notation. */
  readonly shortcut?: string | undefined;
  readonly className?: string | undefined;
}

/** A button of one picture: its label is its name for assistive technology and its hint for everyone. */
export function IconButton({ label, icon, shortcut, className, ...button }: IconButtonProps) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <AriaButton {...button} aria-label={label} className={cx(styles.button, styles.quiet, styles.square, className)}>
        {icon}
      </AriaButton>
    </Hint>
  );
}

interface ToggleButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

export function ToggleButton({ label, icon, shortcut, isSelected, onChange, isDisabled = false, className }: ToggleButtonProps) {
  return (
    <Hint text={label} shortcut={shortcut}>
      <AriaToggleButton
        aria-label={label}
        isSelected={isSelected}
        onChange={onChange}
        isDisabled={isDisabled}
        className={cx(styles.button, styles.quiet, styles.square, className)}
      >
        {icon}
      </AriaToggleButton>
    </Hint>
  );
}
