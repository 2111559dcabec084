import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Titles } from '@shared/domain/listing';
import type { ReleaseId } from '@shared/domain/release';
import type { LeftAsItIs } from '@shared/domain/replacing';
import { cx } from '../../ui';
import styles from './replacing.module.css';
import { useReleaseName } from './use-release-name';

/** A release whose text in this window could not be saved. */
export interface Unsaved {
  readonly id: ReleaseId;
  readonly title: Titles;
}

interface LeftNotesProps {
  readonly left: readonly LeftAsItIs[];
  readonly unsaved: readonly Unsaved[];
  readonly unread: number;
}

/** What is selected but not changed, and why. */
export function LeftNotes({ left, unsaved, unread }: LeftNotesProps): ReactNode {
  const { t } = useTranslation(['finding', 'releases']);
  const name = useReleaseName();
  return (
    <>
      {unsaved.length > 0 && (
        <div className={cx(styles.warning)}>
          {t('many.unsaved', { count: unsaved.length })}
          <ul className={cx(styles.leftRows)}>
            {unsaved.map(({ id, title }) => (
              <li key={id}>{name(title)}</li>
            ))}
          </ul>
        </div>
      )}
      {unread > 0 && <p className={cx(styles.warning)}>{t('many.unread', { count: unread })}</p>}
      {left.length > 0 && (
        <details className={cx(styles.left)}>
          <summary>{t('many.left', { count: left.length })}</summary>
          <ul className={cx(styles.leftRows)}>
            {left.map(({ id, title, status }) => (
              <li key={id}>{t('many.leftRow', { title: name(title), status: t(`releases:status.${status}`) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
