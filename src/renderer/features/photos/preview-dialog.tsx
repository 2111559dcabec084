import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { altOf, captionOf } from '@shared/domain/photos';
import type { Attachment, Language } from '@shared/domain/release';
import { Dialog, IconButton, cx } from '../../ui';
import { attachmentUrl } from '../editor';
import styles from './photos.module.css';

interface PreviewDialogProps {
  readonly pictures: readonly Attachment[];
  readonly shown: string;
  readonly onShow: (sha256: string) => void;
  readonly onClose: () => void;
}

/** One picture large, the others by the arrow keys. */
export function PreviewDialog({ pictures, shown, onShow, onClose }: PreviewDialogProps): ReactNode {
  const { t, i18n } = useTranslation('photos');
  const at = pictures.findIndex(({ sha256 }) => sha256 === shown);
  const picture = pictures[at];
  if (picture === undefined) return null;
  const languages: readonly Language[] = i18n.language === 'en' ? ['en', 'zh'] : ['zh', 'en'];
  const firstOf = (text: (lang: Language) => string): string => languages.map(text).find((found) => found !== '') ?? '';
  const caption = firstOf((lang) => captionOf(picture, lang));
  const step = (by: -1 | 1): void => {
    const next = pictures[(at + by + pictures.length) % pictures.length];
    if (next !== undefined) onShow(next.sha256);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };

  return (
    <Dialog isOpen onClose={onClose} title={picture.name} size="l">
      {/* The keys work on either button; one of them has the focus from the beginning. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKeyDown} className={cx(styles.preview)}>
        {pictures.length > 1 && <IconButton label={t('preview.previous')} icon={<ChevronLeft size={20} aria-hidden />} onPress={() => step(-1)} />}
        <figure>
          <img src={attachmentUrl(picture.sha256)} alt={firstOf((lang) => altOf(picture, lang)) || caption || picture.name} />
          <figcaption>
            {caption !== '' && <span>{caption}</span>}
            {picture.credit !== '' && <span className={cx(styles.note)}>{picture.credit}</span>}
            <span className={cx(styles.note)}>{t('preview.count', { number: at + 1, total: pictures.length })}</span>
          </figcaption>
        </figure>
        {pictures.length > 1 && <IconButton label={t('preview.next')} icon={<ChevronRight size={20} aria-hidden />} onPress={() => step(1)} autoFocus />}
      </div>
    </Dialog>
  );
}
