import { CircleAlert, FileCheck2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueries } from '@tanstack/react-query';
import type { ExportReport } from '@shared/domain/jobs';
import { api, queries } from '../../bridge';
import { Button, Dialog, cx, useErrorText, useToast } from '../../ui';
import { firstFilled } from '../release/first-filled';
import styles from './exporting.module.css';

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** More rows than this help nobody; the folder shows the rest. */
const MOST_ROWS = 500;

interface ExportResultsProps {
  readonly report: ExportReport;
  readonly onClose: () => void;
}

export function ExportResults({ report: { files, failures, cancelled }, onClose }: ExportResultsProps): ReactNode {
  const { t, i18n } = useTranslation(['exports', 'releases', 'common']);
  const toast = useToast();
  const errorText = useErrorText();
  const shownFailures = failures.slice(0, MOST_ROWS);
  const failed = useQueries({ queries: shownFailures.map(({ releaseId }) => queries.releases.get(releaseId)) });
  const [first] = files;
  const kilobytes = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });

  const reveal = (path: string): void => {
    api.exports.reveal({ path }).catch((error: unknown) => toast({ text: errorText(error), tone: 'error' }));
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={cancelled ? t('doneCancelled') : files.length === 0 ? t('doneNone') : t('done', { count: files.length })}
      footer={
        <>
          {first !== undefined && <Button onPress={() => reveal(first.path)}>{t('reveal')}</Button>}
          <Button variant="primary" onPress={onClose} autoFocus>
            {t('common:action.done')}
          </Button>
        </>
      }
    >
      {failures.length > 0 && (
        <>
          <h3 className={cx(styles.heading, styles.bad)}>{t('failures', { count: failures.length })}</h3>
          <ul className={cx(styles.rows)}>
            {shownFailures.map(({ releaseId, error }, index) => {
              const release = failed[index]?.data;
              return (
                <li key={releaseId} className={cx(styles.row)}>
                  <CircleAlert size={16} aria-hidden className={cx(styles.bad)} />
                  <span className={cx(styles.rowText)}>
                    <span>{firstFilled(release?.zh?.title, release?.en?.title) ?? t('releases:untitled')}</span>
                    <span className={cx(styles.bad)}>{errorText(error)}</span>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {files.length > 0 && (
        <ul className={cx(styles.rows)} aria-label={t('files')}>
          {files.slice(0, MOST_ROWS).map(({ path, bytes, pages }) => (
            <li key={path} className={cx(styles.row)}>
              <FileCheck2 size={16} aria-hidden className={cx(styles.good)} />
              <span className={cx(styles.rowText)}>
                <span title={path}>{fileName(path)}</span>
                <span className={cx(styles.note)}>
                  {[
                    kilobytes.format(bytes / 1_000),
                    ...(pages === null ? [] : [t('pages', { count: pages })]),
                  ].join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
