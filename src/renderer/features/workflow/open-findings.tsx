import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { Button, ErrorNote, cx } from '../../ui';
import { useOwnWords } from '../checks/use-own-words';
import { useOpenFindings } from '../checks/use-open-findings';
import styles from './workflow.module.css';

interface OpenFindingsProps {
  readonly id: ReleaseId;
  readonly content: ReleaseContent;
  readonly onShow: () => void;
}

/** How many questions the checks still have: nobody approves what they have not seen. */
export function OpenFindings({ id, content, onShow }: OpenFindingsProps): ReactNode {
  const { t } = useTranslation('workflow');
  const { of, open, error } = useOpenFindings(id, content, useOwnWords().words);
  if (error !== null) return <ErrorNote error={error} />;
  if (of === null) return <p className={cx(styles.findings)} />;
  const counts = (['error', 'warning'] as const).map((severity) => ({ severity, count: open.filter((finding) => finding.severity === severity).length }));
  const some = counts.filter(({ count }) => count > 0);
  return (
    <p className={cx(styles.findings)}>
      {some.length === 0 && <span>{t('findings.none')}</span>}
      {some.map(({ severity, count }) => (
        <span key={severity}>{t(`findings.${severity}`, { count })}</span>
      ))}
      {some.length > 0 && <Button onPress={onShow}>{t('findings.show')}</Button>}
    </p>
  );
}
