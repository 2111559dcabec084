import { ChevronDown, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Status } from '@shared/domain/release';
import { STEPS, stepName } from '@shared/domain/workflow';
import { Button, Menu, cx } from '../../ui';
import { StatusDot } from '../views/status-dot';
import styles from './workflow.module.css';

interface StatusMenuProps {
  readonly status: Status;
  readonly isLocked: boolean;
  /** Undefined where the status cannot be changed: in the bin, in the history. */
  readonly onStep: ((to: Status) => void) | undefined;
}

/** Where a release stands, and what may become of it next. */
export function StatusMenu({ status, isLocked, onStep }: StatusMenuProps): ReactNode {
  const { t } = useTranslation(['workflow', 'releases']);
  const name = t(`releases:status.${status}`);
  const shown = (
    <span className={cx(styles.status)}>
      <StatusDot status={status} />
      {name}
      {isLocked && <Lock size={12} aria-label={t('locked')} />}
      {onStep !== undefined && <ChevronDown size={13} aria-hidden />}
    </span>
  );
  if (onStep === undefined) return shown;
  return (
    <Menu
      label={t('status', { status: name })}
      groups={[STEPS[status].map((to) => ({ id: to, label: `${t(`step.${stepName(status, to)}`)}…`, icon: <StatusDot status={to} /> }))]}
      onAction={onStep}
      trigger={
        <Button variant="quiet" className={cx(styles.trigger)} aria-label={t('status', { status: name })}>
          {shown}
        </Button>
      }
    />
  );
}
