import { Hourglass } from 'lucide-react';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { InterfaceLanguage } from '@shared/contract';
import type { Kind, Language } from '@shared/domain/release';
import type { SearchMatch } from '@shared/domain/search';
import { cx } from '../../ui';
import { Highlighted } from '../search/highlighted';
import { StatusDot } from '../views/status-dot';
import { kindName } from '../views/view-tree';
import type { Row } from './row';
import styles from './release-row.module.css';

const LANG_TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** What all rows share, made once: a list scrolls as fast as its rows are cheap. */
export interface RowTexts {
  readonly t: TFunction<['archive', 'releases', 'search', 'common']>;
  readonly language: InterfaceLanguage;
  readonly dates: Intl.DateTimeFormat;
  readonly kinds: readonly Kind[];
}

interface ReleaseRowProps {
  readonly row: Row | undefined;
  readonly texts: RowTexts;
  readonly isSelected: boolean;
}

export const ReleaseRow = memo(function ReleaseRow({ row, texts, isSelected }: ReleaseRowProps) {
  if (row === undefined) return <div className={cx(styles.row, styles.pending)} />;

  const { t, language, dates, kinds } = texts;
  const order: readonly Language[] = language === 'zh-CN' ? ['zh', 'en'] : ['en', 'zh'];
  const written = order.filter((lang) => row.title[lang] !== null);
  return (
    <div className={cx(styles.row, isSelected && styles.selected)}>
      <div className={cx(styles.meta)}>
        <span className={cx(styles.date)}>{row.date === null ? t('releases:undated') : dates.format(new Date(row.date))}</span>
        <span className={cx(styles.kind)}>{kindName(row.kind, kinds, language)}</span>
        {row.isEmbargoed && (
          <span className={cx(styles.embargo)}>
            <Hourglass size={11} aria-hidden />
            {t('list.embargo')}
          </span>
        )}
        <span className={cx(styles.status)}>
          <StatusDot status={row.status} />
          {t(`releases:status.${row.status}`)}
        </span>
      </div>
      {written.length === 0 && <div className={cx(styles.title, styles.untitled)}>{t('releases:untitled')}</div>}
      {written.map((lang, index) => (
        <div key={lang} lang={LANG_TAG[lang]} className={cx(index === 0 ? styles.title : styles.second)}>
          <Title text={row.title[lang] ?? ''} untitled={t('releases:untitled')} match={row.titleMatches.find((match) => match.lang === lang)} />
        </div>
      ))}
      {written.length === 1 && <div className={cx(styles.missing)}>{t(row.title.zh === null ? 'list.missing.zh' : 'list.missing.en')}</div>}
      {row.via !== null && <Snippets row={row} texts={texts} order={order} />}
    </div>
  );
});

/** Where it was found: of one edition two lines, of both one line each. */
function Snippets({ row: { snippets, furtherPlaces }, texts: { t }, order }: { readonly row: Row; readonly texts: RowTexts; readonly order: readonly Language[] }) {
  const inOrder = [...snippets].sort((a, b) => rank(a, order) - rank(b, order));
  return (
    <div className={cx(styles.snippets, inOrder.length > 1 && styles.several)}>
      {inOrder.map(({ lang, snippet, ranges }, index) => (
        <div key={lang} className={cx(styles.snippet)} lang={lang === null ? undefined : LANG_TAG[lang]}>
          {index === inOrder.length - 1 && furtherPlaces > 0 && (
            <span className={cx(styles.further)}>
              {t('search:further', { count: furtherPlaces })}
            </span>
          )}
          <span className={cx(styles.found)}>
            <Highlighted text={snippet} ranges={ranges} />
          </span>
        </div>
      ))}
    </div>
  );
}

const rank = ({ lang }: SearchMatch, order: readonly Language[]): number => (lang === null ? order.length : order.indexOf(lang));

function Title({ text, match, untitled }: { readonly text: string; readonly match: SearchMatch | undefined; readonly untitled: string }) {
  if (text === '') return <span className={cx(styles.untitled)}>{untitled}</span>;
  // A snippet of a very long title is only a piece of it: then the whole title is shown unmarked.
  return match?.snippet === text ? <Highlighted text={text} ranges={match.ranges} /> : text;
}
