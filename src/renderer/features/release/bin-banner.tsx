import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandState, useRunCommand } from '../../commands';
import { Button, cx } from '../../ui';
import styles from './release.module.css';

export function BinBanner(): ReactNode {
  const { t } = useTranslation('releases');
  const run = useRunCommand();
  const { isEnabled } = useCommandState('release.restore');
  return (
    <div role="status" className={cx(styles.banner)}>
      <Trash2 size={16} aria-hidden />
      <p className={cx(styles.bannerText)}>{t('bin.banner')}</p>
      <Button isDisabled={!isEnabled} onPress={() => run('release.restore')}>
        {t('action.restore')}
      </Button>
    </div>
  );
}
