import { Copy, CornerDownLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoryOrigin } from '@shared/domain/memory';
import type { Language, ReleaseId } from '@shared/domain/release';
import { Button, IconButton, cx, useToast } from '../../ui';
import { firstFilled } from '../release/first-filled';
import { dayText } from '../release/format-dates';
import { langTag } from '../release/lang-tag';
import styles from './memory.module.css';

interface MatchRowProps {
  /** What it was translated from, with its marks. */
  readonly source: ReactNode;
  readonly target: ReactNode;
  readonly targetText: string;
  readonly targetLang: Language;
  readonly sourceLang: Language;
  readonly origin: MemoryOrigin;
  /** Before the origin, as how much it is like the paragraph. */
  readonly note?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly onOpen: (id: ReleaseId) => void;
  /** Undefined where nothing can be written. */
  readonly onInsert: (() => void) | undefined;
}

/** One earlier translation: what it translates, how, and where that stands. */
export function MatchRow({ source, target, targetText, sourceLang, targetLang, origin, note, shortcut, onOpen, onInsert }: MatchRowProps): ReactNode {
  const { t } = useTranslation('memory');
  const toast = useToast();
  const copy = (): void => {
    void navigator.clipboard.writeText(targetText).then(() => toast({ text: t('copied') }));
  };
  return (
    <li className={cx(styles.row)}>
      <div className={cx(styles.origin)}>
        {note}
        <Origin origin={origin} onOpen={onOpen} />
      </div>
      <p className={cx(styles.source)} lang={langTag(sourceLang)}>
        {source}
      </p>
      <p className={cx(styles.target)} lang={langTag(targetLang)}>
        {target}
      </p>
      <div className={cx(styles.actions)}>
        {onInsert !== undefined && (
          <Button icon={<CornerDownLeft size={13} aria-hidden />} aria-label={t('insert.name', { text: targetText })} onPress={onInsert}>
            {t('insert')}
          </Button>
        )}
        <IconButton label={t('copy.name', { text: targetText })} icon={<Copy size={14} aria-hidden />} onPress={copy} />
        {shortcut !== undefined && onInsert !== undefined && <kbd className={cx(styles.shortcut)}>{shortcut}</kbd>}
      </div>
    </li>
  );
}

function Origin({ origin, onOpen }: { readonly origin: MemoryOrigin; readonly onOpen: (id: ReleaseId) => void }): ReactNode {
  const { t, i18n } = useTranslation('memory');
  if (origin.kind === 'file') return <span className={cx(styles.file)}>{origin.name}</span>;
  const { title: { zh, en }, date, releaseId } = origin;
  const title = firstFilled(...(i18n.language === 'en' ? [en, zh] : [zh, en])) ?? t('untitled');
  return (
    <>
      <Button variant="quiet" className={cx(styles.open)} aria-label={t('open', { title })} onPress={() => onOpen(releaseId)}>
        {title}
      </Button>
      <span className={cx(styles.date)}>{date === null ? t('undated') : dayText(date, i18n.language)}</span>
    </>
  );
}
