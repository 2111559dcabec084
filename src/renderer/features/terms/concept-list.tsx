import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '@shared/domain/release';
import { headTerm, type Subject } from '@shared/domain/terms';
import { Button, cx, EmptyState, ErrorNote, LiveRegion, Select, TextField, VirtualList } from '../../ui';
import styles from './terms.module.css';
import type { Concepts, ConceptsRequest } from './use-concepts';

const ROW_HEIGHT = 50;
const ALL = 'all';

interface ConceptListProps {
  readonly request: ConceptsRequest;
  readonly concepts: Concepts;
  readonly activeId: string | null;
  readonly listRef: Ref<HTMLDivElement>;
  readonly onText: (text: string) => void;
  readonly onSubject: (subject: Subject | null) => void;
  readonly onChoose: (index: number) => void;
  /** The person wants to go on in the form, or in the list. */
  readonly onEdit: () => void;
  readonly onLeaveSearch: () => void;
  readonly onRemove: () => void;
  readonly onAdd: (text: string) => void;
}

/** The left half of the term base: everything in it, narrowed by words and subject. */
export function ConceptList(props: ConceptListProps) {
  const { request, concepts, activeId, listRef, onText, onSubject, onChoose, onEdit, onLeaveSearch, onRemove, onAdd } = props;
  const { t } = useTranslation('terms');
  const { first: page } = concepts;
  const { text, subject, sortBy } = request;
  const isNarrowed = text !== '' || subject !== null;
  const counts = page?.subjects ?? [];
  const subjects = subject === null || counts.some(({ key }) => key === subject) ? counts : [...counts, { key: subject, count: 0 }];
  const active = concepts.indexOf(activeId);
  const countText =
    page === undefined ? '' : isNarrowed ? t('found', { count: page.total, all: page.all }) : t('count', { count: page.all });

  const onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onLeaveSearch();
  };

  return (
    <div className={cx(styles.browse)}>
      <div className={cx(styles.filters)}>
        <TextField
          label={t('search')}
          labelHidden
          placeholder={t('search.placeholder')}
          value={text}
          autoFocus
          maxLength={200}
          onChange={onText}
          onKeyDown={onSearchKey}
          onEnter={onLeaveSearch}
        />
        <Select
          label={t('subject')}
          labelHidden
          choices={[
            { id: ALL, label: t('subject.all') },
            ...subjects.map(({ key, count }) => ({ id: key, label: t('subjectCount', { subject: t(`subject.${key}`), count }) })),
          ]}
          value={subject ?? ALL}
          onChange={(choice) => onSubject(choice === ALL ? null : choice)}
        />
      </div>
      <p className={cx(styles.count)}>{countText}</p>
      <LiveRegion text={countText} />
      {concepts.error !== null ? (
        <ErrorNote error={concepts.error} onRetry={concepts.retry} />
      ) : page?.total === 0 ? (
        <div className={cx(styles.nothing)}>
          {isNarrowed && text !== '' ? (
            <EmptyState title={t('notFound.title', { text })} actions={<Button onPress={() => onAdd(text)}>{t('notFound.add', { text })}</Button>} />
          ) : (
            <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
          )}
        </div>
      ) : (
        <VirtualList
          label={t('list')}
          count={page?.total ?? 0}
          rowHeight={ROW_HEIGHT}
          activeIndex={active}
          isSelected={(index) => index === active}
          rowKey={(index) => concepts.concept(index)?.id ?? index}
          subject={`${text} ${subject ?? ''}`}
          listRef={listRef}
          onMove={onChoose}
          onOpen={onEdit}
          onDelete={onRemove}
          onVisible={concepts.onVisible}
          renderRow={(index) => {
            const concept = concepts.concept(index);
            return (
              <div className={cx(styles.row, index === active && styles.chosen)}>
                {(sortBy === 'zh' ? LANGUAGES : LANGUAGES.toReversed()).map((lang, line) => {
                  const term = concept === undefined ? '' : headTerm(concept, lang);
                  return (
                    <span key={lang} lang={lang === 'zh' ? 'zh-CN' : 'en'} className={cx(line === 0 ? styles.first : styles.second, term === '' && styles.missing)}>
                      {term === '' && concept !== undefined ? t('noTerm') : term}
                    </span>
                  );
                })}
              </div>
            );
          }}
        />
      )}
    </div>
  );
}
