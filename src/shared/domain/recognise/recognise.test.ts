import { describe, expect, it } from 'vitest';
import { plainText, type Block } from '../document';
import { dateOfLine } from './date-line';
import { findDateline } from './dateline';
import { dateInName, findDate } from './dates';
import { recognise, type Recognition } from './recognise';
import { nothingDeclared, type Declared } from './source-text';

const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const h = (text: string, level: 1 | 2 = 1): Block => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] });

function read(content: Block[], options: { declared?: Partial<Declared>; name?: string; title?: string; date?: string } = {}): Recognition {
  return recognise({
    document: { type: 'doc', content },
    declared: { ...nothingDeclared, ...options.declared },
    properties: { title: options.title ?? '', date: options.date ?? '', isPageTitle: false },
    name: options.name ?? 'file',
  });
}

const LEAD = '澜海高温材料股份有限公司今天宣布，新一代炉衬砖在临浦基地投产，首批产品已经发往三家钢铁企业。';
const LEAD_EN = 'Lanhai High-Temperature Materials said its new lining brick had gone into production at the Linpu works.';

describe('dates that are the release’s own', () => {
  it.each([
    ['2022年12月31日', '2022-12-31'],
    ['2022 年 12 月 31 日', '2022-12-31'],
    ['２０２２年１２月３１日', '2022-12-31'],
    ['二〇二二年十二月三十一日', '2022-12-31'],
    ['二○二二年一月二十日', '2022-01-20'],
    ['二零二六年十月十日', '2026-10-10'],
    ['Dec. 31, 2022', '2022-12-31'],
    ['December 31st, 2022', '2022-12-31'],
    ['31 December 2022', '2022-12-31'],
    ['Sept. 3 2022', '2022-09-03'],
    ['2022-12-31', '2022-12-31'],
    ['2022/1/5', '2022-01-05'],
    ['2022.12.31', '2022-12-31'],
    ['2022-12-31T10:00:00+08:00', '2022-12-31'],
    ['2022-02-30', null],
    ['1949年10月1日', null],
    ['version 2022.12.31.4', null],
    ['2022年12月', null],
  ])('reads %s', (written, date) => {
    expect(findDate(written)).toBe(date);
  });

  it.each([
    ['20221231 劳模创新工作室升级(定稿2)', '2022-12-31'],
    ['2022_12_31_news', '2022-12-31'],
    ['公司2023年1月5日通报', '2023-01-05'],
    ['IMG_12022123199', null],
    ['20221331', null],
  ])('reads the file name %s', (name, date) => {
    expect(dateInName(name)).toBe(date);
  });

  it.each([
    ['发布时间：2022-12-31 10:20', '2022-12-31'],
    ['北京，2026年11月23日', '2026-11-23'],
    ['澜海高温材料股份有限公司 2022年12月31日', '2022-12-31'],
    ['Published on Dec. 31, 2022', '2022-12-31'],
    ['（2022年12月31日）', '2022-12-31'],
    ['On August 3, 2022, the summit was held in Shenyang.', null],
    ['2022年12月31日，公司召开年度总结大会。', null],
    ['The studio was established in October 2017', null],
  ])('takes a line for a date line only when it says nothing else: %s', (line, date) => {
    expect(dateOfLine(line)).toBe(date);
  });

  it('takes no date from a sentence of the text, as a wrong date is worse than none', () => {
    const { releases, warnings } = read([h('标题'), p('公司成立于2017年10月1日，今天召开大会，总结五年来的工作，表彰先进集体和个人。'), p(LEAD)]);
    expect(releases[0]?.date).toBeNull();
    expect(warnings).toContain('no-date');
  });

  it('prefers the text to the file name, and that to the properties', () => {
    const text = [h('标题'), p(LEAD), p('2022年12月31日')];
    expect(read(text, { name: '20210101 标题', date: '2020-01-01' }).releases[0]?.date).toBe('2022-12-31');
    const named = read([h('标题'), p(LEAD)], { name: '20210101 标题', date: '2020-01-01' });
    expect([named.releases[0]?.date, ...named.warnings]).toEqual(['2021-01-01', 'date-from-file-name']);
    const property = read([h('标题'), p(LEAD)], { date: '2020-01-01' });
    expect([property.releases[0]?.date, ...property.warnings]).toEqual(['2020-01-01', 'date-from-file-properties']);
  });
});

describe('datelines', () => {
  it.each([
    ['新华社望津3月18日电（记者 方越）公司今天', '新华社望津3月18日电（记者 方越）', null],
    ['临州3月18日电 公司今天', '临州3月18日电', null],
    ['（北京，2026年11月23日）公司今天', '（北京，2026年11月23日）', '2026-11-23'],
    ['望津，2022年12月31日——公司今天', '望津，2022年12月31日', '2022-12-31'],
    ['SHENYANG, Aug. 3, 2022 – The company', 'SHENYANG, Aug. 3, 2022', '2022-08-03'],
    ['Wangjin, China, March 18, 2024 /PRNewswire/ -- The company', 'Wangjin, China, March 18, 2024 /PRNewswire/', '2024-03-18'],
    ['BEIJING (Nov. 23, 2026) — The company', 'BEIJING (Nov. 23, 2026)', '2026-11-23'],
  ])('recognises %s', (line, text, date) => {
    const found = findDateline(line);
    expect([found?.text, found?.date]).toEqual([text, date]);
    expect(line.slice(found?.length)).toMatch(/^(?:公司今天|The company)/);
  });

  it.each([
    'On August 3, the summit was held in Shenyang.',
    'August 3, 2022 – a day to remember',
    '2022年12月31日，公司召开大会',
    '公司于3月18日电话会议上表示',
    'SHENYANG – The company',
  ])('leaves %s in the text', (line) => {
    expect(findDateline(line)).toBeNull();
  });

  it('moves it out of the body without touching the rest of the paragraph', () => {
    const { releases } = read([h('Title'), p(`SHENYANG, Aug. 3, 2022 – ${LEAD_EN}`)]);
    expect(releases[0]).toMatchObject({ lang: 'en', date: '2022-08-03', edition: { dateline: 'SHENYANG, Aug. 3, 2022' } });
    expect(plainText(releases[0]!.edition.body)).toBe(LEAD_EN);
  });
});

