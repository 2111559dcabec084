import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactChange, Restorable } from '@shared/domain/compare';
import { queries } from '../../../../bridge';
import { cx } from '../../../../ui';
import { Change } from './change';
import { factName, factValues } from './summary-text';
import styles from './compare.module.css';

interface FactChangesProps {
  readonly facts: readonly FactChange[];
  readonly onTakeBack: ((what: Restorable) => void) | undefined;
}

/** Where a release stands and where it came from are not things of the text: nobody sets them by the way. */
const KEPT: ReadonlySet<string> = new Set(['status', 'sources']);

/** The details that changed, above the text. */
export function FactChanges({ facts, onTakeBack }: FactChangesProps): ReactNode {
  const { t, i18n } = useTranslation(['history', 'releases']);
  const { data: kinds } = useQuery(queries.archive.kinds());
  if (facts.length === 0) return null;
  return (
    <section aria-label={t('releases:facts.title')} className={cx(styles.facts)}>
      {facts.map((change) => {
        const name = factName(change.field, t);
        const { removed, added, isList } = factValues(change, kinds ?? [], t, i18n.language);
        const values = (Element: 'del' | 'ins', texts: readonly string[], told: string): ReactNode =>
          texts.map((text, index) => (
            <Element key={index}>
              <span className={cx('visually-hidden', styles.told)}>{told}</span>
              {change.field === 'related' ? t('compare.aRelease') : text}
            </Element>
          ));
        return (
          <Change
            key={change.field}
            kind="changed"
            label={t('compare.field', { field: name })}
            onTakeBack={onTakeBack === undefined || KEPT.has(change.field) ? undefined : () => onTakeBack({ part: 'fact', change })}
            takeBackLabel={t('restore.field', { field: name })}
          >
            <div className={cx(styles.fact)}>
              <span className={cx(styles.factName)}>{name}</span>
              <span className={cx(styles.factValues)}>
                {values('del', removed, t('compare.removed'))}
                {!isList && <span aria-hidden>→</span>}
                {values('ins', added, t('compare.added'))}
                {removed.length + added.length === 0 && t('compare.order')}
              </span>
            </div>
          </Change>
        );
      })}
    </section>
  );
}
