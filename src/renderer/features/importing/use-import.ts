import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportReport, JobProgress } from '@shared/domain/jobs';
import { api } from '../../bridge';

/** What is going on: at most one import at a time. */
export type ImportState =
  | { readonly phase: 'idle' }
  /** `progress` is null until the first file is known, e.g. while the person still chooses in the system's dialog. */
  | { readonly phase: 'running'; readonly jobId: string; readonly progress: JobProgress | null; readonly isCancelling: boolean }
  | { readonly phase: 'done'; readonly report: ImportReport }
  | { readonly phase: 'failed'; readonly error: unknown };

interface Import {
  readonly state: ImportState;
  /** Starts `work` with the id of a new job; does nothing while another import runs. */
  readonly start: (work: (jobId: string) => Promise<ImportReport | null>) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  const running = useRef<string | null>(null);

  useEffect(
    () =>
      api.on('job.progress', ({ jobId, ...progress }) => {
        setState((now) => (now.phase === 'running' && now.jobId === jobId ? { ...now, progress } : now));
      }),
    [],
  );

  const start = useCallback((work: (jobId: string) => Promise<ImportReport | null>) => {
    if (running.current !== null) return;
    const jobId = crypto.randomUUID();
    running.current = jobId;
    setState({ phase: 'running', jobId, progress: null, isCancelling: false });
    work(jobId)
      .then((report) => setState(report === null ? { phase: 'idle' } : { phase: 'done', report }))
      .catch((error: unknown) => setState({ phase: 'failed', error }))
      .finally(() => {
        running.current = null;
      });
  }, []);

  const cancel = useCallback(() => {
    if (running.current === null) return;
    setState((now) => (now.phase === 'running' ? { ...now, isCancelling: true } : now));
    void api.imports.cancel({ jobId: running.current });
  }, []);

  const dismiss = useCallback(() => setState((now) => (now.phase === 'running' ? now : { phase: 'idle' })), []);

  return { state, start, cancel, dismiss };
}
