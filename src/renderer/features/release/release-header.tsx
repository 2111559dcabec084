import { useQuery } from '@tanstack/react-query';
import { Lock, LockOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from '@shared/domain/desk';
import type { Embargo, Facts, Status } from '@shared/domain/release';
import { queries } from '../../bridge';
import { cx } from '../../ui';
import { useMinute } from '../desk/clock';
import { EmbargoCountdown } from '../desk/embargo-countdown';
import { StatusMenu } from '../workflow/status-menu';
import { dayText, embargoText } from './format-dates';
import styles from './release.module.css';

interface ReleaseHeaderProps {
  readonly facts: Facts;
  readonly isLocked: boolean;
  /** Undefined where the status cannot be changed. */
  readonly onStep: ((to: Status) => void) | undefined;
}

/** Date, kind and status: what a reader wants to know before the first line. */
export function ReleaseHeader({ facts, isLocked, onStep }: ReleaseHeaderProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const { data: kinds } = useQuery(queries.archive.kinds());
  const kind = kinds?.find(({ id }) => id === facts.kind);
  const { language } = i18n;
  return (
    <header className={cx(styles.header)}>
      {facts.date === null ? (
        <span>{t('undated')}</span>
      ) : (
        <time dateTime={facts.date}>{dayText(facts.date, language)}</time>
      )}
      <span className={cx(styles.dot)}>{kind === undefined ? facts.kind : language === 'en' ? kind.en : kind.zh}</span>
      <StatusMenu status={facts.status} isLocked={isLocked} onStep={onStep} />
    </header>
  );
}

/** Stands above the text, read or written: nobody may overlook it. */
export function EmbargoNote({ embargo }: { readonly embargo: Embargo | null }): ReactNode {
  return embargo === null ? null : <EmbargoState embargo={embargo} />;
}

function EmbargoState({ embargo }: { readonly embargo: Embargo }): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const isOver = timeLeft(embargo, useMinute()) === null;
  return (
    <p className={cx(styles.embargo, isOver && styles.over)}>
      {isOver ? <LockOpen size={13} aria-hidden /> : <Lock size={13} aria-hidden />}
      {!isOver && <span>{t('embargo.until', { when: embargoText(embargo, i18n.language) })}</span>}
      <span className={cx(!isOver && styles.countdown)}>
        <EmbargoCountdown embargo={embargo} />
      </span>
    </p>
  );
}
