import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastWriting, WhoChanged } from '@shared/domain/release';
import { Button, IconButton, cx } from '../../../ui';
import { momentText } from '../format-dates';
import { langTag } from '../lang-tag';
import type { PlaceInRelease } from './asked-place';
import styles from './history.module.css';

/** The answer to: who changed this sentence? */
export interface Asked extends PlaceInRelease {
  readonly answer: WhoChanged;
}

interface WhoChangedProps {
  readonly asked: Asked;
  readonly onShow: (revision: number) => void;
  readonly onClose: () => void;
}

export function WhoChangedCard({ asked: { lang, place, answer }, onShow, onClose }: WhoChangedProps): ReactNode {
  const { t } = useTranslation('history');
  const id = useId();
  const { sentence, line } = answer;
  const isWholeLine = place.sentence === place.line;
  return (
    <section aria-labelledby={id} className={cx(styles.card)}>
      <div className={cx(styles.cardHead)}>
        <h3 id={id}>{t('blame.title')}</h3>
        <IconButton label={t('blame.close')} icon={<X size={14} aria-hidden />} onPress={onClose} />
      </div>
      <blockquote lang={langTag(lang)} className={cx(styles.quoted)}>
        {place.sentence}
      </blockquote>
      <Writing writing={sentence} lang={langTag(lang)} onShow={onShow} />
      {!isWholeLine && line !== null && line.revision.number !== sentence?.revision.number && (
        <>
          <h4 className={cx(styles.cardLabel)}>{t('blame.line')}</h4>
          <Writing writing={{ ...line, before: null }} lang={langTag(lang)} onShow={onShow} />
        </>
      )}
    </section>
  );
}

function Writing({ writing, lang, onShow }: { readonly writing: LastWriting | null; readonly lang: string; readonly onShow: (revision: number) => void }): ReactNode {
  const { t, i18n } = useTranslation(['history', 'releases']);
  if (writing === null) return <p>{t('blame.unsaved')}</p>;
  const { revision, before } = writing;
  const parts = [revision.author === '' ? t('releases:history.noAuthor') : revision.author, momentText(revision.savedAt, i18n.language), t('releases:history.revision', { number: revision.number })];
  return (
    <>
      <p>
        {parts.join(' · ')}
        {revision.named !== null && ` · ${revision.named.name}`}
        {revision.note !== '' && ` · ${revision.note}`}
      </p>
      {before !== null && (
        <p className={cx(styles.before)}>
          {t('blame.before')}
          <del lang={lang}>{before}</del>
        </p>
      )}
      <Button variant="quiet" className={cx(styles.cardAction)} onPress={() => onShow(revision.number)}>
        {t(revision.number === 1 ? 'blame.showFirst' : 'blame.show')}
      </Button>
    </>
  );
}
