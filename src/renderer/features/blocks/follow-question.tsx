import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockEffect, LinkedRelease } from '@shared/domain/blocks';
import { ConfirmDialog, cx } from '../../ui';
import { useReleaseName } from '../replacing/use-release-name';
import styles from './blocks.module.css';

interface FollowQuestionProps {
  readonly effect: BlockEffect;
  /** Linked releases that are approved or on record. */
  readonly others: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Which drafts will follow, before anything changes. */
export function FollowQuestion({ effect: { follow, differ }, others, onConfirm, onCancel }: FollowQuestionProps): ReactNode {
  const { t } = useTranslation('blocks');
  return (
    <ConfirmDialog
      isOpen
      title={follow.length === 0 ? t('ask.titleNone') : t('ask.title', { count: follow.length })}
      confirmLabel={t(follow.length === 0 ? 'form.save' : 'ask.confirm')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <div className={cx(styles.question)}>
        {follow.length > 0 && <Releases text={t('ask.follow')} releases={follow} />}
        {differ.length > 0 && <Releases text={t('ask.differ')} releases={differ} />}
        {others > 0 && <p>{t('ask.others', { count: others })}</p>}
      </div>
    </ConfirmDialog>
  );
}

function Releases({ text, releases }: { readonly text: string; readonly releases: readonly LinkedRelease[] }): ReactNode {
  const name = useReleaseName();
  return (
    <div>
      <p>{text}</p>
      <ul className={cx(styles.releases)} aria-label={text}>
        {releases.map(({ id, title }) => (
          <li key={id}>{name(title)}</li>
        ))}
      </ul>
    </div>
  );
}
