import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobProgress, ResultsFormat, ResultsRequest } from '@shared/domain/jobs';
import { AppError } from '@shared/errors';
import { api, flushAll } from '../../bridge';
import { useCommands } from '../../commands';
import { ProgressDialog, useErrorText, useToast } from '../../ui';

interface ListExportHostProps {
  /** What the list shows. */
  readonly request: ResultsRequest;
}

/** `progress` is null while the person chooses a place in the system's dialog. */
interface RunningJob {
  readonly jobId: string;
  readonly progress: JobProgress | null;
  readonly isCancelling: boolean;
}

/** Export of the list itself as a table, whole, in its order. */
export function ListExportHost({ request }: ListExportHostProps): ReactNode {
  const { t } = useTranslation('exports');
  const toast = useToast();
  const errorText = useErrorText();
  const [job, setJob] = useState<RunningJob | null>(null);

  useEffect(
    () =>
      api.on('job.progress', ({ jobId, ...progress }) => {
        setJob((now) => (now?.jobId === jobId ? { ...now, progress } : now));
      }),
    [],
  );

  const run = async (format: ResultsFormat): Promise<void> => {
    const jobId = crypto.randomUUID();
    setJob({ jobId, progress: null, isCancelling: false });
    try {
      await flushAll();
      const file = await api.exports.results({ jobId, request, format });
      if (file === null) return;
      const reveal = (): void => {
        api.exports.reveal({ path: file.path }).catch((error: unknown) => toast({ text: errorText(error), tone: 'error' }));
      };
      toast({ text: t('results.done', { count: file.rows }), action: { label: t('reveal'), run: reveal } });
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'cancelled')) toast({ text: errorText(error), tone: 'error' });
    } finally {
      setJob(null);
    }
  };

  const isEnabled = job === null;
  useCommands({
    'results.csv': { run: () => void run('csv'), isEnabled },
    'results.docx': { run: () => void run('docx'), isEnabled },
  });

  const progress = job?.progress ?? null;
  if (job === null || progress === null) return null;
  return (
    <ProgressDialog
      {...progress}
      title={t('results.progress')}
      countText={(done, total) => t('progress.count', { done, total })}
      cancelText={t(job.isCancelling ? 'cancelling' : 'cancel')}
      isCancelling={job.isCancelling}
      onCancel={() => {
        setJob({ ...job, isCancelling: true });
        void api.exports.cancel({ jobId: job.jobId });
      }}
    />
  );
}
