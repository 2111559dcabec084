import { CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { emptyMonths, missingEditions, type DeskOverview } from '@shared/domain/desk';
import { cx } from '../../../ui';
import { dayText } from '../../release/format-dates';
import { useToday } from '../clock';
import type { DeskActions } from '../desk-page';
import { monthText } from '../desk-texts';
import { Block, Folding } from './block';
import styles from './overview.module.css';
import { RowButton } from './row-button';

/** Months in which nothing was published, and releases that lack a language. */
export function GapsBlock({ overview, onOpen }: DeskActions & { readonly overview: DeskOverview }) {
  const { t, i18n } = useTranslation('desk');
  const months = emptyMonths(overview.months, useToday(), overview.firstPublished);
  const { oneLanguage } = overview;
  return (
    <Block title={t('gaps.title')} icon={<CircleDashed size={15} aria-hidden />} count={months.length + oneLanguage.total} empty={t(overview.firstPublished === null ? 'gaps.unpublished' : 'gaps.empty')}>
      {months.length > 0 && (
        <>
          <h3 className={cx(styles.part)}>{t('gaps.months')}</h3>
          <ul className={cx(styles.months)}>
            {months.map((month) => (
              <li key={month}>{monthText(month, i18n.language)}</li>
            ))}
          </ul>
        </>
      )}
      {oneLanguage.total > 0 && (
        <>
          <h3 className={cx(styles.part)}>{t('gaps.editions', { count: oneLanguage.total })}</h3>
          <Folding items={oneLanguage.rows} most={4}>
            {(row) => (
              <RowButton
                key={row.id}
                row={row}
                onOpen={onOpen}
                note={row.date !== null && <span>{dayText(row.date, i18n.language)}</span>}
                aside={missingEditions(row.title).map((lang) => (
                  <span key={lang} className={cx(styles.need)}>
                    {t(`need.${lang}`)}
                  </span>
                ))}
              />
            )}
          </Folding>
        </>
      )}
    </Block>
  );
}
