import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplaceReport } from '@shared/domain/replacing';
import { cx, useErrorText } from '../../ui';
import styles from './replacing.module.css';
import { useReleaseName } from './use-release-name';

interface ReportProps {
  readonly report: ReplaceReport;
  readonly isUndone: boolean;
}

/** What came of it: what was saved, and which releases were skipped for what reason. */
export function Report({ report: { replaced, failures, cancelled }, isUndone }: ReportProps): ReactNode {
  const { t } = useTranslation('finding');
  const errorText = useErrorText();
  const name = useReleaseName();
  return (
    <div className={cx(styles.report)}>
      {!isUndone && replaced.length > 0 && <p>{t('many.doneReleases', { count: replaced.length })}</p>}
      {cancelled && <p>{t('many.stopped')}</p>}
      {failures.length > 0 && (
        <>
          <h3 className={cx(styles.skipped)}>
            <CircleAlert size={15} aria-hidden />
            {t('many.skipped', { count: failures.length })}
          </h3>
          <ul className={cx(styles.leftRows)}>
            {failures.map(({ id, title, error }) => (
              <li key={id}>
                {t('many.skippedWhy', {
                  title: name(title),
                  reason: error.code === 'release.conflict' ? t('many.conflict') : errorText(error),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
