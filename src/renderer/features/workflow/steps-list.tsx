import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import { stepName, stepsTaken } from '@shared/domain/workflow';
import { queries } from '../../bridge';
import { cx } from '../../ui';
import { momentText } from '../release/format-dates';
import { PanelSection } from '../release/panel';
import { StatusDot } from '../views/status-dot';
import styles from './workflow.module.css';

/** Who took which step when, and why; nothing for a release that has taken none. */
export function StepsList({ id }: { readonly id: ReleaseId }): ReactNode {
  const { t, i18n } = useTranslation('workflow');
  const { data: history = [] } = useQuery(queries.releases.history(id));
  const steps = stepsTaken(history);
  if (steps.length === 0) return null;
  return (
    <PanelSection title={t('history')}>
      <ol className={cx(styles.steps)}>
        {steps.map(({ number, from, to, savedAt, author, note }) => (
          <li key={number} className={cx(styles.step)}>
            <StatusDot status={to} />
            <span>{t(`step.${stepName(from, to)}`)}</span>
            <span className={cx(styles.when)}>{[author, momentText(savedAt, i18n.language)].filter((part) => part !== '').join(' · ')}</span>
            {note !== '' && <span className={cx(styles.stepNote)}>{note}</span>}
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
