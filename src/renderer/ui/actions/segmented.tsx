import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from '../cx';
import { Hint } from './hint';
import styles from './segmented.module.css';

interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Shown instead of the label, which then becomes the hint. */
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
}

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean | undefined;
}

/** One of a few, all of them in sight. */
export function Segmented<Id extends string>({ label, segments, value, onChange, isDisabled = false }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles.group)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      isDisabled={isDisabled}
      onSelectionChange={(keys) => {
        const chosen = segments.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {segments.map(({ id, label: name, icon, shortcut }) =>
        icon === undefined ? (
          <ToggleButton key={id} id={id} className={cx(styles.segment)}>
            {name}
          </ToggleButton>
        ) : (
          <Hint key={id} text={name} shortcut={shortcut}>
            <ToggleButton id={id} aria-label={name} className={cx(styles.segment)}>
              {icon}
            </ToggleButton>
          </Hint>
        ),
      )}
    </ToggleButtonGroup>
  );
}
