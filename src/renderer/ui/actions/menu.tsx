import { Check } from 'lucide-react';
import { useRef, type ReactElement, type ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, type Placement } from 'react-aria-components';
import { cx } from '../cx';
import styles from './menu.module.css';

export interface MenuEntry<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isChecked?: boolean | undefined;
  readonly isDanger?: boolean;
}

/** Groups are separated by a line; empty groups vanish. */
export type MenuGroups<Id extends string = string> = readonly (readonly MenuEntry<Id>[])[];

interface MenuContentProps<Id extends string> {
  readonly label: string;
  readonly groups: MenuGroups<Id>;
  readonly onAction: (id: Id) => void;
}

function MenuContent<Id extends string>({ label, groups, onAction }: MenuContentProps<Id>) {
  const filled = groups.filter((group) => group.length > 0);
  const entries = filled.flat();
  return (
    <AriaMenu
      aria-label={label}
      className={cx(styles.menu)}
      disabledKeys={entries.filter(({ isDisabled }) => isDisabled).map(({ id }) => id)}
      onAction={(key) => {
        const entry = entries.find(({ id }) => id === key);
        if (entry !== undefined) onAction(entry.id);
      }}
    >
      {filled.map((group) => (
        <MenuSection key={group[0]?.id} aria-label={label} className={cx(styles.section)}>
          {group.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={cx(styles.item, entry.isDanger && styles.danger)}
            >
              <span className={cx(styles.icon)}>{entry.isChecked ? <Check size={14} aria-hidden /> : entry.icon}</span>
              <span className={cx(styles.label)}>{entry.label}</span>
              {entry.shortcut !== undefined && <kbd className={cx(styles.keys)}>{entry.shortcut}</kbd>}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  );
}

interface MenuProps<Id extends string> extends MenuContentProps<Id> {
  /** The button that opens the menu: a React Aria button or our own. */
  readonly trigger: ReactElement;
  readonly placement?: Placement;
}

export function Menu<Id extends string>({ trigger, placement = 'bottom start', ...content }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cx(styles.popover)} placement={placement} offset={4}>
        <MenuContent {...content} />
      </Popover>
    </MenuTrigger>
  );
}

interface ContextMenuProps<Id extends string> extends MenuContentProps<Id> {
  /** Where the pointer (or the focused row) is, in window coordinates; null while closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
}

export function ContextMenu<Id extends string>({ at, onClose, onAction, ...content }: ContextMenuProps<Id>) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className={cx(styles.anchor)} style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} aria-hidden />
      <Popover
        className={cx(styles.popover)}
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={0}
      >
        <MenuContent
          {...content}
          onAction={(id) => {
            onClose();
            onAction(id);
          }}
        />
      </Popover>
    </>
  );
}
