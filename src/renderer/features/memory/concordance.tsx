import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OTHER_LANGUAGE, type Language, type ReleaseId } from '@shared/domain/release';
import { queries } from '../../bridge';
import { ErrorNote, LiveRegion, Spinner, cx } from '../../ui';
import { Highlighted } from '../search/highlighted';
import { MatchRow } from './match-row';
import styles from './memory.module.css';

interface ConcordanceProps {
  readonly text: string;
  readonly onOpen: (id: ReleaseId) => void;
  /** Writes at the caret of the edition in this language; undefined where nothing can be written. */
  readonly insertInto: (lang: Language) => ((text: string) => void) | undefined;
}

/** Every place of the archive where a phrase was translated. */
export function Concordance({ text, onOpen, insertInto }: ConcordanceProps): ReactNode {
  const { t } = useTranslation('memory');
  const { data, error, refetch } = useQuery(queries.memory.concordance({ text }));
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner label={t('looking')} />;
  const { pairs, isCut, status } = data;
  const count = pairs.length === 0 ? t('search.none') : t(isCut ? 'search.cut' : 'search.count', { count: pairs.length });
  return (
    <>
      <p className={cx(styles.note)}>{count}</p>
      <LiveRegion text={count} />
      {status.state !== 'ready' && <p className={cx(styles.note)}>{t('building')}</p>}
      <ul className={cx(styles.rows)}>
        {pairs.map((pair) => {
          const other = OTHER_LANGUAGE[pair.lang];
          const insert = insertInto(other);
          return (
            <MatchRow
              key={`${pair.zh}\n${pair.en}`}
              source={<Highlighted text={pair[pair.lang]} ranges={pair.spans} />}
              sourceLang={pair.lang}
              target={<Highlighted text={pair[other]} ranges={pair.targetSpans} />}
              targetText={pair[other]}
              targetLang={other}
              origin={pair.origin}
              onOpen={onOpen}
              onInsert={insert === undefined ? undefined : () => insert(pair[other])}
            />
          );
        })}
      </ul>
    </>
  );
}
