import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, flushAll } from '../../bridge';
import { useCommands } from '../../commands';
import { useErrorText, useToast } from '../../ui';

/** Translations of the archive as a file, and those of a file into the archive. */
export function MemoryHost(): ReactNode {
  const { t } = useTranslation(['memory', 'exports']);
  const toast = useToast();
  const errorText = useErrorText();
  const [isBusy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toast({ text: errorText(error), tone: 'error' });
    } finally {
      setBusy(false);
    }
  };

  const importFile = async (): Promise<void> => {
    const report = await api.memory.importFile();
    if (report === null) return;
    const skipped = report.skipped === 0 ? [] : [t('import.skipped', { count: report.skipped })];
    toast({ text: [t('import.done', { added: report.added, same: report.same }), ...skipped].join(' ') });
  };

  const exportFile = async (): Promise<void> => {
    await flushAll();
    const file = await api.memory.exportFile();
    if (file === null) return;
    const reveal = (): void => void attempt(() => api.exports.reveal({ path: file.path }).then(() => undefined));
    toast({ text: t('export.done', { count: file.pairs }), action: { label: t('exports:reveal'), run: reveal } });
  };

  useCommands({
    'memory.import': { run: () => void attempt(importFile), isEnabled: !isBusy },
    'memory.export': { run: () => void attempt(exportFile), isEnabled: !isBusy },
  });
  return null;
}
