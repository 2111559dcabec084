import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, cx } from '../../../ui';
import { momentText } from '../format-dates';
import type { ShownRevision } from './reading';
import styles from '../release.module.css';

interface RevisionBannerProps {
  readonly revision: ShownRevision;
  readonly canRestore: boolean;
  readonly onBack: () => void;
  readonly onRestore: () => void;
}

export function RevisionBanner({ revision, canRestore, onBack, onRestore }: RevisionBannerProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  return (
    <div role="status" className={cx(styles.banner, styles.info)}>
      <History size={16} aria-hidden />
      <p className={cx(styles.bannerText)}>
        {t('history.viewing', { number: revision.number, when: momentText(revision.savedAt, i18n.language) })}
      </p>
      <div className={cx(styles.bannerActions)}>
        <Button onPress={onBack}>{t('history.back')}</Button>
        {canRestore && (
          <Button variant="primary" onPress={onRestore}>
            {t('history.restore')}
          </Button>
        )}
      </div>
    </div>
  );
}
