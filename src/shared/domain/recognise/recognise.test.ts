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
    ['22-12-31 升级', '2022-12-31'],
    ['升级22.12.31', '2022-12-31'],
    ['221231升级', '2022-12-31'],
    ['201231 升级', null],
    ['１２-３１ 升级', null],
    ['9.8-9.11 展会', null],
    ['upgrade 22-12-31', '2022-12-31'],
    ['Cluster v10.12.31', null],
    ['Cluster 10.12.31', null],
  ])('reads the file name %s', (name, date) => {
    expect(dateInName(name)).toBe(date);
  });

  it.each([
    ['发布时间：2022-12-31 10:20', '2022-12-31'],
    ['北京，2026年11月23日', '2026-11-23'],
    ['澜海高温材料股份有限公司 2022年12月31日', '2022-12-31'],
    ['Published on Dec. 31, 2022', '2022-12-31'],
    ['（2022年12月31日）', '2022-12-31'],
    ['２０２２年１２月３１日', '2022-12-31'],
    ['二○二二年十二月三十一日', '2022-12-31'],
    ['31 December 2022', '2022-12-31'],
    ['2022/12/31', '2022-12-31'],
    ['日 期：2022.12.31', '2022-12-31'],
    ['二〇二二年十二月', null],
    ['December 2022', null],
    ['2022年', null],
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

  it.each([
    ['the file name', { name: '2022年工作室升级' }, '2022-12-31'],
    ['the day the file was made', { date: '2023-01-04' }, '2022-12-31'],
    ['nothing', {}, null],
    ['two years in the name', { name: '2021-2022工作室' }, null],
    ['nothing where name and file contradict each other, but that of the file,', { name: '2023年工作会议', date: '2023-01-04' }, '2023-01-04'],
  ])('completes a day without a year by %s, and never invents one', (_, options, date) => {
    expect(read([h('标题'), p(`【锦州12月31日讯】${LEAD}`)], options).releases[0]?.date).toBe(date);
    expect(read([h('标题'), p(LEAD), p('12月31日')], options).releases[0]?.date).toBe(date);
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
    ['【锦州12月31日讯】公司今天', '【锦州12月31日讯】', null],
    ['【锦州2022年12月31日讯】公司今天', '【锦州2022年12月31日讯】', '2022-12-31'],
    ['本报锦州12月31日电（记者 方越）公司今天', '本报锦州12月31日电（记者 方越）', null],
    ['本报讯（记者 方越）公司今天', '本报讯（记者 方越）', null],
    ['（本报锦州12月31日电 记者方越）公司今天', '（本报锦州12月31日电 记者方越）', null],
    ['(Jinzhou, Dec. 31, 2022) – The company', '(Jinzhou, Dec. 31, 2022)', '2022-12-31'],
    ['JINZHOU, Dec. 31 (Xinhua) -- The company', 'JINZHOU, Dec. 31 (Xinhua)', null],
    ['JINZHOU, China, Dec. 31, 2022 /PRNewswire/ -- The company', 'JINZHOU, China, Dec. 31, 2022 /PRNewswire/', '2022-12-31'],
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
    '本报讯息中心公司今天',
    'Fang Yue, Dec. 31 was the day – so we went.'.replace('Dec. 31 was', 'on Dec. 31, was'),
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
    const { edition } = read([p('新闻稿'), h('澜海新砖投产'), p(LEAD)]).releases[0]!;
    expect(edition.title).toBe('澜海新砖投产');
    expect(plainText(edition.body)).toBe(`新闻稿\n${LEAD}`);
  });

  it.each([
    ['20221231 劳模创新工作室升级(定稿2)', '劳模创新工作室升级'],
    ['劳模创新工作室升级-终稿-EN', '劳模创新工作室升级'],
    ['2022年12月31日 劳模创新工作室升级 英文版', '劳模创新工作室升级'],
    ['【新闻稿】劳模创新工作室升级_v2.1_final', '劳模创新工作室升级'],
    ['22-12-31 劳模创新工作室升级（中英文对照）', '劳模创新工作室升级'],
    ['new_lining_brick_in_production_draft3', 'new lining brick in production'],
    ['2022年度工作总结', '2022年度工作总结'],
  ])('makes a title of the file name %s when the text has none', (name, title) => {
    expect(read([p(LEAD), p(LEAD)], { name }).releases[0]?.edition.title).toBe(title);
  });

  it('believes a telling file name before what a program wrote into the file, and neither before the text', () => {
    const stale = { name: '20221231 劳模创新工作室升级', title: '关于放假的通知' };
    expect(read([p(LEAD), p(LEAD)], stale).releases[0]?.edition.title).toBe('劳模创新工作室升级');
    expect(read([p('澜海新砖投产'), p(LEAD)], stale).releases[0]?.edition.title).toBe('澜海新砖投产');
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

describe('what stands around a text', () => {
  const about = '澜海高温材料股份有限公司生产钢铁、水泥和玻璃行业使用的各类耐火材料，产品销往30多个国家。';

  it.each([
    ['before the boilerplate', [p('媒体联系人：方越'), p('电话：400-000-0000'), p('关于澜海'), p(about), p('（完）')], '媒体联系人：方越\n电话：400-000-0000'],
    ['after it, under a heading', [p('-END-'), p('关于澜海'), p(about), h('媒体联系', 2), p('方越'), p('press@example.com')], '方越\npress@example.com'],
  ])('takes the media contact %s into its field', (_, closing, contact) => {
    const release = read([h('标题'), p(LEAD), ...closing]).releases[0]!;
    expect([release.contact, release.edition.boilerplate, plainText(release.edition.body)]).toEqual([contact, `关于澜海\n${about}`, LEAD]);
  });

  it('leaves a sentence about contacts, and a contact that nobody can reach, in the text', () => {
    for (const line of ['联系方式请见公司网站，欢迎各界人士来电来函咨询有关事宜。', '联系人：方越']) {
      const release = read([h('标题'), p(LEAD), p(line)]).releases[0]!;
      expect([release.contact, plainText(release.edition.body)]).toEqual(['', `${LEAD}\n${line}`]);
    }
  });

  it.each(['（完）', '（全文完）', '###', '# # #', '-END-', '- END -', '(END)', '— 完 —', '### END ###', '(Ends)'])('takes the end mark %s out, as exports set their own', (mark) => {
    expect(plainText(read([h('标题'), p(LEAD), p(mark)]).releases[0]!.edition.body)).toBe(LEAD);
  });

  it.each([
    ['禁发至2026年12月31日上午9:00', '2026-12-31T09:00', 'Asia/Shanghai'],
    ['禁发至：2026-12-31 14:30（北京时间）', '2026-12-31T14:30', 'Asia/Shanghai'],
    ['解禁时间：2026年12月31日下午3时30分', '2026-12-31T15:30', 'Asia/Shanghai'],
    ['EMBARGOED UNTIL 9:00 a.m. Beijing time, December 31, 2026', '2026-12-31T09:00', 'Asia/Shanghai'],
    ['Embargoed until Dec. 31, 2026, 12:30 p.m. GMT', '2026-12-31T12:30', 'UTC'],
  ])('reads the embargo of %s', (line, until, timeZone) => {
    const release = read([p(line), h('标题'), p(LEAD)]).releases[0]!;
    expect([release.embargo, release.edition.title, plainText(release.edition.body)]).toEqual([{ until, timeZone }, '标题', LEAD]);
  });

  it.each(['EMBARGOED UNTIL 9:00 a.m., December 31, 2026', '禁发至2026年12月31日', 'EMBARGOED'])('leaves %s where a person sees it', (line) => {
    const release = read([p(line), h('标题'), p(LEAD)]).releases[0]!;
    expect([release.embargo, plainText(release.edition.body)]).toEqual([null, `${line}\n${LEAD}`]);
  });

  it('takes off that it may be published at once, which every export says by itself', () => {
    expect(plainText(read([p('FOR IMMEDIATE RELEASE'), h('Title'), p(LEAD_EN)]).releases[0]!.edition.body)).toBe(LEAD_EN);
  });

  it('drops numbers of pages that count on, with the line beside them, and no other number', () => {
    const printed = [h('标题'), p(LEAD), p('第 1 页 共 3 页'), p('澜海内部资料'), p(LEAD), p('第 2 页 共 3 页'), p('澜海内部资料'), p(LEAD), p('第 3 页 共 3 页')];
    expect(plainText(read(printed).releases[0]!.edition.body)).toBe([LEAD, LEAD, LEAD].join('\n'));
    const counted = [h('标题'), p(LEAD), p('- 1 -'), p(LEAD), p('- 7 -')];
    expect(plainText(read(counted).releases[0]!.edition.body)).toBe([LEAD, '- 1 -', LEAD, '- 7 -'].join('\n'));
    expect(plainText(read([h('标题'), p(LEAD), p('第 1 页')]).releases[0]!.edition.body)).toBe(`${LEAD}\n第 1 页`);
  });

  it('drops bullets without a word', () => {
    const item = (...content: Block[]): { type: 'listItem'; content: Block[] } => ({ type: 'listItem', content });
    const { edition } = read([h('标题'), p(LEAD), p('•'), { type: 'bulletList', content: [item(p('一')), item({ type: 'paragraph' })] }, { type: 'bulletList', content: [item({ type: 'paragraph' })] }]).releases[0]!;
    expect(edition.body.content).toEqual([p(LEAD), { type: 'bulletList', content: [item(p('一'))] }]);
  });

  it('keeps brackets in pairs when it takes a credit off a line', () => {
    const { edition } = read([h('标题'), p(LEAD), p('（供稿：方越　摄影：何苗）')]).releases[0]!;
    expect([edition.byline, plainText(edition.body)]).toEqual(['方越', `${LEAD}\n摄影：何苗`]);
  });
});
