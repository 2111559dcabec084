import { TriangleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Release } from '@shared/domain/release';
import { Button, ConfirmDialog, cx } from '../../ui';
import { momentText } from './format-dates';
import styles from './release.module.css';

interface ConflictNoteProps {
  readonly theirs: Release;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

export function ConflictNote({ theirs, onKeepMine, onTakeTheirs }: ConflictNoteProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const [asking, setAsking] = useState(false);
  return (
    <div role="alert" className={cx(styles.banner, styles.warning)}>
      <TriangleAlert size={16} aria-hidden />
      <div className={cx(styles.bannerText)}>
        <strong>{t('conflict.title')}</strong>
        <p>{t('conflict.text', { when: momentText(theirs.savedAt, i18n.language) })}</p>
      </div>
      <div className={cx(styles.bannerActions)}>
        <Button onPress={() => setAsking(true)}>{t('conflict.theirs')}</Button>
        <Button variant="primary" onPress={onKeepMine}>
          {t('conflict.mine')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={asking}
        title={`${t('conflict.theirs')}?`}
        confirmLabel={t('conflict.theirs')}
        isDanger
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onTakeTheirs();
        }}
      >
        {t('conflict.theirsWarning')}
      </ConfirmDialog>
    </div>
  );
}
