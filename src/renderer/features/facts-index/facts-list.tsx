import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import { useSettings } from '../../bridge';
import { cx, VirtualList } from '../../ui';
import { Highlighted } from '../search/highlighted';
import { dateOf, statementOf, titleOf } from './fact-texts';
import styles from './facts-index.module.css';
import type { FoundFacts } from './use-facts';

const ROW_HEIGHT = 58;

interface FactsListProps {
  readonly label: string;
  readonly facts: FoundFacts;
  /** What the rows are about: another subject starts at the top. */
  readonly subject: string;
  readonly listRef: Ref<HTMLDivElement>;
  readonly onOpen: (id: ReleaseId) => void;
}

/** The statements: what is said, the sentence that says it, and the release where it stands. */
export function FactsList({ label, facts, subject, listRef, onOpen }: FactsListProps) {
  const { t } = useTranslation('facts');
  const { language } = useSettings();
  const [active, setActive] = useState(-1);
  const open = (index: number): void => {
    const row = facts.row(index);
    if (row !== undefined) onOpen(row.releaseId);
  };
  return (
    <VirtualList
      label={label}
      listRef={listRef}
      count={facts.first?.total ?? 0}
      rowHeight={ROW_HEIGHT}
      activeIndex={active}
      isSelected={(index) => index === active}
      rowKey={(index) => facts.row(index)?.id ?? index}
      subject={subject}
      onMove={setActive}
      onOpen={open}
      onVisible={facts.onVisible}
      renderRow={(index) => {
        const row = facts.row(index);
        if (row === undefined) return <div className={cx(styles.row)} />;
        return (
          <div className={cx(styles.row, index === active && styles.chosen)} lang={row.lang === 'zh' ? 'zh-CN' : 'en'}>
            <span className={cx(styles.statement, row.kind === 'quote' && styles.speaker)}>{statementOf(row, t)}</span>
            <span className={cx(styles.sentence)}>
              <Highlighted text={row.sentence} ranges={[row.range]} />
            </span>
            <span className={cx(styles.source)}>
              {dateOf(row, language, t)}
              {' · '}
              {titleOf(row, language, t)}
            </span>
          </div>
        );
      }}
    />
  );
}
