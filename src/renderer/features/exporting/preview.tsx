import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportLayout } from '@shared/domain/jobs';
import type { ReleaseId } from '@shared/domain/release';
import { api, flushAll } from '../../bridge';
import { ErrorNote, Spinner, cx } from '../../ui';
import { PdfPages } from './pdf-pages';
import styles from './exporting.module.css';

interface PreviewProps {
  readonly id: ReleaseId;
  readonly layout: ExportLayout;
}

/** The PDF as it would be written now, what is still being typed included. */
export function Preview({ id, layout }: PreviewProps): ReactNode {
  const { t } = useTranslation('exports');
  const [unreadable, setUnreadable] = useState<unknown>(null);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['exports', 'preview', id, layout],
    queryFn: async () => {
      await flushAll();
      return api.exports.preview({ id, layout });
    },
    // Never one of an earlier text, and a PDF is too large to keep.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const problem = error ?? unreadable;
  return (
    // Focusable, so that the arrow keys scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={t('preview')} aria-busy={isFetching} className={cx(styles.preview)} tabIndex={0}>
      {problem !== null && <ErrorNote error={problem} onRetry={() => void refetch()} />}
      {problem === null && (data === undefined ? <Spinner label={t('preview.loading')} /> : <PdfPages bytes={data} onError={setUnreadable} />)}
    </section>
  );
}
