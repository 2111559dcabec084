import { readdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText, type Block } from '@shared/domain/document';
import { EXTENSIONS } from './formats/extensions';
import { parseFile } from './parse-file';
import type { ParsedFile } from './api';

/** One release of ours, written in every format by the programs that people use: see `testing/kept`. */
const FOLDER = join(import.meta.dirname, 'testing', 'kept');
const TABLE = resolve(import.meta.dirname, '..', '..', '..', 'docs', 'formats.md');
/** Names under which a format goes as well. */
const SAME_AS: Readonly<Record<string, string>> = { htm: 'html', markdown: 'md', mhtml: 'mht' };

const SENTENCES = [
  '澜海高温材料股份有限公司的劳模创新工作室升级为市级，第一项成果已经投入使用，详见公司网站。',
  '节约费用三百万元', '培养技师十二人', '先做样品', '再做推广', '产量（吨）', '4,200',
  '“我们会继续创新。”方越说。', 'The English name is “Lanhai” – 𠮷 café.', '由临浦市总工会授予。',
];

const types = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const has = (pattern: RegExp) => (file: ParsedFile): boolean => pattern.test(types(file.releases[0].edition.body.content));

/** What a reader would miss, by the name of the column. */
const FEATURES: Readonly<Record<string, (file: ParsedFile) => boolean>> = {
  text: ({ releases: [{ edition }] }) => SENTENCES.every((sentence) => plainText(edition.body).includes(sentence)),
  title: ({ releases: [{ edition }] }) => edition.title === '澜海劳模创新工作室升级为市级工作室',
  dateline: ({ releases: [{ edition }] }) => edition.dateline === '【临浦2022年12月31日讯】',
  date: ({ releases: [{ date }] }) => date === '2022-12-31',
  headings: has(/"type":"heading"[^[]*\[\{"type":"text","text":"两年的成果"/),
  bold: has(/"text":"劳模创新工作室","marks":\[\{"type":"bold"\}\]/),
  italic: has(/"text":"第一项成果","marks":\[\{"type":"italic"\}\]/),
  underline: has(/"text":"投入使用","marks":\[\{"type":"underline"\}\]/),
  links: has(/"text":"公司网站","marks":\[\{"type":"link","attrs":\{"href":"https:\/\/example\.com\/studio"\}\}\]/),
  'bullet lists': has(/"type":"bulletList"/),
  'numbered lists': has(/"type":"orderedList".*先做样品/),
  tables: has(/"type":"table"/),
  quotes: has(/"type":"blockquote"/),
  pictures: ({ images }) => images.length === 1,
  'alt texts': has(/"alt":"工作室的合影"/),
  footnotes: ({ releases: [{ edition }] }) => /(?:¹|\[1\])/.test(plainText(edition.body)) && plainText(edition.body).includes('由临浦市总工会授予。'),
};

async function kept(file: string): Promise<readonly string[]> {
  const outcome = await parseFile(join(FOLDER, file));
  if (!outcome.ok) throw new Error(`${file}: ${outcome.error.code}`);
  return Object.entries(FEATURES).filter(([, isKept]) => isKept(outcome.file)).map(([feature]) => feature);
}

describe('what each format keeps', () => {
  test('every sentence of a release arrives from every format, with its title and its date', async () => {
    const files = (await readdir(FOLDER)).filter((file) => file.startsWith('release.'));
    expect(files.map((file) => extname(file).slice(1)).sort()).toEqual(EXTENSIONS.filter((extension) => SAME_AS[extension] === undefined).toSorted());
    for (const file of files) expect(await kept(file), file).toEqual(expect.arrayContaining(['text', 'title', 'dateline', 'date', 'footnotes'].filter((feature) => feature !== 'footnotes' || !/\.(?:pdf|doc)$/.test(file))));
  });

  test('the table that people read says what is so', async () => {
    const columns = Object.keys(FEATURES);
    const rows: string[] = [];
    for (const extension of EXTENSIONS.filter((one) => SAME_AS[one] === undefined)) {
      const found = await kept(`release.${extension}`);
      const names = [extension, ...Object.keys(SAME_AS).filter((name) => SAME_AS[name] === extension)].map((name) => `.${name}`).join(', ');
      rows.push(`| ${names} | ${columns.map((feature) => (found.includes(feature) ? '✓' : '–')).join(' | ')} |`);
    }
    const lines = [
      '# What an import keeps',
      '',
      'Made by `src/main/importers/formats-kept.test.ts`, which reads the same release in every format. ✓ is kept, – is not, or the format has no such thing.',
      '',
      `| file | ${columns.join(' | ')} |`,
      `|---|${columns.map(() => ':-:').join('|')}|`,
      ...rows,
      '',
      'A file is read by what it is: RTF, a web page or a new Word document under the name `.doc` is read as that. Tables of .doc and .pdf arrive as',
      'lines of text; two columns of a PDF are not told apart. Documents attached to a mail are not read, and a PDF of scanned pages is refused.',
      '',
    ];
    await expect(lines.join('\n')).toMatchFileSnapshot(TABLE);
  });
});
