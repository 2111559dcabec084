import { mkdir, symlink, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { Document, ExternalHyperlink, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type IRunOptions } from 'docx';
import { describe, expect, it } from 'vitest';
import { DocumentSchema, plainText, type Block } from '@shared/domain/document';
import type { ParsedFile } from './api';
import { storedZip } from './zip';
import { parseFile, parsePasted } from './parse-file';
import { useTemporaryFolder } from './testing/temporary-folder';

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const LEAD = '澜海高温材料股份有限公司今天宣布，新一代炉衬砖在临浦基地投产，首批产品已经发往三家钢铁企业。';

const at = useTemporaryFolder();

async function read(name: string, content: string | Buffer): Promise<ParsedFile> {
  await writeFile(at(name), content);
  const outcome = await parseFile(at(name));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.file;
}

async function failure(name: string, content: string | Buffer): Promise<string> {
  await writeFile(at(name), content);
  const outcome = await parseFile(at(name));
  return outcome.ok ? 'imported' : outcome.error.code;
}

const bodyOf = (file: ParsedFile): Block[] => file.releases[0].edition.body.content;
const textOf = (file: ParsedFile): string => plainText(file.releases[0].edition.body);
const kinds = (blocks: readonly Block[]): string[] => blocks.map(({ type }) => type);

describe('plain text', () => {
  it('keeps a line as a paragraph, and joins lines that a mail program broke', async () => {
    expect(textOf(await read('lines.txt', `标题\n\n${LEAD}\n第二段在这里。`))).toBe(`${LEAD}\n第二段在这里。`);
    const wrapped = 'Title\n\nLanhai High-Temperature Materials said today that its new lining\nbrick had gone into production at the Linpu works, and that the first\nbatch of it was already on its way to three steel makers in the north\nof the country.\n\nThe end.';
    expect(textOf(await read('wrapped.txt', wrapped)).split('\n')).toHaveLength(2);
    const chinese = `标题\n\n　　${LEAD.slice(0, 30)}\n${LEAD.slice(30)}${LEAD.slice(0, 15)}\n${LEAD.slice(15)}\n　　${LEAD.slice(0, 30)}\n${LEAD.slice(30)}`;
    expect(textOf(await read('wrapped-zh.txt', chinese))).toContain(LEAD);
  });

  it('reads GBK, says that it guessed, and tells a picture from a text', async () => {
    const file = await read('gbk.txt', iconv.encode(`标题\n${LEAD}`, 'gbk'));
    expect([textOf(file), file.warnings]).toEqual([LEAD, ['encoding-guessed', 'no-date']]);
    expect(await failure('picture.txt', PIXEL)).toBe('import.damaged');
    expect(await failure('empty.txt', '')).toBe('import.empty');
    expect(await failure('blank.txt', ' \n\u3000\n')).toBe('import.empty');
    expect(await failure('plan.xls', 'x')).toBe('import.unsupported-format');
  });
});

describe('Markdown', () => {
  it('keeps structure, front matter, and everything that only looks like a tag', async () => {
    const file = await read('a.md', [
      '---', 'title: "澜海新砖投产"', 'subtitle: 首批发往三家企业', 'date: 2022-12-31', 'author: 方越', 'source: 澜海', 'x: !!js/function "1"', '---',
      '## 小标题', '', `${LEAD.slice(0, 20)}\n${LEAD.slice(20)}`, '', '- 一', '  1. 甲', '- 二', '', '> 引语', '', '| 表 | 头 |', '|---|---|', '| 格 | 值 |', '',
      '`a  <b>` and <version> and Option<Name> **粗** [链接](https://example.com/) [坏](javascript:alert(1))', '', '```', 'if x:', '    y <EOF', '```', '', '脚注[^1]', '', '[^1]: 说明', '',
    ].join('\n'));
    const { edition, date, lang } = file.releases[0];
    expect({ ...edition, body: null }).toMatchObject({ title: '澜海新砖投产', subtitle: '首批发往三家企业', byline: '方越', source: '澜海' });
    expect([date, lang]).toEqual(['2022-12-31', 'zh']);
    expect(kinds(edition.body.content)).toEqual(['heading', 'paragraph', 'bulletList', 'blockquote', 'table', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
    const text = plainText(edition.body);
    expect(text).toContain(LEAD);
    expect(text).toContain('a <b> and <version> and Option<Name> 粗 链接 坏');
    expect(text).toContain('if x:\n    y <EOF');
    expect(text).toContain('脚注[1]\n[1] 说明');
    expect(JSON.stringify(edition.body)).not.toContain('javascript');
  });

  it('reads pictures beside the file, never above it or through a link out of it', async () => {
    await mkdir(at('md'), { recursive: true });
    await writeFile(at('md', '图 1.png'), PIXEL);
    await writeFile(at('secret.png'), PIXEL);
    await symlink(at('secret.png'), at('md', 'link.png'));
    await writeFile(at('md', 'fake.png'), 'not a picture');
    const file = await read('md/pictures.md', `# 标题\n\n${LEAD}\n\n![说明](%E5%9B%BE%201.png "题注") ![上](../secret.png) ![外](link.png) ![假](fake.png) ![网](https://example.com/a.png)`);
    expect(file.images.map(({ name }) => name)).toEqual(['图 1.png']);
    expect(bodyOf(file)[1]).toMatchObject({ type: 'image', attrs: { alt: '说明', title: '题注' } });
    expect(textOf(file)).toContain('上 外 假 网');
    expect(file.warnings).toEqual(['image-unreadable', 'remote-image-dropped', 'no-date']);
  });
});

describe('web pages', () => {
  it('takes the article, not the menus around it', async () => {
    const page = `<html><head><title>澜海新砖投产 - 澜海官网</title></head><body><nav><a href="/">首页</a></nav>
      <div class="sidebar"><a href="/a">新闻一</a> <a href="/b">新闻二</a></div><h1>澜海新砖投产</h1>
      <article><p>来源：公司办公室　日期：2022-12-31</p><p>　　${LEAD}<br>　　第二段。<br><br>第三段。</p><script>x</script><form><p>表单内的正文。</p><input></form><!-- 注释 -->
      <figure><img src="data:image/png;base64,${PIXEL.toString('base64')}" alt="新砖"><figcaption>新砖下线</figcaption></figure></article><footer>版权所有</footer></body></html>`;
    const file = await read('page.html', page);
    const { edition, date } = file.releases[0];
    expect([edition.title, edition.source, date]).toEqual(['澜海新砖投产', '公司办公室', '2022-12-31']);
    expect(plainText(edition.body).split('\n')).toEqual(['日期：2022-12-31', LEAD, '第二段。', '第三段。', '表单内的正文。', '新砖下线']);
    expect(file.images).toHaveLength(1);
  });

  it('reads GBK that is declared, misdeclared or not declared at all', async () => {
    for (const [name, meta] of [['declared', '<meta charset="gb2312">'], ['wrong', '<meta charset="utf-8">'], ['none', '']] as const) {
      const html = `<html><head>${meta}</head><body><h1>标题</h1><p>${LEAD}</p></body></html>`;
      const file = await read(`${name}.htm`, iconv.encode(html, 'gbk'));
      expect([textOf(file), file.warnings.includes('encoding-guessed')]).toEqual([LEAD, name !== 'declared']);
    }
  });

  it('keeps superscripts as figures, so that 10⁶ does not become 106', async () => {
    expect(textOf(await read('sup.html', '<h1>标题</h1><p>10<sup>6</sup>吨 CO<sub>2</sub> 4<sup>th</sup></p>'))).toBe('10⁶吨 CO₂ 4th');
  });

  it('flattens what is nested too deeply and keeps all of its text', async () => {
    const file = await read('deep.html', `<h1>标题</h1>${'<blockquote><ul><li>'.repeat(500)}底部${'</ul></blockquote>'.repeat(500)}`);
    expect(textOf(file)).toBe('底部');
    expect(file.warnings).toContain('nesting-flattened');
  });

  it('makes a valid document of any soup of tags, keeps its words, and executes nothing', async () => {
    const tag = fc.constantFrom(...'p div ul ol li table tr td th blockquote h1 h3 b i u a br pre img figure figcaption sup span article'.split(' '));
    const piece = fc.oneof(tag.map((name) => `<${name}>`), tag.map((name) => `</${name}>`), fc.constantFrom('词', 'word', ' ', '\n', '<a href="javascript:x">', '<img src=x onerror=y>'));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const outcome = await parsePasted({ html: pieces.join(''), text: '' });
        if (!outcome.ok) return;
        const { title, body } = outcome.file.releases[0].edition;
        expect(DocumentSchema.safeParse(body).success).toBe(true);
        const words = (text: string): number => text.match(/词|word/g)?.length ?? 0;
        expect(words(`${title} ${plainText(body)}`)).toBeGreaterThanOrEqual(words(pieces.join('')));
        expect(JSON.stringify(body)).not.toMatch(/javascript|onerror/);
      }),
      { numRuns: 300 },
    );
  });
});

