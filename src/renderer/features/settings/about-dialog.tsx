import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../bridge';
import { cx, Dialog } from '../../ui';
import styles from './settings.module.css';

interface AboutDialogProps {
  readonly isOpen: boolean;
  readonly mark: ReactNode;
  readonly onClose: () => void;
}

export function AboutDialog({ isOpen, mark, onClose }: AboutDialogProps) {
  const { t } = useTranslation();
  const info = useQuery({ ...queries.appInfo(), enabled: isOpen }).data;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('about.title')} size="s">
      <div className={cx(styles.about)}>
        {mark}
        <h3 className={cx(styles.aboutName)}>{t('app.name')}</h3>
        <p>{t('about.text')}</p>
        {info !== undefined && (
          <p className={cx(styles.aboutFacts)}>
            {t('about.version', { version: info.version })}
            <br />
            {t('about.runtime', { electron: info.electron, platform: info.platform })}
          </p>
        )}
        <p className={cx(styles.aboutFacts)}>{t('about.licences')}</p>
      </div>
    </Dialog>
  );
}
