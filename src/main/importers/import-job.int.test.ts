import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '@shared/domain/jobs';
import { plainText } from '@shared/domain/document';
import { openArchive, type ArchiveClient } from '../archive/client';
import { openParsers, type Parsers } from './client';
import { importPasted, importPaths, type ImportRequest } from './import-job';
import { CORPUS, hasCorpus } from './testing/corpus';
import { useTemporaryFolder } from './testing/temporary-folder';

const workers = pathToFileURL(`${join(import.meta.dirname, '../../../out/main')}/`);
const LEAD = '澜海高温材料股份有限公司今天宣布，新一代炉衬砖在临浦基地投产，首批产品已经发往三家钢铁企业。';
const LEAD_EN = 'Lanhai High-Temperature Materials said its new lining brick had gone into production at the Linpu works.';
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const at = useTemporaryFolder();
let parsers: Parsers;
let archive: ArchiveClient;
let count = 0;

beforeAll(() => {
  parsers = openParsers({ workers });
});
afterAll(() => parsers.close());

async function freshArchive(): Promise<void> {
  archive = await openArchive({ path: at(`archive-${String((count += 1))}`), create: true, workers });
}
afterEach(async () => {
  await archive.call('close');
  await archive.terminate();
});

const run = (paths: readonly string[], options: Partial<ImportRequest> = {}): Promise<ImportReport> =>
  importPaths({
    paths, archive, parsers, recursive: true, pair: 'auto', dryRun: false, author: '方越', now: new Date('2026-03-01T12:00:00Z'),
    signal: new AbortController().signal, onProgress: () => undefined, ...options,
  });

const fates = ({ items }: ImportReport): string[] => items.map(({ path, status, error }) => [basename(path), status, error?.code].filter(Boolean).join(' '));

describe('importing a folder', () => {
  it('files pairs as one release, leaves a reason for every other file, and adds nothing the second time', async () => {
    await freshArchive();
    const folder = at('tree');
    await mkdir(join(folder, 'sub'), { recursive: true });
    await writeFile(join(folder, '20221231 新砖.zh.md'), `# 澜海新砖投产\n\n${LEAD}\n\n![图](p.png)\n`);
    await writeFile(join(folder, '20221231 新砖.en.md'), `# New brick in production\n\n${LEAD_EN}\n`);
    await writeFile(join(folder, 'p.png'), PIXEL);
    await writeFile(join(folder, 'sub', 'twin.md'), `# 澜海新砖投产\n\n${LEAD}\n\n![图](p.png)\n`);
    await writeFile(join(folder, 'sub', 'undated.txt'), `澜海获评绿色工厂\n${LEAD}`);
    await writeFile(join(folder, 'sub', 'broken.docx'), 'no zip');
    await writeFile(join(folder, '~$lock.docx'), 'x');
    await writeFile(join(folder, '.hidden.md'), 'x');
    await symlink(folder, join(folder, 'sub', 'loop'));

    const report = await run([folder]);
    expect(fates(report)).toEqual([
      '20221231 新砖.en.md imported', '20221231 新砖.zh.md imported', 'p.png failed import.unsupported-format',
      'broken.docx failed import.damaged', 'twin.md duplicate', 'undated.txt imported',
    ]);
    expect(report).toMatchObject({ imported: 3, duplicates: 1, failed: 2, cancelled: false });
    const [en, zh] = report.items;
    expect(zh).toMatchObject({ lang: 'zh', title: '澜海新砖投产', date: '2022-12-31', pairedWith: en?.path, releaseId: en?.releaseId });

    const release = await archive.call('get', zh!.releaseId!);
    expect(release).toMatchObject({ zh: { title: '澜海新砖投产' }, en: { title: 'New brick in production' }, facts: { date: '2022-12-31', status: 'published' } });
    expect(release.facts.sources.map(({ name }) => name)).toEqual(['20221231 新砖.en.md', '20221231 新砖.zh.md']);
    const image = release.zh!.body.content.find(({ type }) => type === 'image');
    expect((await archive.call('readAttachment', (image as { attrs: { attachment: string } }).attrs.attachment)).mediaType).toBe('image/png');
    expect(await archive.call('get', report.items[5]!.releaseId!)).toMatchObject({ en: null, facts: { date: null, status: 'draft' } });

    const again = await run([folder]);
    expect(again).toMatchObject({ imported: 0, duplicates: 4, failed: 2 });
    expect(again.items[0]?.releaseId).toBe(en?.releaseId);
    expect((await archive.call('stats')).releases).toBe(2);
  });

  it('files a text in both languages as one release with its contact and embargo, and pairs it with no other file', async () => {
    await freshArchive();
    const folder = at('both');
    await mkdir(folder);
    await writeFile(
      join(folder, 'brick.zh.md'),
      [`禁发至2026年12月31日上午9:00`, `# 澜海新砖投产`, LEAD, '媒体联系人：方越，电话：400-000-0000', `# New brick in production`, LEAD_EN, 'Media contact: Fang Yue, +86 400 000 0000'].join('\n\n'),
    );
    await writeFile(join(folder, 'brick.en.md'), `# Another brick\n\n${LEAD_EN}\n`);
    const report = await run([folder]);
    expect(report.imported).toBe(2);
    const item = report.items.find(({ path }) => path.endsWith('brick.zh.md'));
    expect([item?.pairedWith, item?.warnings]).toEqual([null, ['languages-divided', 'no-date']]);
    const { facts, zh, en } = await archive.call('get', item?.releaseId ?? '');
    expect([zh?.title, zh && plainText(zh.body), en?.title, en && plainText(en.body)]).toEqual(['澜海新砖投产', LEAD, 'New brick in production', LEAD_EN]);
    expect([facts.mediaContact, facts.embargo, facts.status]).toEqual([
      '媒体联系人：方越，电话：400-000-0000\nMedia contact: Fang Yue, +86 400 000 0000',
      { until: '2026-12-31T09:00', timeZone: 'Asia/Shanghai' },
      'draft',
    ]);
  });

  it('files related announcements as releases of their own that know each other', async () => {
    await freshArchive();
    await writeFile(at('related.txt'), `澜海新砖投产\n\n${LEAD}\n\n相关信息\n\n市领导调研澜海\n\n${LEAD}\n\n澜海获评绿色工厂\n\n${LEAD}\n`);
    const { items: [item] } = await run([at('related.txt')]);
    expect(item?.related).toHaveLength(2);
    const related = await archive.call('get', item!.related[0]!);
    expect(related).toMatchObject({ zh: { title: '市领导调研澜海' }, facts: { related: [item!.releaseId, item!.related[1]] } });
  });

  it('changes nothing in a dry run, and stops cleanly when told to', async () => {
    await freshArchive();
    const folder = at('many');
    await mkdir(folder, { recursive: true });
    for (let i = 0; i < 60; i += 1) await writeFile(join(folder, `${String(i)}.md`), `# 标题 ${String(i)}\n\n${LEAD}${String(i)}`);
    expect(await run([folder], { dryRun: true })).toMatchObject({ imported: 60 });
    expect((await archive.call('stats')).releases).toBe(0);

    const stop = new AbortController();
    const report = await run([folder], { signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() });
    expect(report.cancelled).toBe(true);
    expect(report.imported).toBeGreaterThan(0);
    expect(report.imported).toBeLessThan(60);
    expect((await archive.call('stats')).releases).toBe(report.imported);
    expect(await run([folder])).toMatchObject({ imported: 60 - report.imported, duplicates: report.imported, cancelled: false });
  });

  it('reports what is not there and what it may not read', async () => {
    await freshArchive();
    expect(fates(await run([at('nowhere.md')]))).toEqual(['nowhere.md failed import.unreadable']);
  });

  it('files pasted text once', async () => {
    await freshArchive();
    const paste = () => importPasted({
      html: `<b style="font-weight:normal"><p>澜海新砖投产</p><p>${LEAD}</p></b>`, text: LEAD, archive, parsers, author: '方越',
      now: new Date(), signal: new AbortController().signal, onProgress: () => undefined,
    });
    const first = await paste();
    expect(first.items).toMatchObject([{ path: '', status: 'imported', title: '澜海新砖投产' }]);
    expect((await paste()).items).toMatchObject([{ status: 'duplicate', releaseId: first.items[0]!.releaseId }]);
  });
});

