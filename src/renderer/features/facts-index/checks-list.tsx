import { useTranslation } from 'react-i18next';
import type { FactCheck, FactRow } from '@shared/domain/facts-index';
import type { ReleaseId } from '@shared/domain/release';
import { useSettings } from '../../bridge';
import { Button, cx, EmptyState } from '../../ui';
import { Highlighted } from '../search/highlighted';
import { dateOf, titleOf } from './fact-texts';
import styles from './facts-index.module.css';

interface ChecksListProps {
  readonly checks: readonly FactCheck[];
  readonly onOpen: (id: ReleaseId) => void;
}

/** Pairs of statements that may contradict each other, for a person to compare. */
export function ChecksList({ checks, onOpen }: ChecksListProps) {
  const { t } = useTranslation('facts');
  if (checks.length === 0) return <EmptyState title={t('checks.none')}>{t('checks.noneText')}</EmptyState>;
  return (
    <div className={cx(styles.checks)}>
      <p className={cx(styles.note)}>{t('checks.note')}</p>
      <ul>
        {checks.map(({ between, first, second }) => (
          <li key={`${first.id} ${second.id}`} className={cx(styles.check)}>
            <h3>{between === 'editions' ? t('checks.editions') : t('checks.releases', { year: first.year, subject: first.subject })}</h3>
            <Said row={first} onOpen={onOpen} />
            <Said row={second} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Said({ row, onOpen }: { readonly row: FactRow; readonly onOpen: (id: ReleaseId) => void }) {
  const { t } = useTranslation('facts');
  const { language } = useSettings();
  const title = titleOf(row, language, t);
  return (
    <Button variant="quiet" className={cx(styles.said)} aria-label={t('checks.open', { title })} onPress={() => onOpen(row.releaseId)}>
      <span className={cx(styles.sentence)} lang={row.lang === 'zh' ? 'zh-CN' : 'en'}>
        <Highlighted text={row.sentence} ranges={[row.range]} />
      </span>
      <span className={cx(styles.source)}>
        {dateOf(row, language, t)}
        {' · '}
        {title}
      </span>
    </Button>
  );
}
