import { describe, expect, it } from 'vitest';
import { fromPlainText } from '../document';
import { emptyEdition, type Language, type Name } from '../release';
import { statementsOf, type PlacedStatement, type StatementKind } from '.';

const names: readonly Name[] = [
  { kind: 'person', zh: '赵鹏程', en: 'Zhao Pengcheng' },
  { kind: 'person', zh: '顾维新', en: 'Gu Weixin' },
];

function stated(lang: Language, line: string, kind: StatementKind): PlacedStatement[] {
  const edition = { ...emptyEdition(), body: fromPlainText(line) };
  return statementsOf({ zh: lang === 'zh' ? edition : null, en: lang === 'en' ? edition : null }, names, '2026-04-16').filter((one) => one.kind === kind);
}
const written = ({ sentence, range: [start, end] }: PlacedStatement): string => sentence.slice(start, end);

describe('figures in a text', () => {
  it.each<[Language, string, ...(readonly [text: string, value: number, unit: string])[]]>([
    ['zh', '公司全年提出改进提案35件，实施28件。', ['35件', 35, 'count'], ['28件', 28, 'count']],
    ['zh', '项目总投资3.2亿元。', ['3.2亿元', 320_000_000, 'CNY']],
    ['zh', '营业收入同比增长15.3%。', ['15.3%', 15.3, 'percent']],
    ['zh', '研发人员占比超过三成。', ['超过三成', 30, 'percent']],
    ['zh', '近200名职工参加了培训。', ['近200名', 200, 'person']],
    ['zh', '产能由26万吨增至30万吨。', ['26万吨', 260_000, 't'], ['30万吨', 300_000, 't']],
    ['zh', '工作室累计创造经济效益数千万元。', ['数千万元', 10_000_000, 'CNY']],
    ['zh', '窑温升至1,750℃。', ['1,750℃', 1750, 'celsius']],
    ['en', 'Employees made 35 improvement proposals.', ['35 improvement proposals', 35, 'count']],
    ['en', 'The 230 million yuan project is to break ground.', ['230 million yuan', 230_000_000, 'CNY']],
    ['en', 'Revenue rose 7.2% to 1.124 billion yuan.', ['7.2%', 7.2, 'percent'], ['1.124 billion yuan', 1_124_000_000, 'CNY']],
    ['en', 'More than 200 people took part.', ['More than 200 people', 200, 'person']],
    ['en', 'Capacity will rise from 260,000 metric tons to 300,000 metric tons.', ['260,000 metric tons', 260_000, 't'], ['300,000 metric tons', 300_000, 't']],
    ['en', 'Tens of millions of yuan were saved.', ['Tens of millions of yuan', 10_000_000, 'CNY']],
  ])('%s: %s', (lang, line, ...expected) => {
    expect(stated(lang, line, 'figure').map((one) => [written(one), one.value, one.unit])).toEqual(expected);
  });

  it.each<[Language, string]>([
    ['zh', '联系电话：010-12345678，型号LH-7320，通过ISO 9001认证。'],
    ['zh', '会议于2026年4月16日14:30召开。'],
    ['zh', '二〇二二年十二月，工作室升级。'],
    ['zh', '这是第35次会议，邮编121000。'],
    ['zh', '一个新的阶段开始了。'],
    ['en', 'Call +86 10 1234 5678 about model LH-7320, certified to ISO 9001.'],
    ['en', 'The event was held on April 16, 2026, at 2 p.m.'],
    ['en', 'This was the 3rd meeting of Group 5.'],
  ])('takes no date, number of a thing, code or telephone for a figure: %s: %s', (lang, line) => {
    expect(stated(lang, line, 'figure').map(written)).toEqual([]);
  });

  it('knows what a figure is about and how it is meant, so that years can be put side by side', () => {
    expect(stated('zh', '职工全年提出改进提案35件。', 'figure')[0]).toMatchObject({ subject: '改进提案', qualifier: 'exact' });
    expect(stated('zh', '投入超过500万元。', 'figure')[0]).toMatchObject({ qualifier: 'more', value: 5_000_000 });
    expect(stated('en', 'Nearly 40 proposals were made.', 'figure')[0]).toMatchObject({ qualifier: 'about' });
  });
});

describe('quotations', () => {
  it.each<[Language, string, string, string]>([
    ['zh', '赵鹏程说：“我们不夸大它的作用。”', '“我们不夸大它的作用。”', '赵鹏程'],
    ['zh', '“安全始终是第一位的。”总经理顾维新表示。', '“安全始终是第一位的。”', '顾维新'],
    ['en', '"We do not overstate what the studio has done," said Zhao Pengcheng.', '"We do not overstate what the studio has done,"', 'Zhao Pengcheng'],
    ['en', 'Gu Weixin said: "Safety comes first at every plant we run."', '"Safety comes first at every plant we run."', 'Gu Weixin'],
  ])('%s: %s', (lang, line, text, speaker) => {
    expect(stated(lang, line, 'quote').map((one) => [written(one), one.speaker])).toEqual([[text, speaker]]);
  });

  it('takes no term in quotation marks for somebody speaking', () => {
    expect(stated('zh', '公司开展“安全生产月”活动。', 'quote')).toEqual([]);
    expect(stated('en', 'The product is sold as "MagCore 95" abroad.', 'quote')).toEqual([]);
  });
});

describe('awards and dates', () => {
  it.each<[Language, string, string]>([
    ['zh', '马志恒荣获省五一劳动奖章。', '荣获省五一劳动奖章'],
    ['zh', '公司被授予“全国工人先锋号”称号。', '被授予“全国工人先锋号”称号'],
    ['en', 'Ma Zhiheng was awarded the Provincial May Day Labor Medal.', 'was awarded the Provincial May Day Labor Medal'],
  ])('%s: %s', (lang, line, text) => {
    expect(stated(lang, line, 'award').map(written)).toEqual([text]);
  });

  it.each<[Language, string, string]>([
    ['zh', '仪式于2022年12月31日举行。', '2022-12-31'],
    ['zh', '二〇二二年十二月三十一日，工作室升级。', '2022-12-31'],
    ['zh', '项目计划于2027年3月开工。', '2027-03'],
    ['zh', '仪式于5月8日举行。', '2026-05-08'],
    ['en', 'The event was held on April 16, 2026.', '2026-04-16'],
    ['en', 'Work starts in March 2027.', '2027-03'],
  ])('%s: %s', (lang, line, date) => {
    expect(stated(lang, line, 'date').map((one) => one.date)).toEqual([date]);
  });
});