describe('a parser that is stopped', () => {
  it('costs one file, and the next one gets a new parser', async () => {
    await freshArchive();
    const impatient = openParsers({ workers, poolSize: 1, timeLimitMs: 1 });
    await writeFile(at('slow.md'), `# 标题\n\n${'*a **a '.repeat(200_000)}`);
    expect(await Promise.all([impatient.parse(at('slow.md')), impatient.parse(at('slow.md'))])).toEqual([
      { ok: false, error: { code: 'import.timeout', detail: {} } },
      { ok: false, error: { code: 'import.timeout', detail: {} } },
    ]);
    await impatient.close();
    expect((await parsers.parse(at('slow.md'))).ok).toBe(true);
  });
});

describe.skipIf(!hasCorpus)('the corpus', () => {
  it('reads the release this project began with as one release and two related ones, without losing a word', async () => {
    await freshArchive();
    const { items: [item] } = await run([join(CORPUS, 'seed-release.en.txt')]);
    expect(item).toMatchObject({ status: 'imported', lang: 'en', date: null, warnings: ['no-date'] });
    const releases = await Promise.all([item!.releaseId!, ...item!.related].map((id) => archive.call('get', id)));
    expect(releases).toHaveLength(3);
    const bare = (text: string): string => text.replace(/\s+/g, '');
    const found = bare(releases.map(({ en }) => `${en!.title}${plainText(en!.body)}`).join(''));
    expect(found).toBe(bare(await readFile(join(CORPUS, 'seed-release.en.txt'), 'utf8')).replace('RelatedInformation', ''));
  });

  it('meets every file of it, hostile ones too, with a text or a reason', { timeout: 300_000 }, async () => {
    await freshArchive();
    const files = (await readdir(join(CORPUS, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const report = await run([join(CORPUS, 'files')]);
    expect(report.items).toHaveLength(files.length);
    const bad = report.items.filter(({ error }) => error !== null && !error.code.startsWith('import.'));
    expect(bad).toEqual([]);
    const slow = report.items.filter(({ error }) => error?.code === 'import.timeout');
    expect(slow).toEqual([]);
    const hostile: Record<string, string | undefined> = Object.fromEntries(report.items.filter(({ path }) => path.includes('/hostile/') && extname(path) === '.docx').map(({ path, error }) => [basename(path), error?.code]));
    expect(hostile).toMatchObject({
      'zipbomb-1GiB-document-xml.docx': 'import.too-large', 'many-entries-20000.docx': 'import.too-large', 'zip-slip.docx': 'import.damaged',
      'billion-laughs.docx': 'import.damaged', 'bug53475-password-is-pass.docx': 'import.encrypted', 'truncated-0.docx': 'import.empty',
    });
    expect(await archive.call('verify')).toMatchObject({ ok: true });
  });
});
