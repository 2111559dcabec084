import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { DeskRow } from '@shared/domain/desk';
import type { ReleaseId } from '@shared/domain/release';
import { useSettings } from '../../../bridge';
import { cx } from '../../../ui';
import { langTag } from '../../release/lang-tag';
import { StatusDot } from '../../views/status-dot';
import { titleOf } from '../desk-texts';
import styles from './overview.module.css';

interface RowButtonProps {
  readonly row: DeskRow;
  readonly onOpen: (id: ReleaseId) => void;
  /** Under the title. */
  readonly note: ReactNode;
  /** At the end of the line. */
  readonly aside?: ReactNode;
}

/** A release of the overview; opens it. */
export function RowButton({ row, onOpen, note, aside }: RowButtonProps) {
  const { t } = useTranslation('releases');
  const title = titleOf(row.title, useSettings().language);
  return (
    <li>
      <Button className={cx(styles.row)} onPress={() => onOpen(row.id)}>
        <span className={cx(styles.dot)}>
          <StatusDot status={row.status} />
        </span>
        {title === null ? (
          <span className={cx(styles.title, styles.untitled)}>{t('untitled')}</span>
        ) : (
          <span className={cx(styles.title)} lang={langTag(title.lang)}>
            {title.text}
          </span>
        )}
        <span className={cx(styles.note)}>
          <span>{t(`status.${row.status}`)}</span>
          {note}
        </span>
        {aside !== undefined && <span className={cx(styles.aside)}>{aside}</span>}
      </Button>
    </li>
  );
}
