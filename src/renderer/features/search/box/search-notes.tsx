import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { Suggestion } from '@shared/domain/search';
import { clausesOf, readQuery, withoutClause, type Remark } from '@shared/search/query';
import { queries, useSettings } from '../../../bridge';
import { cx } from '../../../ui';
import { chipText } from './chip-text';
import styles from './search-notes.module.css';

interface SearchNotesProps {
  readonly text: string;
  /** The last word may not be finished yet: what is missing at the end is no mistake. */
  readonly isTyping: boolean;
  /** Name of the view that is searched; null when it is all releases. */
  readonly scope: string | null;
  readonly suggestions: readonly Suggestion[];
  readonly onRefine: (change: (text: string) => string) => void;
  readonly onAsk: (text: string) => void;
  readonly onSearchEverywhere: () => void;
}

const SCOPE = 'scope';
const NO_KINDS: readonly never[] = [];

/** Below the search box: its conditions as chips, what was not understood, and what else may have been meant. */
export const SearchNotes = memo(function SearchNotes(props: SearchNotesProps) {
  const { text, isTyping, scope, suggestions, onAsk } = props;
  const { t } = useTranslation('search');
  const { language } = useSettings();
  const remarks = useMemo(() => remarksOn(text, isTyping), [text, isTyping]);
  const number = useMemo(() => new Intl.NumberFormat(language), [language]);
  return (
    <div className={cx(styles.notes)}>
      <Chips {...props} />
      {remarks.map((remark) => (
        <p key={`${remark.code} ${remark.start}`} className={cx(styles.remark)}>
          {t(`remark.${remark.code}`, { field: remark.field === null ? '' : t(`field.${remark.field}`), value: remark.value })}
        </p>
      ))}
      {suggestions.length > 0 && (
        <p className={cx(styles.suggestions)}>
          <span>{t('suggest')}</span>
          {suggestions.map((suggestion) => (
            <Button key={suggestion.text} className={cx(styles.suggestion)} onPress={() => onAsk(suggestion.text)}>
              <span className={cx(styles.suggested)}>{suggestion.text}</span>
              <span className={cx(styles.count)}>{number.format(suggestion.total)}</span>
            </Button>
          ))}
        </p>
      )}
      {scope === null && clausesOf(text).length === 0 && remarks.length === 0 && suggestions.length === 0 ? null : <div className={cx(styles.end)} />}
    </div>
  );
});

function Chips({ text, scope, onRefine, onSearchEverywhere }: SearchNotesProps) {
  const { t } = useTranslation(['search', 'releases']);
  const { language } = useSettings();
  const kinds = useQuery(queries.archive.kinds()).data ?? NO_KINDS;
  const clauses = useMemo(() => clausesOf(text), [text]);
  const chips = [
    ...(scope === null ? [] : [{ id: SCOPE, label: t('scope', { view: scope }) }]),
    ...clauses.map((clause, index) => ({ id: String(index), label: chipText(clause, { t, kinds, language }) })),
  ];
  if (chips.length === 0) return null;

  const remove = (id: string): void => {
    const clause = clauses[Number(id)];
    if (id === SCOPE) onSearchEverywhere();
    // What was typed meanwhile stays; only a condition that is still there goes.
    else if (clause !== undefined) {
      const written = text.slice(clause.start, clause.end);
      onRefine((now) => {
        const same = clausesOf(now).find(({ start, end }) => now.slice(start, end) === written);
        return same === undefined ? now : withoutClause(now, same);
      });
    }
  };

  return (
    <TagGroup
      aria-label={t('chips.label')}
      className={cx(styles.chips)}
      onRemove={(keys) => {
        for (const key of keys) remove(String(key));
      }}
    >
      <TagList className={cx(styles.chipList)} items={chips}>
        {({ id, label }) => (
          <Tag id={id} textValue={label} className={cx(styles.chip)}>
            <span className={cx(styles.chipText)}>{label}</span>
            <Button slot="remove" className={cx(styles.remove)} aria-label={t('chip.remove', { condition: label })}>
              <X size={11} aria-hidden />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}

/** Whoever is still typing has not forgotten a closing quotation mark: that is told once the search is finished. */
function remarksOn(text: string, isTyping: boolean): readonly Remark[] {
  const { remarks } = readQuery(text, { typing: isTyping });
  return isTyping ? remarks.filter(({ code, end }) => code === 'bad-value' || (code === 'no-value' && end < text.length)) : remarks;
}