async function sampleDocx(): Promise<Buffer> {
  const run = (options: IRunOptions): TextRun => new TextRun(options);
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  return Packer.toBuffer(new Document({
    sections: [{
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('澜海新砖投产')] }),
        new Paragraph({ style: 'Subtitle', children: [new TextRun('首批发往三家企业')] }),
        new Paragraph({ children: [new TextRun(LEAD), run({ text: '粗', bold: true }), run({ text: '斜', italics: true }), run({ text: '线', underline: {} })] }),
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('要点')] }),
        new Paragraph({ bullet: { level: 0 }, children: [new TextRun('一')] }),
        new Paragraph({ bullet: { level: 1 }, children: [new TextRun('甲')] }),
        new Table({ rows: [new TableRow({ children: [cell('格'), cell('值')] })] }),
        new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.com/', children: [new TextRun('网址')] })] }),
        new Paragraph({ children: [new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 9, height: 9 } })] }),
      ],
    }],
  }));
}

describe('Word files', () => {
  it('keeps headings, lists, tables, links, pictures and bold, italic, underline', async () => {
    const file = await read('a.docx', await sampleDocx());
    const { edition } = file.releases[0];
    expect([edition.title, edition.subtitle]).toEqual(['澜海新砖投产', '首批发往三家企业']);
    expect(kinds(edition.body.content)).toEqual(['paragraph', 'heading', 'bulletList', 'table', 'paragraph', 'image']);
    const json = JSON.stringify(edition.body);
    for (const part of ['"bold"', '"italic"', '"underline"', 'https://example.com/', '甲']) expect(json).toContain(part);
    expect(file.images).toHaveLength(1);
  });

  it('refuses what is no Word file, in plain words', async () => {
    expect(await failure('noise.docx', Buffer.from([1, 2, 3, 4]))).toBe('import.damaged');
    expect(await failure('cut.docx', (await sampleDocx()).subarray(0, 2_000))).toBe('import.damaged');
    expect(await failure('ole.docx', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('import.encrypted');
    const parts = new Map([['word/document.xml', Buffer.from('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document/>')]]);
    expect(await failure('entity.docx', storedZip(parts))).toBe('import.damaged');
    expect(await failure('slip.docx', storedZip(new Map([['../evil.xml', Buffer.from('x')]])))).toBe('import.damaged');
  });

  it('survives damage anywhere: text, or a reason, never a crash', { timeout: 120_000 }, async () => {
    const parts = new Map<string, Buffer>();
    const { readZip } = await import('./zip');
    for (const [name, content] of await readZip(await sampleDocx(), () => true)) parts.set(name, content);
    const names = [...parts.keys()].filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat({ max: 400 }), fc.uint8Array({ maxLength: 12 }), fc.boolean(), async (name, where, length, bytes, repeats) => {
        const part = parts.get(name)!;
        const from = where % part.length;
        const middle = repeats ? Buffer.concat([part.subarray(from, from + length), part.subarray(from, from + length)]) : Buffer.from(bytes);
        const mutated = new Map(parts).set(name, Buffer.concat([part.subarray(0, from), middle, part.subarray(from + bytes.length)]));
        expect(await failure('mutated.docx', storedZip(mutated))).toMatch(/^(?:imported|import\.\w+)$/);
      }),
      { numRuns: Number(process.env.TONGGAO_FUZZ ?? 300) },
    );
  });
});

