import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayOf, daysBetween, needsOf, type DeskRows } from '@shared/domain/desk';
import { Button, cx } from '../../../ui';
import { useTimeZone, useToday } from '../clock';
import type { DeskActions } from '../desk-page';
import { inDaysText } from '../desk-texts';
import { Block, Folding } from './block';
import styles from './overview.module.css';
import { RowButton } from './row-button';

/** What is being written and what it lacks, the longest untouched first. */
export function DraftsBlock({ drafts, onOpen, onShow }: DeskActions & { readonly drafts: DeskRows }) {
  const { t, i18n } = useTranslation('desk');
  const today = useToday();
  const timeZone = useTimeZone();
  return (
    <Block title={t('drafts.title')} icon={<PencilLine size={15} aria-hidden />} count={drafts.total} empty={t('drafts.empty')}>
      <Folding items={drafts.rows} most={6}>
        {(row) => {
          const days = daysBetween(today, dayOf(Date.parse(row.savedAt), timeZone));
          return (
            <RowButton
              key={row.id}
              row={row}
              onOpen={onOpen}
              note={<span>{t('drafts.changed', { when: inDaysText(Math.min(days, 0), i18n.language) })}</span>}
              aside={needsOf(row, today).map((need) => (
                <span key={need} className={cx(styles.need, need === 'late' && styles.late)}>
                  {t(`need.${need}`)}
                </span>
              ))}
            />
          );
        }}
      </Folding>
      {drafts.total > drafts.rows.length && (
        <Button variant="quiet" className={cx(styles.fold)} onPress={() => onShow('status:draft')}>
          {t('seeAll')}
        </Button>
      )}
    </Block>
  );
}
