import { Check } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../../bridge';
import { cx } from '../../../ui';
import type { Facet, FacetValue } from './facet-values';
import styles from './facets-pane.module.css';

interface FacetGroupProps {
  readonly facet: Facet;
  readonly isExpanded: boolean;
  readonly onExpand: (isExpanded: boolean) => void;
  readonly onToggle: (value: FacetValue) => void;
}

/** Shown of a facet until more is asked for; a list that is hardly longer is shown whole. */
const FIRST = 6;
const HARDLY_MORE = 7;

export function FacetGroup({ facet: { id, values }, isExpanded, onExpand, onToggle }: FacetGroupProps) {
  const { t } = useTranslation('search');
  const { language } = useSettings();
  const number = useMemo(() => new Intl.NumberFormat(language), [language]);
  const heading = useId();
  const isLong = values.length > HARDLY_MORE;
  // What is chosen stays in sight, where it stands.
  const shown = isLong && !isExpanded ? values.filter(({ isChecked }, index) => index < FIRST || isChecked) : values;
  return (
    <section role="group" aria-labelledby={heading} className={cx(styles.group)}>
      <h3 id={heading} className={cx(styles.caption)}>
        {t(`facet.${id}`)}
      </h3>
      {shown.map((value, index) => (
        <button
          key={value.key}
          type="button"
          role="checkbox"
          aria-checked={value.isChecked}
          aria-label={t('facet.value', { value: value.label, count: value.count })}
          tabIndex={index === 0 ? 0 : -1}
          className={cx(styles.value)}
          onClick={() => onToggle(value)}
        >
          <span className={cx(styles.box)}>{value.isChecked && <Check size={10} strokeWidth={3} aria-hidden />}</span>
          <span className={cx(styles.name)} title={value.label}>
            {value.label}
          </span>
          <span className={cx(styles.number)}>{number.format(value.count)}</span>
        </button>
      ))}
      {isLong && (
        <button type="button" className={cx(styles.more)} aria-expanded={isExpanded} onClick={() => onExpand(!isExpanded)}>
          {isExpanded ? t('facets.less') : t('facets.more', { count: values.length - shown.length })}
        </button>
      )}
    </section>
  );
}
