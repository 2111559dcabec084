import { useQuery } from '@tanstack/react-query';
import { ListPlus } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Titles } from '@shared/domain/listing';
import type { ReleaseId } from '@shared/domain/release';
import { queries } from '../../bridge';
import { Button, ErrorNote, IconButton, Spinner, cx } from '../../ui';
import { firstFilled } from '../release/first-filled';
import { dayText } from '../release/format-dates';
import { Panel, PanelSection } from '../release/panel';
import styles from './similar.module.css';

interface SimilarPanelProps {
  readonly id: ReleaseId;
  /** Related releases that the open one names already. */
  readonly related: readonly ReleaseId[];
  readonly onClose: () => void;
  readonly onOpen: (id: ReleaseId) => void;
  /** Undefined where the release cannot be changed. */
  readonly onAdd: ((id: ReleaseId) => void) | undefined;
}

/** One release with the reason why it stands here. */
interface Like {
  readonly id: ReleaseId;
  readonly title: Titles;
  readonly date: string | null;
  readonly reasons: readonly string[];
}

/** What else the archive has about the same: related announcements, nearly the same texts, the same figures. */
export function SimilarPanel({ id, related, onClose, onOpen, onAdd }: SimilarPanelProps): ReactNode {
  const { t, i18n } = useTranslation('facts');
  const isEnglish = i18n.language === 'en';
  const similar = useQuery(queries.search.similar(id));
  const sameFigures = useQuery(queries.facts.sameFigures({ id, lang: isEnglish ? 'en' : 'zh' }));
  const comma = isEnglish ? ', ' : '、';

  const found: readonly Like[] = (similar.data?.related ?? []).map(({ releaseId, title, date, names, words }) => ({
    id: releaseId,
    title,
    date,
    reasons:
      names.length > 0
        ? [t('similar.sameNames', { names: names.map(({ zh, en }) => firstFilled(...(isEnglish ? [en, zh] : [zh, en]))).join(comma) })]
        : words.length > 0
          ? [t('similar.sameWords', { words: words.join(comma) })]
          : [],
  }));
  const duplicates: readonly Like[] = (similar.data?.duplicates ?? []).map(({ releaseId, title, date, lang, percent }) => ({
    id: releaseId,
    title,
    date,
    reasons: [t(`similar.percent.${lang}`, { percent })],
  }));
  const figures: readonly Like[] = (sameFigures.data ?? []).map(({ releaseId, title, date, figures: same }) => ({
    id: releaseId,
    title,
    date,
    reasons: [t('similar.sameFigures', { figures: same.join(comma) })],
  }));
  const sections = [
    { title: t('similar.duplicates'), likes: duplicates },
    { title: t('similar.related'), likes: found },
    { title: t('similar.figures'), likes: figures },
  ].filter(({ likes }) => likes.length > 0);

  return (
    <Panel title={t('similar.title')} onClose={onClose}>
      {[similar, sameFigures].map(({ error, refetch }, question) => error !== null && <ErrorNote key={question} error={error} onRetry={() => void refetch()} />)}
      {(similar.isPending || sameFigures.isPending) && <Spinner label={t('loading')} />}
      {similar.data?.isReady === false && <p className={cx(styles.note)}>{t('similar.building')}</p>}
      {similar.data?.isReady === true && sameFigures.isSuccess && sections.length === 0 && <p className={cx(styles.note)}>{t('similar.none')}</p>}
      {sections.map(({ title, likes }) => (
        <PanelSection key={title} title={title}>
          <ul className={cx(styles.rows)}>
            {likes.map((like) => (
              <LikeRow
                key={like.id}
                title={firstFilled(...(isEnglish ? [like.title.en, like.title.zh] : [like.title.zh, like.title.en])) ?? t('untitled')}
                date={like.date === null ? t('undated') : dayText(like.date, i18n.language)}
                reasons={like.reasons}
                isAdded={related.includes(like.id)}
                onOpen={() => onOpen(like.id)}
                onAdd={onAdd === undefined ? undefined : () => onAdd(like.id)}
              />
            ))}
          </ul>
        </PanelSection>
      ))}
    </Panel>
  );
}

interface LikeRowProps {
  readonly title: string;
  readonly date: string;
  readonly reasons: readonly string[];
  readonly isAdded: boolean;
  readonly onOpen: () => void;
  readonly onAdd: (() => void) | undefined;
}

function LikeRow({ title, date, reasons, isAdded, onOpen, onAdd }: LikeRowProps): ReactNode {
  const { t } = useTranslation('facts');
  const row = useRef<HTMLLIElement>(null);
  const add = (): void => {
    // The button goes; whoever works with the keyboard goes on from its row.
    row.current?.querySelector('button')?.focus();
    onAdd?.();
  };
  return (
    <li ref={row} className={cx(styles.row)}>
      <Button variant="quiet" className={cx(styles.open)} onPress={onOpen}>
        <span className={cx(styles.title)}>{title}</span>
        <span className={cx(styles.date)}>{date}</span>
        {reasons.map((reason) => (
          <span key={reason} className={cx(styles.reason)}>
            {reason}
          </span>
        ))}
        {isAdded && <span className={cx(styles.reason)}>{t('similar.isAdded')}</span>}
      </Button>
      {onAdd !== undefined && !isAdded && (
        <IconButton label={t('similar.addTitle', { title })} icon={<ListPlus size={15} aria-hidden />} onPress={add} />
      )}
    </li>
  );
}