describe('any bytes at all', () => {
  it.each(['txt', 'md', 'html', 'docx'])('are read or refused as .%s, never a crash', async (extension) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await failure(`bytes.${extension}`, Buffer.from(bytes))).toMatch(/^(?:imported|import\.\w+)$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('files in both languages', () => {
  const EN = 'Lanhai High-Temperature Materials said today that its new lining brick had gone into production at the Linpu works.';

  it('reads a two-column table of Word as two editions', async () => {
    const cell = (...lines: string[]): TableCell => new TableCell({ children: lines.map((line) => new Paragraph(line)) });
    const rows = [['中文', 'English'], ['澜海新砖投产', 'Lanhai starts up new brick'], [LEAD, EN], ['首批产品1200吨。', 'The first batch is 1,200 tonnes.']].map(
      ([zh = '', en = '']) => new TableRow({ children: [cell(zh), cell(en)] }),
    );
    const file = await read('both.docx', await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] })));
    const [release] = file.releases;
    expect([release.edition.title, plainText(release.edition.body)]).toEqual(['澜海新砖投产', `${LEAD}\n首批产品1200吨。`]);
    expect([release.translation?.title, plainText(release.translation?.body ?? { type: 'doc', content: [] })]).toEqual(['Lanhai starts up new brick', `${EN}\nThe first batch is 1,200 tonnes.`]);
  });

  it.each([
    ['both.txt', `澜海新砖投产\n\n${LEAD}\n\n----------\n\nLanhai starts up new brick\n\n${EN}\n`],
    ['both.md', `# 澜海新砖投产\n\n${LEAD}\n\n---\n\n# Lanhai starts up new brick\n\n${EN}\n`],
    ['both.html', `<h1>澜海新砖投产</h1><h2>Lanhai starts up new brick</h2><p>${LEAD}<br>${EN}</p>`],
  ])('reads %s as two editions', async (name, content) => {
    const [{ edition, translation }] = (await read(name, content)).releases;
    expect([edition.title, plainText(edition.body), translation?.title, translation && plainText(translation.body)]).toEqual(['澜海新砖投产', LEAD, 'Lanhai starts up new brick', EN]);
  });
});
