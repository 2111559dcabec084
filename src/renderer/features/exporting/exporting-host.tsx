import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat, ExportReport, JobProgress } from '@shared/domain/jobs';
import type { ReleaseId } from '@shared/domain/release';
import { api, flushAll } from '../../bridge';
import { useCommands } from '../../commands';
import { ProgressDialog, useErrorText, useToast } from '../../ui';
import { ExportDialog, type ExportChoice } from './export-dialog';
import { ExportResults } from './export-results';

interface ExportingHostProps {
  readonly ids: readonly ReleaseId[];
}

type ExportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'choosing'; readonly ids: readonly ReleaseId[] }
  /** `progress` is null while the person chooses a place in the system's dialog. */
  | { readonly phase: 'running'; readonly jobId: string; readonly progress: JobProgress | null; readonly isCancelling: boolean }
  | { readonly phase: 'done'; readonly report: ExportReport };

/** Export of the selected releases: options with a preview, progress, and what came of it. */
export function ExportingHost({ ids }: ExportingHostProps): ReactNode {
  const { t } = useTranslation('exports');
  const toast = useToast();
  const errorText = useErrorText();
  const [choice, setChoice] = useState<ExportChoice>({ format: 'docx', layout: 'one-after-other' });
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const isRunning = useRef(false);

  useEffect(
    () =>
      api.on('job.progress', ({ jobId, ...progress }) => {
        setState((now) => (now.phase === 'running' && now.jobId === jobId ? { ...now, progress } : now));
      }),
    [],
  );

  const open = (format: ExportFormat): void => {
    setChoice({ ...choice, format });
    setState({ phase: 'choosing', ids });
  };

  const save = async (what: readonly ReleaseId[], { format, layout }: ExportChoice): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    const jobId = crypto.randomUUID();
    setState({ phase: 'running', jobId, progress: null, isCancelling: false });
    try {
      await flushAll();
      const report = await api.exports.save({ jobId, ids: [...what], format, layout });
      // Not cancelled but not saved either: the person closed the system's dialog and may want to choose again.
      setState(report === null ? { phase: 'choosing', ids: what } : { phase: 'done', report });
    } catch (error) {
      toast({ text: errorText(error), tone: 'error' });
      setState({ phase: 'choosing', ids: what });
    } finally {
      isRunning.current = false;
    }
  };

  const isEnabled = ids.length > 0 && state.phase === 'idle';
  useCommands({
    'export.docx': { run: () => open('docx'), isEnabled },
    'export.pdf': { run: () => open('pdf'), isEnabled },
    'export.open': { run: () => open(choice.format), isEnabled },
  });

  switch (state.phase) {
    case 'idle':
      return null;
    case 'choosing':
      return (
        <ExportDialog
          ids={state.ids}
          choice={choice}
          onChange={setChoice}
          onSave={(chosen) => {
            setChoice(chosen);
            void save(state.ids, chosen);
          }}
          onClose={() => setState({ phase: 'idle' })}
        />
      );
    case 'running':
      return state.progress === null ? null : (
        <ProgressDialog
          {...state.progress}
          title={t('progress')}
          countText={(done, total) => t('progress.count', { done, total })}
          cancelText={t(state.isCancelling ? 'cancelling' : 'cancel')}
          isCancelling={state.isCancelling}
          onCancel={() => {
            setState({ ...state, isCancelling: true });
            void api.exports.cancel({ jobId: state.jobId });
          }}
        />
      );
    case 'done':
      return <ExportResults report={state.report} onClose={() => setState({ phase: 'idle' })} />;
  }
}
