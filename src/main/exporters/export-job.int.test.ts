import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument, PDFName } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paragraph, text, type Document } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Edition, type ReleaseContent } from '@shared/domain/release';
import { openArchive, type ArchiveClient } from '../archive/client';
import type { PdfPrinter } from './api';
import { exportReleases, previewRelease, type ExportJob } from './export-job';
import { createRemotePrinter, type ElectronLaunch } from './remote-printer';

const built = resolve(import.meta.dirname, '../../../out/main');
const now = new Date('2026-11-23T08:00:00Z');

/** Everything that a font once gave a wrong code point in a PDF, or none. */
const HARD = '——两年来……“五小”创新‘成果’；人一高月八白长门，铴镩稆瘭，第Ⅱ期 α；the company’s staff affirm the shift, ‘fi ff ffl’ – ①②';

const edition = (title: string, ...blocks: Document['content']): Edition => ({
  ...emptyEdition(),
  title,
  body: { type: 'doc', content: blocks },
});

const content = (zh: Edition | null, en: Edition | null): ReleaseContent => ({
  facts: { ...emptyFacts(), date: '2022-12-31', status: 'published', tags: ['创新'] },
  zh,
  en,
});

let folder: string;
let archive: ArchiveClient;
let printer: PdfPrinter;

async function launch(): Promise<ElectronLaunch> {
  const script = resolve(import.meta.dirname, '../../../scripts/electron-path.mjs');
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  return JSON.parse(output) as ElectronLaunch;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tonggao-job-'));
  archive = await openArchive({ path: join(folder, 'archive'), create: true, workers: pathToFileURL(`${built}/`) });
  printer = createRemotePrinter(launch, join(built, 'print-host.js'));
  const stamp = { author: '田静怡', at: now.toISOString(), note: '' };
  const both = content(edition('创新工作室晋升', paragraph(HARD), { type: 'heading', attrs: { level: 1 }, content: text('主要成果') }), edition('Studio upgraded', paragraph(HARD)));
  await archive.call('file', {
    filings: [
      { id: 'both', content: both },
      { id: 'same-title', content: both },
      { id: 'english', content: content(null, edition('Only English', paragraph('Text.'))) },
    ],
    stamp,
  });
});

afterAll(async () => {
  await printer.close();
  await archive.call('close');
  await archive.terminate();
  await rm(folder, { recursive: true, force: true });
});

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(folder, 'out-'));
});

const job = (changes: Partial<ExportJob>): ExportJob => ({
  ids: ['both'],
  format: 'txt',
  layout: undefined,
  target: { directory: out },
  archive,
  printer,
  now,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...changes,
});

describe('a folder of exports', () => {
  test('keeps what is there: equal names are numbered', async () => {
    await writeFile(join(out, '2022-12-31_创新工作室晋升_zh-en.txt'), 'mine');
    const { files } = await exportReleases(job({ ids: ['both', 'same-title'] }));
    expect(files).toHaveLength(2);
    expect((await readdir(out)).sort()).toEqual([
      '2022-12-31_创新工作室晋升_zh-en (2).txt',
      '2022-12-31_创新工作室晋升_zh-en (3).txt',
      '2022-12-31_创新工作室晋升_zh-en.txt',
    ]);
    expect(await readFile(join(out, '2022-12-31_创新工作室晋升_zh-en.txt'), 'utf8')).toBe('mine');
  });

  test('reports the release that has no text in the language asked for, and writes the others', async () => {
    const { files, failures } = await exportReleases(job({ ids: ['english', 'both', 'gone'], layout: 'zh' }));
    expect(files.map(({ releaseId }) => releaseId)).toEqual(['both']);
    expect(failures.map(({ releaseId, error }) => [releaseId, error.code])).toEqual([
      ['english', 'export.nothing-to-export'],
      ['gone', 'release.not-found'],
    ]);
  });

  test('stops when asked to, keeping what is written', async () => {
    const stop = new AbortController();
    const report = await exportReleases(
      job({ ids: ['both', 'english', 'same-title'], signal: stop.signal, onProgress: ({ done }) => { if (done === 1) stop.abort(); } }),
    );
    expect(report.cancelled).toBe(true);
    expect(report.files.map(({ releaseId }) => releaseId)).toEqual(['both']);
    expect((await readdir(out)).map((name) => join(out, name))).toEqual(report.files.map(({ path }) => path));
  });
});

