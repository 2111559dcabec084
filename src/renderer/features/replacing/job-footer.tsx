import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, cx, ProgressBar } from '../../ui';
import styles from './replacing.module.css';
import type { ReplaceJob } from './use-replace-job';

interface JobFooterProps {
  readonly job: ReplaceJob;
  readonly onStop: () => void;
}

/** How far the work is, and a way to stop it. Seen only when it takes a while. */
export function JobFooter({ job: { kind, progress, isStopping }, onStop }: JobFooterProps): ReactNode {
  const { t, i18n } = useTranslation('finding');
  const number = new Intl.NumberFormat(i18n.language);
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <div className={cx(styles.job)}>
      <div className={cx(styles.progress)}>
        <ProgressBar
          label={t(`many.${kind}`)}
          done={done}
          total={total}
          {...(total > 0 && { valueLabel: t('many.progress', { done: number.format(done), total: number.format(total) }) })}
        />
      </div>
      <Button autoFocus isDisabled={isStopping} onPress={onStop}>
        {t(isStopping ? 'many.stopping' : 'many.stop')}
      </Button>
    </div>
  );
}
