import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, type Block, type TableCell } from '../../document';
import type { Edition, Language } from '../../release';
import { recognise, type Recognition } from '../recognise';
import { nothingDeclared } from '../source-text';

const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const h = (text: string): Block => ({ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text }] });
const cell = (...content: Block[]): TableCell => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content });
const table = (...rows: TableCell[][]): Block => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) });

function read(content: readonly Block[], title = ''): Recognition {
  return recognise({
    document: { type: 'doc', content: [...content] },
    declared: { ...nothingDeclared, title },
    properties: { title: '', date: '', isPageTitle: false },
    name: 'file',
  });
}

const textOf = (edition: Edition | null | undefined): string =>
  edition === null || edition === undefined ? '' : [edition.title, edition.subtitle, edition.dateline, edition.byline, edition.source, plainText(edition.body), edition.boilerplate].join('\n');
const bare = (text: string): string => text.replace(/\s+/g, '');

function editionsOf(recognition: Recognition, at = 0): Readonly<Record<Language, string>> {
  const release = recognition.releases[at];
  const [first, other] = [bare(textOf(release?.edition)), bare(textOf(release?.translation))];
  return release?.lang === 'zh' ? { zh: first, en: other } : { zh: other, en: first };
}

const TITLE = { zh: '澜海新砖在临浦投产', en: 'Lanhai starts up new lining brick in Linpu' };
const LINES: readonly Readonly<Record<Language, string>>[] = [
  { zh: '澜海高温材料股份有限公司今天宣布，新一代炉衬砖在临浦基地投产，首批1200吨产品已经发往三家钢铁企业。', en: 'Lanhai High-Temperature Materials said today that its new lining brick had gone into production at the Linpu works, and that a first 1,200 tonnes were on their way to three steel makers.' },
  { zh: '总经理方越表示，生产线经过18个月建设，每年可以节约用电260万千瓦时，减少排放1500吨。', en: 'The line took 18 months to build, said Fang Yue, the general manager. It saves 2.6 million kilowatt-hours of electricity a year and cuts emissions by 1,500 tonnes.' },
  { zh: '“Lining Brick 5 不只是一块砖，它是我们与客户十年合作的结果。”她在启动仪式上说。', en: '“Lining Brick 5 is more than a brick, it is what ten years of work with our customers have led to,” she said at the opening.' },
  { zh: '省工业和信息化厅、市总工会的代表参加了仪式，并参观了 Zhao Lab 创新工作室。', en: 'Guests from the province and from the city’s federation of trade unions took part in the ceremony and visited the Zhao Lab, the studio of the company for new ideas.' },
  { zh: '公司2017年成立研发中心，目前有研发人员87名，拥有专利35项。', en: 'The company set up its research centre in 2017. It has 87 people working there today and holds 35 patents.' },
  { zh: '下一步，公司将在明年上半年建成第二条生产线，继续扩大在华北地区的供应。', en: 'As a next step, the company will build a second line in the first half of next year and go on to supply more of the north of the country.' },
];

const some = fc.subarray([...LINES.keys()], { minLength: 2 }).map((chosen) => chosen.map((index) => LINES[index]!));
const order = fc.constantFrom<readonly [Language, Language]>(['zh', 'en'], ['en', 'zh']);
type Line = (typeof LINES)[number];
const expected = (lines: readonly Line[]): Readonly<Record<Language, string>> => ({
  zh: bare([TITLE, ...lines].map(({ zh }) => zh).join('')),
  en: bare([TITLE, ...lines].map(({ en }) => en).join('')),
});

