import { Lock, LockOpen } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sortEmbargoes, type DeskRow, type EmbargoedRow } from '@shared/domain/desk';
import { cx } from '../../../ui';
import { embargoText } from '../../release/format-dates';
import { useMinute } from '../clock';
import type { DeskActions } from '../desk-page';
import { EmbargoCountdown } from '../embargo-countdown';
import { Block, Folding } from './block';
import styles from './overview.module.css';
import { RowButton } from './row-button';

/** Embargoes that end soon, and those that nobody has acted on. */
export function EmbargoesBlock({ rows, onOpen }: DeskActions & { readonly rows: readonly DeskRow[] }) {
  const { t, i18n } = useTranslation('desk');
  const now = useMinute();
  const { ended, ending } = useMemo(() => sortEmbargoes(rows, now), [rows, now]);
  const item = ({ row }: EmbargoedRow) => {
    if (row.embargo === null) return null;
    return (
      <RowButton
        key={row.id}
        row={row}
        onOpen={onOpen}
        note={<span>{ended.some((late) => late.row === row) ? <EmbargoCountdown embargo={row.embargo} /> : embargoText(row.embargo, i18n.language)}</span>}
        aside={
          ended.some((late) => late.row === row) ? undefined : (
            <span className={cx(styles.countdown)}>
              <Lock size={11} aria-hidden />
              <EmbargoCountdown embargo={row.embargo} />
            </span>
          )
        }
      />
    );
  };
  return (
    <Block title={t('embargoes.title')} icon={<Lock size={15} aria-hidden />} count={ended.length + ending.length} empty={t('embargoes.empty')}>
      {ended.length > 0 && (
        <>
          <h3 className={cx(styles.alarm)}>
            <LockOpen size={13} aria-hidden />
            {t('embargoes.ended')}
          </h3>
          <Folding items={ended} most={4}>
            {item}
          </Folding>
        </>
      )}
      {ending.length > 0 && (
        <Folding items={ending} most={6}>
          {item}
        </Folding>
      )}
    </Block>
  );
}