describe('a file chosen by name', () => {
  test('is replaced', async () => {
    const file = join(out, 'chosen.txt');
    await writeFile(file, 'old');
    await exportReleases(job({ target: { file } }));
    expect(await readFile(file, 'utf8')).toContain('创新工作室晋升');
  });

  test('stays as it was when it cannot be written, and nothing is left beside it', async () => {
    const file = join(out, 'taken.txt');
    await mkdir(file);
    const { failures } = await exportReleases(job({ target: { file } }));
    expect(failures[0]?.error).toMatchObject({ code: 'export.write-failed', detail: { path: file } });
    expect(await readdir(out)).toEqual(['taken.txt']);
  });
});

describe('a PDF', () => {
  test('copies and searches as it was written, in our own fonts, with structure and properties', async () => {
    const { files } = await exportReleases(job({ format: 'pdf', layout: 'one-after-other' }));
    const bytes = await readFile(files[0]!.path);
    expect(bare(await pdfText(bytes))).toContain(bare(HARD));

    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getPageCount()).toBe(files[0]!.pages);
    expect(pdf.getTitle()).toBe('创新工作室晋升');
    expect(pdf.getKeywords()).toBe('创新');
    expect(pdf.getProducer()).toMatch(/^Tonggao \d/);
    expect(pdf.getCreationDate()).toEqual(now);
    expect(pdf.catalog.get(PDFName.of('MarkInfo'))).toBeDefined();
    expect(pdf.catalog.get(PDFName.of('Outlines'))).toBeDefined();
    const fonts = new Set([...bytes.toString('latin1').matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) => name));
    for (const name of fonts) expect(name).toMatch(/^(?:NotoSerifSC|NotoSansSC|SourceSerif4|LXGWWenKai)/);
  });

  test('of the same release at the same time has the same text and pages', async () => {
    const request = { id: 'both', layout: 'side-by-side', archive, printer, now } as const;
    const [first, second] = [await previewRelease(request), await previewRelease(request)];
    expect(await pdfText(first)).toBe(await pdfText(second));
  });

  test('can be stopped while it prints, and the next one prints', async () => {
    const stop = new AbortController();
    const print = printer.print({ html: '<p>字</p>', files: new Map(), tagged: true, signal: stop.signal });
    stop.abort();
    await expect(print).rejects.toMatchObject({ code: 'cancelled' });
    const next = await printer.print({ html: '<p>next</p>', files: new Map(), tagged: true, signal: new AbortController().signal });
    expect(await pdfText(next)).toContain('next');
  });

  test('loads nothing and runs nothing: a page that tries prints what it can', async () => {
    const html = `<p id="x">before</p><script>document.getElementById('x').textContent = 'script'</script>
      <img src="https://example.com/x.png" alt=""><iframe src="file:///etc/passwd"></iframe><img src="app://bundle/index.html" alt="">`;
    const pdf = await printer.print({ html, files: new Map(), tagged: true, signal: new AbortController().signal });
    const shown = await pdfText(pdf);
    expect(shown).toContain('before');
    expect(shown).not.toMatch(/script|root:/);
  });

  test.skipIf(process.platform !== 'linux')('is printed by another Electron when the first one has died', async () => {
    const request = { html: '<p>again</p>', files: new Map(), tagged: true, signal: new AbortController().signal };
    const before = await children();
    const other = createRemotePrinter(launch, join(built, 'print-host.js'));
    try {
      await other.print(request);
      const [started] = (await children()).filter((pid) => !before.includes(pid));
      process.kill(started!, 'SIGKILL');
      // Either the death is known already and another is started, or what was asked of the dead one fails.
      await other.print(request).catch((error: unknown) => expect(error).toMatchObject({ code: 'export.print-failed' }));
      expect(await pdfText(await other.print(request))).toContain('again');
    } finally {
      await other.close();
    }
  });

  test('fails with a reason when there is no Electron that starts', async () => {
    const broken = createRemotePrinter(() => Promise.resolve({ executable: process.execPath, args: ['-e', 'process.exit(3)', '--'], env: {} }));
    const request = { html: '<p>x</p>', files: new Map(), tagged: true, signal: new AbortController().signal };
    await expect(broken.print(request)).rejects.toMatchObject({ code: 'export.print-failed' });
    await broken.close();
  });
});

/** Processes that this one has started. */
async function children(): Promise<number[]> {
  const tasks = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return tasks.split(' ').filter((pid) => pid !== '').map(Number);
}

const bare = (value: string): string => value.replace(/\s+/gu, '');

async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await pdf.destroy();
  return pages.join('\n');
}
