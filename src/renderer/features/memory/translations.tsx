import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { staleNumbers, type MemoryMatch, type TranslationSource } from '@shared/domain/memory';
import { OTHER_LANGUAGE, type ReleaseId } from '@shared/domain/release';
import { queries } from '../../bridge';
import { shortcutOf, useCommands } from '../../commands';
import { Button, ErrorNote, Spinner, cx } from '../../ui';
import { langTag } from '../release/lang-tag';
import { PanelSection } from '../release/panel';
import { Highlighted } from '../search/highlighted';
import { MatchRow } from './match-row';
import styles from './memory.module.css';

interface TranslationsProps {
  /** The release that is written. */
  readonly id: ReleaseId;
  readonly source: TranslationSource;
  readonly onOpen: (id: ReleaseId) => void;
  /** Undefined where the edition in the other language is not there to be written in. */
  readonly onInsert: ((text: string) => void) | undefined;
  /** Of a term, which goes where the caret is. */
  readonly onInsertTerm: ((text: string) => void) | undefined;
}

/** Earlier translations of one paragraph, and the terms in it. */
export function Translations({ id, source, onOpen, onInsert, onInsertTerm }: TranslationsProps): ReactNode {
  const { t } = useTranslation('memory');
  const { data, error, refetch, isPlaceholderData } = useQuery(queries.memory.translations({ text: source.text, lang: source.lang, except: id }));
  const target = OTHER_LANGUAGE[source.lang];
  const matches = isPlaceholderData ? [] : (data?.matches ?? []);
  const terms = isPlaceholderData ? [] : (data?.terms ?? []);
  const [best] = matches;
  useCommands({
    'memory.insert': { run: () => best !== undefined && onInsert?.(best.target), isEnabled: best !== undefined && onInsert !== undefined },
  });

  return (
    <>
      <div>
        <p className={cx(styles.note)}>{t(`source.${source.lang}`)}</p>
        <p className={cx(styles.paragraph)} lang={langTag(source.lang)}>
          {source.text}
        </p>
      </div>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {terms.length > 0 && (
        <PanelSection title={t('terms')}>
          <ul className={cx(styles.terms)}>
            {terms.map((term) => (
              <li key={term.conceptId} className={cx(styles.term)}>
                <span lang={langTag(source.lang)}>{term.source}</span>
                {term.targets.map((text) => (
                  <Button
                    key={text}
                    className={cx(styles.termTarget)}
                    isDisabled={onInsertTerm === undefined}
                    aria-label={t('term.insert', { source: term.source, target: text })}
                    onPress={() => onInsertTerm?.(text)}
                  >
                    <span lang={langTag(target)}>{text}</span>
                  </Button>
                ))}
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <PanelSection title={t('matches')}>
        {data === undefined || isPlaceholderData ? (
          error === null && <Spinner label={t('looking')} />
        ) : (
          <>
            {data.status.state !== 'ready' && <p className={cx(styles.note)}>{t('building')}</p>}
            {matches.length === 0 && <p className={cx(styles.note)}>{t('matches.none')}</p>}
            <ul className={cx(styles.rows)}>
              {matches.map((match, number) => (
                <MatchRow
                  key={`${match.source}\n${match.target}`}
                  source={<Difference match={match} />}
                  sourceLang={source.lang}
                  target={<Highlighted text={match.target} ranges={staleNumbers(match.pieces, match.target)} />}
                  targetText={match.target}
                  targetLang={target}
                  origin={match.origin}
                  note={<Likeness match={match} />}
                  shortcut={number === 0 ? shortcutOf('memory.insert') : undefined}
                  onOpen={onOpen}
                  onInsert={onInsert === undefined ? undefined : () => onInsert(match.target)}
                />
              ))}
            </ul>
          </>
        )}
      </PanelSection>
    </>
  );
}

/** 99 stands for nearly the same: only what is the same is 100. */
const percentOf = (score: number): number => Math.floor(score * 100);

function Likeness({ match: { score, times } }: { readonly match: MemoryMatch }): ReactNode {
  const { t } = useTranslation('memory');
  const name = t('score.name', { percent: percentOf(score) });
  return (
    <span className={cx(styles.score, score === 1 && styles.same)} title={times > 1 ? `${name}, ${t('times', { count: times })}` : name}>
      {t('score', { percent: percentOf(score) })}
    </span>
  );
}

/** What was translated then; struck out what the paragraph does not say, underlined what it says instead. */
function Difference({ match: { pieces } }: { readonly match: MemoryMatch }): ReactNode {
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'equal') return text;
    return kind === 'deleted' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>;
  });
}
