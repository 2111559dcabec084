import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFinding } from '@shared/domain/checks';
import { Button, cx } from '../../ui';
import { momentText } from '../release/format-dates';
import styles from './checks.module.css';
import type { Accepted } from './use-open-findings';

interface AcceptedRowProps {
  readonly accepted: Accepted;
  readonly onGo: () => void;
  readonly onAgain: () => void;
}

/** What somebody has found to be meant so, and why. */
export function AcceptedRow({ accepted: { of, reason, author, at }, onGo, onAgain }: AcceptedRowProps): ReactNode {
  const { t, i18n } = useTranslation('checks');
  const when = momentText(at, i18n.language);
  return (
    <li className={cx(styles.row, styles.notice)}>
      <Button variant="quiet" className={cx(styles.open)} icon={<Check size={14} aria-hidden />} onPress={onGo}>
        <span className={cx(styles.message)}>{t(of.rule, describeFinding(of))}</span>
        <span className={cx(styles.reason)}>{reason}</span>
        <span className={cx(styles.edition)}>{author === '' ? when : t('accepted.by', { author, when })}</span>
      </Button>
      <Button className={cx(styles.fix)} onPress={onAgain}>
        {t('accepted.again')}
      </Button>
    </li>
  );
}