describe('title and subtitle', () => {
  it('takes the first heading, below a line that only says what this is', () => {
    const { edition } = read([p('即时发布'), h('澜海新砖投产'), p(LEAD)]).releases[0]!;
    expect(edition.title).toBe('澜海新砖投产');
    expect(plainText(edition.body)).toBe(`即时发布\n${LEAD}`);
  });

  it('takes a short first line, not a sentence, a date or a credit', () => {
    expect(read([p('澜海新砖投产'), p(LEAD)]).releases[0]?.edition.title).toBe('澜海新砖投产');
    expect(read([p('2022-12-31'), p(LEAD)], { name: '澜海' }).releases[0]?.edition.title).toBe('澜海');
    expect(read([p(LEAD), p(LEAD)], { title: '文档标题' }).releases[0]?.edition.title).toBe('文档标题');
  });

  it('does not keep the title twice when front matter and text both have it, and keeps both when they differ', () => {
    const same = read([h('澜海新砖投产'), p(LEAD)], { declared: { title: '澜海 新砖投产' } }).releases[0]!.edition;
    expect(plainText(same.body)).toBe(LEAD);
    const other = read([h('第一部分'), p(LEAD)], { declared: { title: '澜海新砖投产' } }).releases[0]!.edition;
    expect([other.title, plainText(other.body)]).toEqual(['澜海新砖投产', `第一部分\n${LEAD}`]);
  });

  it('reads a Chinese subtitle by its dash', () => {
    const { edition } = read([p('澜海新砖投产'), p('——首批产品发往三家企业'), p(LEAD)]).releases[0]!;
    expect([edition.title, edition.subtitle, plainText(edition.body)]).toEqual(['澜海新砖投产', '——首批产品发往三家企业', LEAD]);
  });
});

describe('credits, closing and related releases', () => {
  it('takes source and author off a line and leaves the rest of it', () => {
    const { edition, } = read([h('标题'), p('来源：公司办公室　作者：方越　发布时间：2022-12-31　浏览次数：120'), p(LEAD)]).releases[0]!;
    expect([edition.source, edition.byline]).toEqual(['公司办公室', '方越']);
    expect(plainText(edition.body)).toBe(`发布时间：2022-12-31  浏览次数：120\n${LEAD}`);
  });

  it('takes a closing "About" section and end marks, not a title that begins alike', () => {
    const about = 'Lanhai High-Temperature Materials develops and makes refractories for steel, cement and glass works.';
    const { edition } = read([h('Title'), p(LEAD_EN), p('About Lanhai'), p(about), p('###')]).releases[0]!;
    expect([edition.boilerplate, plainText(edition.body)]).toEqual([`About Lanhai\n${about}`, LEAD_EN]);
    const notice = read([h('标题'), p(LEAD), p('关于召开年度大会的通知'), p(LEAD)]).releases[0]!.edition;
    expect(notice.boilerplate).toBe('');
    expect(plainText(read([h('标题'), p(`${LEAD}（完）`)]).releases[0]!.edition.body)).toBe(LEAD);
  });

  it('divides a text with 相关信息 into its releases and loses no line', () => {
    const { releases } = read([p('澜海新砖投产'), p(LEAD), p('相关信息'), p('市领导调研澜海'), p(LEAD), p(LEAD), p('澜海获评绿色工厂'), p(LEAD)]);
    expect(releases.map(({ edition }) => [edition.title, plainText(edition.body)])).toEqual([
      ['澜海新砖投产', LEAD],
      ['市领导调研澜海', `${LEAD}\n${LEAD}`],
      ['澜海获评绿色工厂', LEAD],
    ]);
  });

  it('leaves a list of links under "Related News" where it is', () => {
    const { releases } = read([h('Title'), p(LEAD_EN), p('Related News'), p('Lanhai wins award'), p('Lanhai opens plant')]);
    expect(releases).toHaveLength(1);
    expect(plainText(releases[0]!.edition.body)).toContain('Lanhai opens plant');
  });

  it('tells Chinese full of product names from English, and says when a file holds both', () => {
    const tech = '新版 Kubernetes Ingress Controller 支持 Gateway API，修复 CoreDNS 和 kube-proxy 的问题，建议 Linux 用户升级。';
    expect(read([p(tech)]).releases[0]?.lang).toBe('zh');
    expect(read([p('标题'), p(LEAD), p(LEAD), p(LEAD_EN.repeat(2)), p(LEAD_EN.repeat(2))]).warnings).toContain('mixed-languages');
    expect(read([h('标题'), p(LEAD)]).warnings).not.toContain('mixed-languages');
  });
});
