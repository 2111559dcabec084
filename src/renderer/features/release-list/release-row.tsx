import { Hourglass } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind, Language } from '@shared/domain/release';
import type { SearchMatch } from '@shared/domain/search';
import { useSettings } from '../../bridge';
import { cx } from '../../ui';
import { Highlighted } from '../search/highlighted';
import { kindName } from '../views/view-tree';
import type { Row } from './row';
import styles from './release-row.module.css';

const LANG_TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

interface ReleaseRowProps {
  readonly row: Row | undefined;
  readonly kinds: readonly Kind[];
  readonly isSelected: boolean;
  readonly hasSnippet: boolean;
}

export function ReleaseRow({ row, kinds, isSelected, hasSnippet }: ReleaseRowProps) {
  const { t } = useTranslation(['releases', 'archive']);
  const { language } = useSettings();
  const dates = useMemo(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }), [language]);
  if (row === undefined) return <div className={cx(styles.row, styles.pending)} />;

  const order: readonly Language[] = language === 'zh-CN' ? ['zh', 'en'] : ['en', 'zh'];
  const written = order.filter((lang) => row.title[lang] !== null);
  const snippet = row.matches.find(({ field }) => field !== 'title');
  return (
    <div className={cx(styles.row, isSelected && styles.selected)}>
      <div className={cx(styles.meta)}>
        <span className={cx(styles.date)}>{row.date === null ? t('undated') : dates.format(new Date(row.date))}</span>
        <span className={cx(styles.kind)}>{kindName(row.kind, kinds, language)}</span>
        {row.embargo !== null && (
          <span className={cx(styles.embargo)}>
            <Hourglass size={11} aria-hidden />
            {t('archive:list.embargo')}
          </span>
        )}
        <span className={cx(styles.status)} data-status={row.status}>
          {t(`status.${row.status}`)}
        </span>
      </div>
      {written.length === 0 && <div className={cx(styles.title, styles.untitled)}>{t('untitled')}</div>}
      {written.map((lang, index) => (
        <div key={lang} lang={LANG_TAG[lang]} className={cx(index === 0 ? styles.title : styles.second)}>
          <Title text={row.title[lang] ?? ''} match={row.matches.find((match) => match.field === 'title' && match.lang === lang)} />
        </div>
      ))}
      {hasSnippet && snippet !== undefined && (
        <div className={cx(styles.snippet)} lang={snippet.lang === null ? undefined : LANG_TAG[snippet.lang]}>
          <Highlighted text={snippet.snippet} ranges={snippet.ranges} />
        </div>
      )}
    </div>
  );
}

function Title({ text, match }: { readonly text: string; readonly match: SearchMatch | undefined }) {
  const { t } = useTranslation('releases');
  if (text === '') return <span className={cx(styles.untitled)}>{t('untitled')}</span>;
  // A snippet of a very long title is only a piece of it: then the whole title is shown unmarked.
  return match?.snippet === text ? <Highlighted text={text} ranges={match.ranges} /> : text;
}
