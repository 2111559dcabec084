import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConceptContent, TermFormat, TermImportReport } from '@shared/domain/terms';
import { api } from '../../bridge';

/** What was done last; `batch` takes it back. */
interface Notice {
  readonly text: string;
  readonly batch: number | null;
}

interface TermActions {
  readonly notice: Notice | null;
  readonly error: unknown;
  readonly isBusy: boolean;
  /** True when it is stored. */
  readonly save: (id: string, content: ConceptContent, name: string) => Promise<boolean>;
  readonly remove: (id: string, name: string) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly importFile: () => Promise<boolean>;
  readonly exportFile: (format: TermFormat) => Promise<boolean>;
  readonly bringBack: () => Promise<boolean>;
}

/** Changes of the term base, one after the other, each told and undoable. `onReplaced`: what is shown may be no more. */
export function useTermActions(onReplaced: () => void): TermActions {
  const { t } = useTranslation('terms');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<Notice | null>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      const done = await work();
      if (done !== null) setNotice(done);
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const importText = ({ added, changed, same, skipped, skippedLines }: TermImportReport): string =>
    [
      t('import.done', { added, changed, same }),
      ...(skipped === 0 ? [] : [t('import.skipped', { count: skipped, lines: skippedLines.join(', ') })]),
    ].join(' ');

  return {
    notice,
    error,
    isBusy,
    save: (id, content, name) =>
      attempt(async () => {
        const { batch } = await api.terms.save({ id, content: { ...content, terms: [...content.terms] } });
        return { text: t('saved', { term: name }), batch };
      }),
    remove: (id, name) =>
      attempt(async () => {
        const { batch } = await api.terms.remove({ ids: [id] });
        onReplaced();
        return { text: t('removed', { term: name }), batch };
      }),
    undo: () =>
      attempt(async () => {
        const batch = notice?.batch ?? null;
        if (batch === null) return null;
        await api.terms.undo({ batch });
        onReplaced();
        return { text: t('undone'), batch: null };
      }),
    importFile: () =>
      attempt(async () => {
        const report = await api.terms.importFile();
        if (report === null) return null;
        onReplaced();
        return { text: importText(report), batch: report.batch };
      }),
    exportFile: (format) =>
      attempt(async () => {
        const written = await api.terms.exportFile({ format });
        return written === null ? null : { text: t('export.done', { count: written.concepts }), batch: null };
      }),
    bringBack: () =>
      attempt(async () => {
        const { batch, count } = await api.terms.bringBackShipped();
        return { text: count === 0 ? t('bringBack.none') : t('bringBack.done', { count }), batch };
      }),
  };
}
