import { FileInput } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '@shared/domain/jobs';
import type { ReleaseId } from '@shared/domain/release';
import { api } from '../../bridge';
import { useCommands } from '../../commands';
import { Button, Dialog, ErrorNote, ProgressDialog, cx } from '../../ui';
import { ImportResults } from './import-results';
import { PasteDialog } from './paste-dialog';
import { useDroppedFiles } from './use-dropped-files';
import { useImport } from './use-import';
import styles from './importing.module.css';

interface ImportingHostProps {
  readonly onOpen: (id: ReleaseId) => void;
}

/** Everything about bringing files in: commands, drag and drop, pasting, progress and what came of it. */
export function ImportingHost({ onOpen }: ImportingHostProps): ReactNode {
  const { t } = useTranslation(['imports', 'common']);
  const { state, start, cancel, dismiss } = useImport();
  const [isPasting, setPasting] = useState(false);
  const isIdle = state.phase === 'idle';
  const isOver = useDroppedFiles(useCallback((paths: string[]) => start((jobId) => api.imports.paths({ jobId, paths })), [start]));

  useCommands({
    'import.files': { run: () => start((jobId) => api.imports.pick({ jobId, what: 'files' })), isEnabled: isIdle },
    'import.folder': { run: () => start((jobId) => api.imports.pick({ jobId, what: 'folder' })), isEnabled: isIdle },
    'import.paste': { run: () => setPasting(true), isEnabled: isIdle },
  });

  const open = (id: ReleaseId): void => {
    dismiss();
    onOpen(id);
  };

  return (
    <>
      {isOver && isIdle && (
        <div className={cx(styles.drop)} aria-hidden>
          <div className={cx(styles.dropCard)}>
            <FileInput size={32} strokeWidth={1.4} />
            <strong>{t('drop')}</strong>
            <span>{t('drop.hint')}</span>
          </div>
        </div>
      )}
      {isPasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onImport={(pasted) => {
            setPasting(false);
            start((jobId) => api.imports.pasted({ jobId, ...pasted }));
          }}
        />
      )}
      {state.phase === 'running' && state.progress !== null && (
        <ProgressDialog
          {...state.progress}
          title={t('progress')}
          label={t(state.progress.total === 0 ? 'progress.reading' : 'progress')}
          countText={(done, total) => t('progress.count', { done, total })}
          cancelText={t(state.isCancelling ? 'cancelling' : 'cancel')}
          isCancelling={state.isCancelling}
          onCancel={cancel}
        />
      )}
      {state.phase === 'done' && <ResultsDialog report={state.report} onClose={dismiss} onOpen={open} />}
      {state.phase === 'failed' && (
        <Dialog
          isOpen
          onClose={dismiss}
          title={t('title')}
          size="s"
          footer={
            <Button variant="primary" onPress={dismiss}>
              {t('common:action.close')}
            </Button>
          }
        >
          <ErrorNote error={state.error} />
        </Dialog>
      )}
    </>
  );
}

interface ResultsDialogProps {
  readonly report: ImportReport;
  readonly onClose: () => void;
  readonly onOpen: (id: ReleaseId) => void;
}

function ResultsDialog({ report, onClose, onOpen }: ResultsDialogProps): ReactNode {
  const { t } = useTranslation(['imports', 'common']);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(report.cancelled ? 'done.cancelled' : 'done.title')}
      footer={
        <Button variant="primary" onPress={onClose} autoFocus>
          {t('common:action.done')}
        </Button>
      }
    >
      <ImportResults report={report} onOpen={onOpen} />
    </Dialog>
  );
}
