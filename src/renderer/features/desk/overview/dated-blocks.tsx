import { CalendarClock, Cake } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { anniversaries, daysBetween, type DeskRow, type DeskRows } from '@shared/domain/desk';
import { cx } from '../../../ui';
import { dayText } from '../../release/format-dates';
import { useToday } from '../clock';
import type { DeskActions } from '../desk-page';
import { inDaysText, shortDay } from '../desk-texts';
import { Block, Folding } from './block';
import styles from './overview.module.css';
import { RowButton } from './row-button';

/** Releases with a date to come. */
export function PlannedBlock({ planned, onOpen }: DeskActions & { readonly planned: DeskRows }) {
  const { t, i18n } = useTranslation('desk');
  const today = useToday();
  return (
    <Block title={t('planned.title')} icon={<CalendarClock size={15} aria-hidden />} count={planned.total} empty={t('planned.empty')}>
      <Folding items={planned.rows} most={6}>
        {(row) => (
          <RowButton
            key={row.id}
            row={row}
            onOpen={onOpen}
            note={row.date !== null && <span>{shortDay(row.date, today, i18n.language)}</span>}
            aside={row.date !== null && <span className={cx(styles.when)}>{inDaysText(daysBetween(today, row.date), i18n.language)}</span>}
          />
        )}
      </Folding>
    </Block>
  );
}

/** What was published on this day some years ago, and on the days beside it. */
export function AnniversariesBlock({ rows, onOpen }: DeskActions & { readonly rows: readonly DeskRow[] }) {
  const { t, i18n } = useTranslation('desk');
  const today = useToday();
  const found = useMemo(() => anniversaries(rows, today), [rows, today]);
  return (
    <Block title={t('anniversaries.title')} icon={<Cake size={15} aria-hidden />} count={found.length} empty={t('anniversaries.empty')}>
      <Folding items={found} most={5}>
        {({ row, years, inDays, isRound }) => (
          <RowButton
            key={row.id}
            row={row}
            onOpen={onOpen}
            note={
              <>
                {row.date !== null && <span>{dayText(row.date, i18n.language)}</span>}
                {inDays !== 0 && <span>{t('anniversaries.near', { when: inDaysText(inDays, i18n.language) })}</span>}
              </>
            }
            aside={<span className={cx(styles.years, isRound && styles.round)}>{t('anniversaries.years', { count: years })}</span>}
          />
        )}
      </Folding>
    </Block>
  );
}
