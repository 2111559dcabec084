import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sortEmbargoes, type DeskOverview } from '@shared/domain/desk';
import { queries } from '../../../bridge';
import { cx, ErrorNote } from '../../../ui';
import { useMinute, useToday } from '../clock';
import { DeskBar } from '../desk-bar';
import type { DeskActions } from '../desk-page';
import { fullDay } from '../desk-texts';
import { AnniversariesBlock, PlannedBlock } from './dated-blocks';
import { DraftsBlock } from './drafts-block';
import { EmbargoesBlock } from './embargoes-block';
import { GapsBlock } from './gaps-block';
import styles from './overview.module.css';

interface OverviewProps extends DeskActions {
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** What waits on the desk today. */
export function Overview({ before, after, ...actions }: OverviewProps) {
  const { t, i18n } = useTranslation('desk');
  const today = useToday();
  const { data, error, isError, refetch } = useQuery(queries.desk.overview(today));
  return (
    <>
      <DeskBar before={before} after={after} title={t('overview.title')} />
      <div className={cx(styles.scroll)}>
        <div className={cx(styles.content)}>
          <header className={cx(styles.head)}>
            <h1>{fullDay(today, i18n.language)}</h1>
            {data !== undefined && <Summary overview={data} />}
          </header>
          {isError && <ErrorNote error={error} onRetry={() => void refetch()} />}
          {data !== undefined && (
            <div className={cx(styles.columns)}>
              <div className={cx(styles.column)}>
                <DraftsBlock drafts={data.drafts} {...actions} />
                <GapsBlock overview={data} {...actions} />
              </div>
              <div className={cx(styles.column)}>
                <EmbargoesBlock rows={data.embargoes} {...actions} />
                <PlannedBlock planned={data.planned} {...actions} />
                <AnniversariesBlock rows={data.anniversaries} {...actions} />
              </div>
            </div>
          )}
        </div>
      </div>
    </>
  );
}

/** The day in one line. */
function Summary({ overview: { drafts, embargoes, planned } }: { readonly overview: DeskOverview }) {
  const { t } = useTranslation('desk');
  const now = useMinute();
  const { ended, ending } = useMemo(() => sortEmbargoes(embargoes, now), [embargoes, now]);
  const parts = [
    ...(ended.length > 0 ? [t('summary.ended', { count: ended.length })] : []),
    ...(ending.length > 0 ? [t('summary.embargoes', { count: ending.length })] : []),
    ...(drafts.total > 0 ? [t('summary.drafts', { count: drafts.total })] : []),
    ...(planned.total > 0 ? [t('summary.planned', { count: planned.total })] : []),
  ];
  return (
    <ul className={cx(styles.summary)}>
      {(parts.length === 0 ? [t('summary.calm')] : parts).map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
