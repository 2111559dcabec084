import { useEffect, useState } from 'react';
import type { JobProgress } from '@shared/domain/jobs';
import { api } from '../../bridge';

type JobKind = 'previewing' | 'applying' | 'undoing';

export interface ReplaceJob {
  readonly kind: JobKind;
  readonly jobId: string;
  readonly progress: JobProgress | null;
  readonly isStopping: boolean;
}

interface ReplaceJobs {
  readonly job: ReplaceJob | null;
  /** Rejects with what `work` rejects with. */
  readonly run: <T>(kind: JobKind, work: (jobId: string) => Promise<T>) => Promise<T>;
  readonly stop: () => void;
}

/** The work that is under way, at most one at a time: the dialog offers nothing else meanwhile. */
export function useReplaceJob(): ReplaceJobs {
  const [job, setJob] = useState<ReplaceJob | null>(null);

  useEffect(
    () =>
      api.on('job.progress', ({ jobId, ...progress }) => {
        setJob((now) => (now?.jobId === jobId ? { ...now, progress } : now));
      }),
    [],
  );

  return {
    job,
    run: async (kind, work) => {
      const jobId = crypto.randomUUID();
      setJob({ kind, jobId, progress: null, isStopping: false });
      try {
        return await work(jobId);
      } finally {
        setJob(null);
      }
    },
    stop: () => {
      if (job === null) return;
      setJob({ ...job, isStopping: true });
      void api.replacing.cancel({ jobId: job.jobId });
    },
  };
}
