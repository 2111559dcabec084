import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { cx } from '../cx';
import fieldStyles from './field.module.css';
import styles from './radio-cards.module.css';

interface Card<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A small drawing of what the choice means. */
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
}

interface RadioCardsProps<Id extends string> {
  readonly label: string;
  readonly cards: readonly Card<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean;
}

/** One of a few that deserve to be compared: all of them in sight, one below the other. */
export function RadioCards<Id extends string>({ label, cards, value, onChange, isDisabled = false }: RadioCardsProps<Id>) {
  return (
    <RadioGroup
      className={cx(fieldStyles.field)}
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const card = cards.find(({ id }) => id === chosen);
        if (card !== undefined) onChange(card.id);
      }}
    >
      <Label className={cx(fieldStyles.label)}>{label}</Label>
      <div className={cx(styles.cards)}>
        {cards.map((card) => (
          <RadioField key={card.id} value={card.id} isDisabled={card.isDisabled ?? false}>
            <RadioButton className={cx(styles.card)}>
              {card.icon}
              <span>{card.label}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
