import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ReleaseId } from '@shared/domain/release';
import { queries } from '../../../bridge';
import { ErrorNote, Spinner, cx, useErrorText, useToast } from '../../../ui';
import { momentText } from '../format-dates';
import { Panel } from '../panel';
import type { ShownRevision } from '../release-view';
import styles from './history.module.css';

interface HistoryPanelProps {
  readonly id: ReleaseId;
  /** The revision being read; null for the text of today. */
  readonly shown: number | null;
  readonly onShow: (revision: ShownRevision | null) => void;
  readonly onClose: () => void;
}

export function HistoryPanel({ id, shown, onShow, onClose }: HistoryPanelProps): ReactNode {
  const { t, i18n } = useTranslation('releases');
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(queries.releases.history(id));
  const revisions = [...(data ?? [])].sort((a, b) => b.number - a.number);
  const newest = revisions[0]?.number;

  const show = async (number: number): Promise<void> => {
    const revision = revisions.find((candidate) => candidate.number === number);
    if (revision === undefined) return;
    if (number === newest) {
      onShow(null);
      return;
    }
    try {
      const content = await client.query(queries.releases.revision(id, number));
      onShow({ number, savedAt: revision.savedAt, content });
    } catch (failure) {
      toast({ text: errorText(failure), tone: 'error' });
    }
  };

  return (
    <Panel title={t('history.title')} onClose={onClose}>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Spinner label={t('loading')} />}
      {newest !== undefined && (
        <ListBox
          aria-label={t('history.title')}
          className={cx(styles.list)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown ?? newest]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (typeof key === 'number') void show(key);
          }}
          items={revisions.map((revision) => ({ id: revision.number, revision }))}
        >
          {({ revision }) => (
            <ListBoxItem id={revision.number} textValue={t('history.revision', { number: revision.number })} className={cx(styles.item)}>
              <span className={cx(styles.when)}>{momentText(revision.savedAt, i18n.language)}</span>
              <span className={cx(styles.who)}>
                {revision.author === '' ? t('history.noAuthor') : revision.author}
                {' · '}
                {t('history.revision', { number: revision.number })}
                {revision.number === newest && ` · ${t('history.current')}`}
              </span>
              {revision.note !== '' && <span className={cx(styles.note)}>{revision.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Panel>
  );
}
