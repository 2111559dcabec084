import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import { Button, cx, useErrorText } from '../../ui';
import { useTroubledDrafts } from './drafts/use-drafts';
import { firstFilled } from './first-filled';
import styles from './release.module.css';

interface TroubledDraftsProps {
  readonly visible: ReleaseId | undefined;
  readonly onOpen: (id: ReleaseId) => void;
}

/** Texts of releases that are not on the screen and that the archive did not take. */
export function TroubledDrafts({ visible, onOpen }: TroubledDraftsProps): ReactNode {
  const { t } = useTranslation('releases');
  const errorText = useErrorText();
  return useTroubledDrafts(visible).map(({ id, content, theirs, error }) => (
    <div key={id} role="alert" className={cx(styles.banner, styles.warning, styles.elsewhere)}>
      <TriangleAlert size={16} aria-hidden />
      <p className={cx(styles.bannerText)}>
        {t('save.elsewhere', {
          title: firstFilled(content.zh?.title, content.en?.title) ?? t('untitled'),
          reason: theirs === null ? errorText(error) : t('conflict.title'),
        })}
      </p>
      <Button onPress={() => onOpen(id)}>{t('action.open')}</Button>
    </div>
  ));
}
