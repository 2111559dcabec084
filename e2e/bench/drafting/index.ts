import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArchiveClient } from '../../../src/main/archive/client';
import type { Bridge } from '../../../src/shared/contract';
import { fromPlainText, plainText } from '../../../src/shared/domain/document';
import { emptyEdition, emptyFacts, type ReleaseContent, type ReleaseId } from '../../../src/shared/domain/release';
import { filledArchive, stamp } from '../archive';
import { percentile, round, spread, timed } from '../statistics';
import { inFolder } from '../temporary-folder';
import { launchOn, searchReady } from '../window';
import { benchOpening, benchTyping } from './window';

/** Title of the release that is written in: found by it. */
const LONG_TITLE = 'Bench of the drafting desk';
const LONG_CHARACTERS = 10_000;
const REVISIONS = 1_000;
/** Of text: about three printed pages in each language. */
const THREE_PAGES = 1_800;

export interface DraftingBenchOptions {
  readonly root: string;
  readonly n: number;
  readonly say: (line: string) => void;
}

/** Sentences of the generated releases, in both languages, until the Chinese text has `characters`. */
function longRelease(sources: readonly ReleaseContent[], characters: number, title: string): ReleaseContent {
  const zh: string[] = [];
  const en: string[] = [];
  for (const source of sources) {
    if (zh.join('').length >= characters) break;
    if (source.zh === null || source.en === null) continue;
    zh.push(...plainText(source.zh.body).split('\n'));
    en.push(...plainText(source.en.body).split('\n'));
  }
  const edition = (lines: readonly string[]) => ({ ...emptyEdition(), title, body: fromPlainText(lines.join('\n')) });
  return { facts: { ...emptyFacts(), date: '2026-03-18' }, zh: edition(zh), en: edition(en) };
}

/** A thousand saves of one changed sentence: how long the history takes to list, and how much larger the archive is. */
async function benchHistory(archive: ArchiveClient, content: ReleaseContent): Promise<object> {
  const id = randomUUID();
  await archive.call('create', { id, content, stamp });
  const before = (await archive.call('stats')).databaseBytes;
  let changed = 0;
  for (let number = 1; number <= REVISIONS; number++) {
    const sentence = `第${number}次修改，产量增长${number}吨。`;
    changed += Buffer.byteLength(sentence);
    const [first, ...others] = content.zh?.body.content ?? [];
    const body = { type: 'doc' as const, content: [first ?? { type: 'paragraph' as const }, { type: 'paragraph' as const, content: [{ type: 'text' as const, text: sentence }] }, ...others] };
    const zh = content.zh === null ? null : { ...content.zh, body };
    await archive.call('save', { id, baseRevision: number, content: { ...content, zh }, stamp });
  }
  const grown = (await archive.call('stats')).databaseBytes - before;
  const lists: number[] = [];
  for (let pass = 0; pass < 20; pass++) lists.push((await timed(() => archive.call('history', id))).ms);
  return { revisions: REVISIONS, listMs: spread(lists), grownBytes: grown, changedBytes: changed, grownByChanged: round(grown / changed) };
}

/** What writing, opening and checking cost in the real window on an archive of `n` releases. */
export function benchDrafting({ root, n, say }: DraftingBenchOptions): Promise<object> {
  const workers = pathToFileURL(`${join(root, 'out', 'main')}/`);
  return inFolder(async (folder) => {
    say(`${n} releases: filing`);
    const { archive, path, ids } = await filledArchive(folder, n, workers);
    const sources: ReleaseContent[] = [];
    for (const id of ids.slice(0, 200)) sources.push(await archive.call('get', id));
    const longId: ReleaseId = randomUUID();
    await archive.call('create', { id: longId, content: longRelease(sources, LONG_CHARACTERS, LONG_TITLE), stamp });
    const pages = longRelease(sources, THREE_PAGES, 'Three pages');
    say('history of a thousand revisions');
    const history = await benchHistory(archive, pages);
    await archive.call('close');
    await archive.terminate();

    say('opening the window');
    const { app, page, watch } = await launchOn(root, path, folder);
    await page.getByRole('option').first().waitFor();
    await searchReady(page);
    say('opening releases');
    const opening = await benchOpening(page);
    say('checking three pages');
    const checks = await page.evaluate(
      async ({ id, content }) => {
        const { facts } = (window as unknown as { tonggao: Bridge }).tonggao;
        const times: number[] = [];
        for (let pass = 0; pass < 40; pass++) {
          const start = performance.now();
          await facts.checkRelease({ id, content });
          times.push(performance.now() - start);
        }
        // The first reads the dictionary.
        return times.slice(5);
      },
      { id: longId, content: pages },
    );
    say('typing');
    await watch.longest();
    const typing = await benchTyping(app, page, LONG_TITLE);
    const longestTask = await watch.longest();
    await app.close();
    return {
      releases: n,
      unit: 'ms unless the name says otherwise',
      typing: { ...typing, longestTask },
      opening,
      checksOfThreePages: { ...spread(checks), p95: round(percentile(checks, 0.95)) },
      history,
    };
  });
}
