import { useQueries, useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Release, ReleaseId } from '@shared/domain/release';
import { queries } from '../../../bridge';
import { Button, IconButton, Popover, TextField, cx } from '../../../ui';
import { firstFilled } from '../first-filled';
import { dayText } from '../format-dates';
import { PanelSection } from '../panel';
import styles from './facts.module.css';

interface RelatedFieldProps {
  readonly id: ReleaseId;
  readonly related: readonly ReleaseId[];
  readonly onChange: (related: ReleaseId[]) => void;
  readonly onOpen: (id: ReleaseId) => void;
  readonly isReadOnly: boolean;
}

export function RelatedField({ id, related, onChange, onOpen, isReadOnly }: RelatedFieldProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const answers = useQueries({ queries: related.map((one) => queries.releases.get(one)) });

  const titleOf = (release: Release | undefined): string => {
    const first = i18n.language === 'en' ? release?.en?.title : release?.zh?.title;
    return (
      firstFilled(first, release?.zh?.title, release?.en?.title) ??
      t(release === undefined ? 'facts.relatedMissing' : 'untitled')
    );
  };

  return (
    <PanelSection
      title={t('facts.related')}
      action={
        isReadOnly ? undefined : (
          <Popover
            label={t('facts.relatedAdd')}
            placement="bottom end"
            trigger={<IconButton label={t('facts.relatedAdd')} icon={<Plus size={15} aria-hidden />} />}
          >
            {(close) => (
              <RelatedSearch
                without={[id, ...related]}
                onPick={(picked) => {
                  onChange([...related, picked]);
                  close();
                }}
              />
            )}
          </Popover>
        )
      }
    >
      <ul className={cx(styles.rows)}>
        {related.map((one, index) => {
          const release = answers[index]?.data;
          const title = titleOf(release);
          const date = release?.facts.date ?? null;
          return (
            <li key={one} className={cx(styles.row)}>
              <Button variant="quiet" className={cx(styles.rowMain)} isDisabled={release === undefined} onPress={() => onOpen(one)}>
                <span className={cx(styles.rowTitle)}>{title}</span>
                {date !== null && <span className={cx(styles.rowNote)}>{dayText(date, i18n.language)}</span>}
              </Button>
              {!isReadOnly && (
                <IconButton
                  label={t('facts.relatedRemove', { title })}
                  icon={<X size={14} aria-hidden />}
                  onPress={() => onChange(related.filter((other) => other !== one))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}

const MOST_HITS = 8;

function RelatedSearch({ without, onPick }: { readonly without: readonly ReleaseId[]; readonly onPick: (id: ReleaseId) => void }): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const [text, setText] = useState('');
  const { data } = useQuery({ ...queries.search.query({ text, limit: MOST_HITS + without.length }), enabled: text.trim() !== '' });
  const hits = text.trim() === '' ? [] : (data?.hits ?? []).filter(({ releaseId }) => !without.includes(releaseId)).slice(0, MOST_HITS);
  return (
    <div className={cx(styles.finder)}>
      <TextField label={t('facts.relatedSearch')} value={text} onChange={setText} autoFocus />
      <ul className={cx(styles.rows)} aria-live="polite">
        {hits.map(({ releaseId, title, date }) => (
          <li key={releaseId} className={cx(styles.row)}>
            <Button variant="quiet" className={cx(styles.rowMain)} onPress={() => onPick(releaseId)}>
              <span className={cx(styles.rowTitle)}>
                {firstFilled(i18n.language === 'en' ? title.en : title.zh, title.zh, title.en) ?? t('untitled')}
              </span>
              {date !== null && <span className={cx(styles.rowNote)}>{dayText(date, i18n.language)}</span>}
            </Button>
          </li>
        ))}
      </ul>
      {text.trim() !== '' && data !== undefined && hits.length === 0 && <p className={cx(styles.none)}>{t('facts.relatedNone')}</p>}
    </div>
  );
}