const LAYOUTS: Readonly<Record<string, (lines: readonly Line[], languages: readonly [Language, Language]) => Block[]>> = {
  'one after the other, each under its heading': (lines, languages) => languages.flatMap((lang) => [h(TITLE[lang]), ...lines.map((line) => p(line[lang]))]),
  'one after the other, titles without a style': (lines, languages) => languages.flatMap((lang) => [p(TITLE[lang]), ...lines.map((line) => p(line[lang]))]),
  'one after the other, with a rule between': (lines, [a, b]) => [p(TITLE[a]), ...lines.map((line) => p(line[a])), p('————————'), p(TITLE[b]), ...lines.map((line) => p(line[b]))],
  'one after the other, each under a label': (lines, languages) =>
    languages.flatMap((lang) => [p(lang === 'zh' ? '【中文版】' : 'English version:'), p(TITLE[lang]), ...lines.map((line) => p(line[lang]))]),
  'both titles above both texts': (lines, [a, b]) => [h(TITLE[a]), h(TITLE[b]), ...lines.map((line) => p(line[a])), ...lines.map((line) => p(line[b]))],
  'a bilingual title above both texts': (lines, [a, b]) => [h(`${TITLE[a]} / ${TITLE[b]}`), ...lines.map((line) => p(line[a])), ...lines.map((line) => p(line[b]))],
  'paragraph by paragraph': (lines, [a, b]) => [p(TITLE[a]), p(TITLE[b]), ...lines.flatMap((line) => [p(line[a]), p(line[b])])],
  'line by line within paragraphs': (lines, [a, b]) => [
    h(TITLE[a]),
    h(TITLE[b]),
    ...lines.map((line): Block => ({ type: 'paragraph', content: [{ type: 'text', text: line[a] }, { type: 'hardBreak' }, { type: 'text', text: line[b] }] })),
  ],
  'a table of one row': (lines, [a, b]) => [table([cell(p(TITLE[a]), ...lines.map((line) => p(line[a]))), cell(p(TITLE[b]), ...lines.map((line) => p(line[b])))])],
  'a table with a row for each paragraph': (lines, [a, b]) => [table([cell(p(TITLE[a])), cell(p(TITLE[b]))], ...lines.map((line) => [cell(p(line[a])), cell(p(line[b]))]))],
  'a table with a header and numbers': (lines, [a, b]) => [
    table(
      [cell(p('序号')), ...[a, b].map((lang) => cell(p(lang === 'zh' ? '中文' : 'English')))],
      [cell({ type: 'paragraph' }), cell(p(TITLE[a])), cell(p(TITLE[b]))],
      ...lines.map((line, index) => [cell(p(String(index + 1))), cell(p(line[a])), cell(p(line[b]))]),
    ),
  ],
  'paragraph by paragraph, under a word that says so': (lines, [a, b]) => [p('新闻稿（中英文对照）'), p(TITLE[a]), p(TITLE[b]), ...lines.flatMap((line) => [p(line[a]), p(line[b])])],
  'a table whose first row is one cell with both titles': (lines, [a, b]) => [
    table([{ ...cell(p(`${TITLE[a]} | ${TITLE[b]}`)), attrs: { colspan: 2, rowspan: 1 } }], ...lines.map((line) => [cell(p(line[a])), cell(p(line[b]))])),
  ],
  'titles above a table': (lines, [a, b]) => [h(TITLE[a]), h(TITLE[b]), table(...lines.map((line) => [cell(p(line[a])), cell(p(line[b]))]))],
};

describe('a file in both languages becomes both editions, and not a word is lost or told twice', () => {
  it.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
    fc.assert(
      fc.property(some, order, (lines, languages) => {
        const recognition = read(layout(lines, languages));
        expect(recognition.releases).toHaveLength(1);
        expect(editionsOf(recognition)).toEqual(expected(lines));
        expect(recognition.releases[0]?.lang).toBe(languages[0]);
        expect(recognition.warnings).toContain('languages-divided');
        expect(recognition.warnings).not.toContain('mixed-languages');
      }),
      { numRuns: 40 },
    );
  });

  it('takes dates, credits and closing sections of each half for itself', () => {
    const about = { zh: '澜海高温材料股份有限公司生产钢铁、水泥和玻璃行业使用的各类耐火材料，产品销往30多个国家。', en: 'Lanhai High-Temperature Materials develops and makes refractories for steel, cement and glass works, and sells them to 30 countries.' };
    const [one, two] = [LINES[0]!, LINES[1]!];
    const { releases } = read([
      h(TITLE.zh), p('来源：公司办公室'), p(one.zh), p(two.zh), p('关于澜海'), p(about.zh), p('2026年3月18日'),
      h(TITLE.en), p(`LINPU, March 18, 2026 – ${one.en}`), p(two.en), p('About Lanhai'), p(about.en),
    ]);
    expect(releases[0]).toMatchObject({
      lang: 'zh',
      date: '2026-03-18',
      edition: { title: TITLE.zh, source: '公司办公室' },
      translation: { title: TITLE.en, dateline: 'LINPU, March 18, 2026', boilerplate: `About Lanhai\n${about.en}` },
    });
  });

  it('puts the related announcements of both halves together', () => {
    const half = (lang: Language): Block[] => [
      h(TITLE[lang]), p(LINES[0]![lang]), p(LINES[1]![lang]), p(lang === 'zh' ? '相关信息' : 'Related Information'),
      p(lang === 'zh' ? '澜海获评绿色工厂' : 'Lanhai named a green works'), p(LINES[3]![lang]), p(LINES[5]![lang]),
    ];
    const recognition = read([...half('zh'), ...half('en')]);
    expect(recognition.releases.map(({ edition, translation }) => [edition.title, translation?.title])).toEqual([
      [TITLE.zh, TITLE.en],
      ['澜海获评绿色工厂', 'Lanhai named a green works'],
    ]);
    expect(editionsOf(recognition, 1)).toEqual({ zh: bare(`澜海获评绿色工厂${LINES[3]!.zh}${LINES[5]!.zh}`), en: bare(`Lanhai named a green works${LINES[3]!.en}${LINES[5]!.en}`) });
  });
});

