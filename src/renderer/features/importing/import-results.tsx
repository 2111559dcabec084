import { CircleAlert, CircleCheck, Copy, TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem, ImportReport } from '@shared/domain/jobs';
import type { ReleaseId } from '@shared/domain/release';
import { Button, Segmented, cx, useErrorText } from '../../ui';
import styles from './importing.module.css';

const needsLook = (item: ImportItem): boolean => item.status === 'failed' || item.warnings.length > 0;
const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** A list of ten thousand files is no list; what needs a look always comes first. */
const MOST_ROWS = 1_000;

interface ImportResultsProps {
  readonly report: ImportReport;
  readonly onOpen: (id: ReleaseId) => void;
}

export function ImportResults({ report, onOpen }: ImportResultsProps): ReactNode {
  const { t } = useTranslation('imports');
  const { items, imported, duplicates, failed } = report;
  const problems = items.filter(needsLook);
  const warned = problems.filter((item) => item.status !== 'failed').length;
  const [which, setWhich] = useState<'all' | 'problems'>('all');

  if (items.length === 0) return <p className={cx(styles.summary)}>{t('summary.nothing')}</p>;
  const rows = which === 'problems' ? problems : [...problems, ...items.filter((item) => !needsLook(item))];
  return (
    <>
      <div className={cx(styles.summary)}>
        <span>{t('summary.imported', { count: imported })}</span>
        {duplicates > 0 && <span>{t('summary.duplicates', { count: duplicates })}</span>}
        {failed > 0 && <span className={cx(styles.bad)}>{t('summary.failed', { count: failed })}</span>}
        {warned > 0 && <span className={cx(styles.warn)}>{t('summary.warned', { count: warned })}</span>}
        {problems.length > 0 && problems.length < items.length && (
          <span className={cx(styles.filter)}>
            <Segmented
              label={t('results')}
              value={which}
              onChange={setWhich}
              segments={[
                { id: 'all', label: t('filter.all') },
                { id: 'problems', label: t('filter.problems') },
              ]}
            />
          </span>
        )}
      </div>
      <ul className={cx(styles.items)} aria-label={t('results')}>
        {rows.slice(0, MOST_ROWS).map((item, index) => (
          // The same path may come twice in one import; the list never changes its order.
          <ItemRow key={`${item.path}#${String(index)}`} item={item} onOpen={onOpen} />
        ))}
      </ul>
      {rows.length > MOST_ROWS && <p className={cx(styles.more)}>{t('results.more', { count: rows.length - MOST_ROWS })}</p>}
    </>
  );
}

function ItemRow({ item, onOpen }: { readonly item: ImportItem; readonly onOpen: (id: ReleaseId) => void }): ReactNode {
  const { t } = useTranslation('imports');
  const errorText = useErrorText();
  const { status, warnings, error, pairedWith, related, releaseId } = item;
  const hasWarnings = warnings.length > 0;
  const Icon = status === 'failed' ? CircleAlert : status === 'duplicate' ? Copy : hasWarnings ? TriangleAlert : CircleCheck;
  const name = item.path === '' ? t('item.pasted') : fileName(item.path);
  return (
    <li className={cx(styles.item)}>
      <Icon size={16} className={cx(styles.icon, status === 'failed' ? styles.bad : hasWarnings ? styles.warn : status === 'imported' && styles.good)} aria-hidden />
      <div className={cx(styles.text)}>
        <span className={cx(styles.name)} title={item.path}>
          {item.title ?? name}
        </span>
        <span className={cx(styles.note)}>
          {[t(`status.${status}`), ...(item.title === null ? [] : [name]), ...(item.date === null ? [] : [item.date])].join(' · ')}
        </span>
        {error !== null && <span className={cx(styles.note, styles.bad)}>{errorText(error)}</span>}
        {warnings.map((warning) => (
          <span key={warning} className={cx(styles.note, styles.warn)}>
            {t(`warning.${warning}`)}
          </span>
        ))}
        {pairedWith !== null && <span className={cx(styles.note)}>{t('item.paired', { name: fileName(pairedWith) })}</span>}
        {related.length > 0 && <span className={cx(styles.note)}>{t('item.related', { count: related.length })}</span>}
      </div>
      {releaseId !== null && (
        <Button variant="quiet" onPress={() => onOpen(releaseId)} aria-label={`${t('item.open')}: ${item.title ?? name}`}>
          {t('item.open')}
        </Button>
      )}
    </li>
  );
}
