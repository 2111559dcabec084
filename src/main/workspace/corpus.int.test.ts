import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { SearchRequest } from '@shared/domain/search';
import { openParsers } from '../importers/client';
import { importPaths } from '../importers/import-job';
import { hasCorpus, readPairs } from '../importers/testing/corpus';
import { useTemporaryFolder } from '../importers/testing/temporary-folder';
import { asDocx, asHtml, shownText } from '../importers/testing/write-documents';
import { openWorkspace } from './workspace';

const workers = new URL('../../../out/main/', import.meta.url);

const FORMATS = ['md', 'html', 'docx'] as const;

describe.skipIf(!hasCorpus)('a folder of real announcements', () => {
  const at = useTemporaryFolder();

  test('is filed without a failure, both languages of a release together, and each is found by either title', { timeout: 900_000 }, async () => {
    const pairs = readPairs();
    await mkdir(at('source'));
    for (const [index, pair] of pairs.entries()) {
      const format = FORMATS[index % FORMATS.length]!;
      for (const lang of ['zh', 'en'] as const) {
        const title = pair[`title_${lang}`];
        const body = pair[`body_${lang}`];
        const file = format === 'md' ? `# ${title}\n\n${body}` : format === 'html' ? asHtml(title, body) : await asDocx(title, body);
        await writeFile(at(`source/${String(index).padStart(4, '0')}.${lang}.${format}`), file);
      }
    }
    const workspace = await openWorkspace(
      { path: at('archive'), create: true, workers },
      { onChanged: () => undefined, onSearchStatus: () => undefined, onSearchError: () => undefined },
    );
    const parsers = openParsers({ workers });
    try {
      const report = await importPaths({
        paths: [at('source')],
        recursive: false,
        pair: 'auto',
        dryRun: false,
        archive: workspace.archive,
        parsers,
        author: 'test',
        now: new Date('2026-11-23T00:00:00Z'),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      expect(report.items.filter((item) => item.status !== 'imported')).toEqual([]);
      expect(new Set(report.items.map((item) => item.releaseId)).size).toBe(pairs.length);
      await workspace.search.call('sync');
      const releaseOf = new Map(report.items.map((item) => [item.path, item.releaseId]));
      const lost: string[] = [];
      for (const [index, pair] of pairs.entries()) {
        const format = FORMATS[index % FORMATS.length]!;
        for (const lang of ['zh', 'en'] as const) {
          const id = releaseOf.get(at(`source/${String(index).padStart(4, '0')}.${lang}.${format}`));
          const title = format === 'md' ? shownText(pair[`title_${lang}`]).trim() : pair[`title_${lang}`];
          const { hits } = await workspace.search.call('query', SearchRequest.parse({ text: `"${title.replaceAll('"', ' ')}"`, limit: 50 }));
          if (!hits.some((hit) => hit.releaseId === id)) lost.push(`${pair.id} ${lang} ${title}`);
        }
      }
      expect(lost).toEqual([]);
      expect((await workspace.archive.call('verify')).problems).toEqual([]);
    } finally {
      await parsers.close();
      await workspace.close();
    }
  });
});
