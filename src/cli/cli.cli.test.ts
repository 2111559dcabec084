import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportedFile } from '@shared/domain/jobs';
import type { SearchHit } from '@shared/domain/search';

/** The command line as people run it: the built program in a process of its own, without a display. */
const program = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const corpus = process.env.TONGGAO_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonggao-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface ImportItem {
  readonly path: string;
  readonly status: string;
  readonly releaseId: string;
  readonly pairedWith: string | null;
  readonly related: readonly string[];
  readonly error: { readonly code: string; readonly message: string } | null;
}

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function tonggao(...args: string[]): Promise<Ran> {
  const env = { ...process.env };
  delete env.DISPLAY;
  delete env.WAYLAND_DISPLAY;
  const child = spawn(process.execPath, [program, ...args], { env });
  const texts = Promise.all([collect(child.stdout), collect(child.stderr)]);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await texts;
  return { code, stdout, stderr };
}

async function collect(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The parts of all commands' replies that these tests look at; each test reads those of its own command. */
interface Reply {
  readonly pairs: number;
  readonly error: { readonly code: string; readonly message: string };
  readonly imported: number;
  readonly total: number;
  readonly items: readonly [ImportItem, ...ImportItem[]];
  readonly releases: readonly [{ readonly id: string; readonly findings: readonly object[] }];
  readonly release: {
    readonly related: readonly string[];
    readonly text: { readonly zh: string; readonly en: string };
    readonly editions: { readonly en: { readonly document: { readonly type: string } } };
  };
  readonly hits: readonly [SearchHit];
  readonly files: readonly [ExportedFile];
}

/** Runs with --json and expects one JSON object and nothing else on stdout. */
async function json(...args: string[]): Promise<{ code: number | null; reply: Reply }> {
  const { code, stdout } = await tonggao(...args, '--json');
  return { code, reply: JSON.parse(stdout) as Reply };
}

function writePair(name: string): string {
  const source = join(folder, name);
  mkdirSync(source, { recursive: true });
  writeFileSync(
    join(source, 'kiln.zh.md'),
    '# 白崖基地第二条隧道窑投产\n\n（望津，2023年6月16日）澜海高温材料股份有限公司白崖基地第二条隧道窑今日投产。\n\n- 年产能**22万吨**\n- 新增岗位120个\n',
  );
  writeFileSync(
    join(source, 'kiln.en.md'),
    '# Second tunnel kiln goes into operation at Baiya\n\nWANGJIN, June 16, 2023 – The second tunnel kiln of Lanhai went into operation today.\n\n- Capacity of **220,000 tons** a year\n- 120 new jobs\n',
  );
  return source;
}

describe('a file share is moved into an archive and comes out again', () => {
  test('init, import, list, show, search, export, verify and stats agree with each other', async () => {
    const archive = join(folder, 'share');
    const made = await json('init', '--archive', archive);
    expect(made).toMatchObject({ code: 0, reply: { archive: { path: archive, releases: 0 } } });

    const imported = await json('import', writePair('pair'), '--archive', archive);
    expect(imported.code).toBe(0);
    expect(imported.reply).toMatchObject({ imported: 2, duplicates: 0, failed: 0 });
    const [one, other] = imported.reply.items;
    expect(one.releaseId).toBe(other?.releaseId);
    expect(one.pairedWith).toBe(other?.path);

    const again = await json('import', join(folder, 'pair'), '--archive', archive);
    expect(again.reply).toMatchObject({ imported: 0, duplicates: 2, failed: 0 });

    const listed = await json('list', '--archive', archive);
    expect(listed.reply).toMatchObject({
      total: 1,
      releases: [{ date: '2023-06-16', title: { zh: '白崖基地第二条隧道窑投产', en: 'Second tunnel kiln goes into operation at Baiya' } }],
    });
    const { id } = listed.reply.releases[0];

    const shown = await json('show', id, '--archive', archive);
    expect(shown.reply.release).toMatchObject({ id, revision: 1, historyLength: 1 });
    expect(shown.reply.release.text.zh).toContain('年产能22万吨');
    expect(shown.reply.release.editions.en.document.type).toBe('doc');

    for (const query of ['隧道窑', '產能', 'tunnel kiln', '220,000']) {
      const found = await json('search', query, '--archive', archive);
      expect(found.reply.total, query).toBe(1);
      const [hit] = found.reply.hits;
      expect(hit.releaseId).toBe(id);
      for (const { snippet, ranges } of hit.matches) {
        for (const [start, end] of ranges) expect(snippet.slice(start, end)).not.toBe('');
      }
    }
    expect((await json('search', '不存在的词', '--archive', archive)).reply.total).toBe(0);

    for (const format of ['docx', 'html', 'md', 'txt']) {
      const out = join(folder, `out-${format}`);
      const exported = await json('export', '--all', '--format', format, '--out', out, '--archive', archive);
      expect(exported).toMatchObject({ code: 0, reply: { exported: 1, failed: 0 } });
      const [file] = exported.reply.files;
      expect(existsSync(file.path)).toBe(true);
      expect(readdirSync(out)).toHaveLength(1);
    }

    expect(await json('verify', '--archive', archive)).toMatchObject({ code: 0, reply: { ok: true, releases: 1, problems: [] } });
    expect((await json('stats', '--archive', archive)).reply).toMatchObject({ releases: 1, editions: { zh: 1, en: 1 } });
  });

  test('the term base comes in, is used by the search, goes out and comes in again unchanged', async () => {
    const archive = join(folder, 'terms');
    await json('import', writePair('terms-pair'), '--archive', archive);
    const table = join(folder, 'terms.csv');
    writeFileSync(table, '中文,英文\n隧道窑,tunnel kiln\n回转窑,rotary kiln\n');
    expect(await json('terms', 'import', table, '--archive', archive)).toMatchObject({ code: 0, reply: { added: 2, changed: 0, same: 0, skipped: 0 } });
    for (const format of ['csv', 'tbx']) {
      const out = join(folder, `terms-out.${format}`);
      const { reply } = await json('terms', 'export', '--format', format, '--out', out, '--archive', archive);
      expect(reply).toMatchObject({ path: out });
      expect((await json('terms', 'import', out, '--archive', archive)).reply).toMatchObject({ added: 0, changed: 0, skipped: 0 });
    }
    const refused = await json('terms', 'import', join(folder, 'nowhere.csv'), '--archive', archive);
    expect(refused).toMatchObject({ code: 1, reply: { error: { code: 'import.unreadable' } } });
  });

  test('translations leave one archive as TMX and come into another', async () => {
    const [from, to, out] = [join(folder, 'memory-from'), join(folder, 'memory-to'), join(folder, 'memory.tmx')];
    await json('import', writePair('memory-pair'), '--archive', from);
    const { reply } = await json('tmx', 'export', '--out', out, '--archive', from);
    expect(reply).toMatchObject({ path: out });
    expect(reply.pairs).toBeGreaterThan(0);
    expect((await json('tmx', 'import', out, '--archive', to)).reply).toEqual({ added: reply.pairs, same: 0, skipped: 0 });
    const refused = await json('tmx', 'import', join(folder, 'nowhere.tmx'), '--archive', to);
    expect(refused).toMatchObject({ code: 1, reply: { error: { code: 'import.unreadable' } } });
  });

  test('what does not agree between two texts is told, with its place and words for people', async () => {
    const archive = join(folder, 'checked');
    const source = join(folder, 'wrong');
    mkdirSync(source);
    writeFileSync(join(source, 'wrong.zh.md'), '# 澜海职工提出改进提案\n\n2025年职工提出改进提案104件。\n');
    writeFileSync(join(source, 'wrong.en.md'), '# Lanhai employees make improvement proposals\n\nIn 2025, employees made 140 improvement proposals.\n');
    const { reply } = await json('import', source, '--archive', archive);
    const checked = await json('check', reply.items[0].releaseId, '--archive', archive, '--lang', 'en');
    expect(checked.code).toBe(0);
    expect(checked.reply.releases[0].findings[0]).toEqual({
      rule: 'figures.disagree',
      severity: 'error',
      lang: 'zh',
      excerpt: '104',
      expected: '140',
      message: '“104” here, “140” in the other edition',
      accepted: null,
    });
    expect((await json('check', '--all', '--archive', archive)).reply.releases).toHaveLength(1);
    expect((await tonggao('check', '--archive', archive)).code).toBe(2);
  });

  test('a PDF is printed on a machine without a display', async () => {
    const archive = join(folder, 'print');
    await json('import', writePair('printed'), '--archive', archive);
    const exported = await json('export', '--query', '隧道窑', '--format', 'pdf', '--layout', 'side-by-side', '--out', join(folder, 'pdf'), '--archive', archive);
    expect(exported.reply).toMatchObject({ exported: 1, failed: 0 });
    expect(exported.reply.files[0].pages).toBe(1);
  });
});

describe('what goes wrong is said in a form that scripts understand', () => {
  test.each<[string, string[]]>([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['list', '--colour']],
    ['a missing argument', ['show']],
    ['an impossible date', ['list', '--from', '2022-13-40']],
    ['a limit that is no number', ['list', '--limit', 'many']],
    ['an unknown format', ['export', '--all', '--format', 'doc', '--out', 'x']],
    ['an export of nothing in particular', ['export', '--format', 'md', '--out', 'x']],
  ])('%s ends with code 2', async (_what, args) => {
    const { code, reply } = await json(...args);
    expect(code).toBe(2);
    expect(reply.error.code).toBe('usage');
  });

  test('an archive that is not there ends with code 3, and none is made', async () => {
    const archive = join(folder, 'nowhere');
    const { code, reply } = await json('list', '--archive', archive, '--lang', 'zh-CN');
    expect(code).toBe(3);
    expect(reply.error).toMatchObject({ code: 'archive.not-found', message: `${archive} 处没有稿库。` });
    expect(existsSync(archive)).toBe(false);
  });

  test('an unknown release ends with code 1', async () => {
    const archive = join(folder, 'empty');
    await json('init', '--archive', archive);
    const { code, reply } = await json('show', 'no-such-id', '--archive', archive);
    expect(code).toBe(1);
    expect(reply.error.code).toBe('release.not-found');
  });

  test('a file that cannot be read is reported and the others are filed', async () => {
    const archive = join(folder, 'mixed');
    const source = writePair('mixed-source');
    writeFileSync(join(source, 'broken.docx'), 'this is not a Word file');
    const { code, reply } = await json('import', source, '--archive', archive);
    expect(code).toBe(1);
    expect(reply).toMatchObject({ imported: 2, failed: 1 });
    const broken = reply.items.find((item) => item.status === 'failed');
    expect(broken?.error?.code).toMatch(/^import\./);
    expect(broken?.error?.message).not.toBe('');
  });

  test('a dry run files nothing', async () => {
    const archive = join(folder, 'dry');
    const { reply } = await json('import', writePair('dry-source'), '--dry-run', '--archive', archive);
    expect(reply.imported).toBe(2);
    expect((await json('list', '--archive', archive)).reply.total).toBe(0);
  });
});

test.skipIf(!existsSync(corpus))('a real announcement with related information becomes three linked releases', async () => {
  const archive = join(folder, 'seed');
  const imported = await json('import', join(corpus, 'seed-release.en.txt'), '--archive', archive);
  expect(imported.reply).toMatchObject({ imported: 1, failed: 0 });
  const [item] = imported.reply.items;
  expect(item.related).toHaveLength(2);
  expect((await json('list', '--archive', archive)).reply.total).toBe(3);
  const { release } = (await json('show', item.releaseId, '--archive', archive)).reply;
  expect(release.related).toEqual(item.related);
  for (const query of ['zhao pengda', 'Innovation Studio', 'TongShengqiang']) {
    expect((await json('search', query, '--archive', archive)).reply.total, query).toBeGreaterThan(0);
  }
});
