import { dialog } from 'electron';
import type { FactRow } from '@shared/domain/facts-index';
import { MAX_PAGE } from '@shared/domain/listing';
import { toCsv } from '../../exporters/results/csv';
import { writeExport } from '../../exporters/write-export';
import { factsTable } from '../../facts/facts-table';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

export function factsHandlers({ session, settings, texts, window }: Services): Handlers['facts'] {
  const index = (): ReturnType<typeof session.current.facts> => session.current.facts();
  return {
    query: (request) => index().call('query', request),
    checks: (request) => index().call('checks', request),
    checkRelease: (request) => index().call('checkRelease', request),
    sameFigures: (request) => index().call('sameFigures', request),
    suggestions: ({ content }) => index().call('suggestions', content),
    dismissSuggestion: (request) => session.current.archive.call('setSuggestionDismissed', { ...request, stamp: stamp(settings) }),
    status: () => index().call('status'),

    async exportCsv(request) {
      const name = texts.t(`facts:kind.${request.kind}`);
      const chosen = await dialog.showSaveDialog(window, {
        title: texts.t('facts:export.title'),
        defaultPath: `${name}.csv`,
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      const facts = index();
      const rows: FactRow[] = [];
      for (let offset = 0, total = 1; offset < total; offset += MAX_PAGE) {
        const page = await facts.call('query', { ...request, offset, limit: MAX_PAGE });
        total = page.total;
        rows.push(...page.rows);
      }
      await writeExport(chosen.filePath, Buffer.from(toCsv(factsTable(request.kind, rows, (column) => texts.t(`facts:column.${column}`)))));
      return { path: chosen.filePath, rows: rows.length };
    },
  };
}