describe('a file in one language stays one edition', () => {
  const zh = (...indexes: number[]): Block[] => indexes.map((index) => p(LINES[index]!.zh));
  const en = (...indexes: number[]): Block[] => indexes.map((index) => p(LINES[index]!.en));

  it.each<[string, Block[]]>([
    ['a bilingual title over a Chinese text', [h(`${TITLE.zh} / ${TITLE.en}`), ...zh(0, 1, 2, 3)]],
    ['both titles over a Chinese text', [h(TITLE.zh), p(TITLE.en), ...zh(0, 1, 2, 3)]],
    ['a closing section in English', [h(TITLE.zh), ...zh(0, 1), p('About Lanhai'), ...en(4, 5)]],
    ['an English contact', [h(TITLE.zh), ...zh(0, 1), p('Media contact'), p('Fang Yue, who speaks for the company, is at your disposal in the office from nine to five.'), p('+86 400 000 0000, press@example.com')]],
    ['a quotation in English', [h(TITLE.zh), ...zh(0, 1, 3), p(`Fang Yue: ${LINES[2]!.en}`)]],
    ['a summary in English at the end', [h(TITLE.zh), ...zh(0, 1, 2, 3, 4, 5), ...en(0)]],
    ['English captions', [h(TITLE.zh), ...zh(0), p('Photo: the works in Linpu'), ...zh(1), p('Photo: the line and its people'), ...zh(2), p('Photo: guests')]],
    ['a list of terms', [h('术语表'), p('以下术语供翻译新闻稿时参考，请各部门统一使用。'), table([cell(p('中文')), cell(p('English'))], [cell(p('炉衬砖')), cell(p('lining brick'))], [cell(p('劳模创新工作室')), cell(p('Model Worker Innovation Studio'))], [cell(p('耐火材料')), cell(p('refractories'))])]],
    ['an English text with Chinese names', [h(TITLE.en), ...en(0, 1), p('Zhao Pengda (赵鹏达), who leads the studio, said that he was pleased with it.'), ...en(3)]],
    ['an English text that ends with the Chinese name and address', [h(TITLE.en), ...en(0, 1), p('澜海高温材料股份有限公司，临浦市滨江路18号澜海大厦，邮编：100000，电话：400-000-0000')]],
    ['two texts that say different things', [h(TITLE.zh), ...zh(0, 1), h('A word from another house'), p('Our 45 hotels in 12 countries opened their doors to 900 guests in 2021, and all of them were pleased.'), p('The 7 new ones are to open on 15 May, and 33 of the rest will be made new by then.')]],
  ])('%s', (_, content) => {
    const { releases, warnings } = read(content);
    expect(releases.map(({ translation }) => translation)).toEqual([null]);
    expect(warnings).not.toContain('languages-divided');
  });

  it('says of a doubtful mixture that it holds both', () => {
    const { releases, warnings } = read([h(TITLE.zh), ...zh(0, 1), p('About Lanhai'), ...en(0, 1, 3)]);
    expect([releases[0]?.translation, warnings.includes('mixed-languages')]).toEqual([null, true]);
  });
});
