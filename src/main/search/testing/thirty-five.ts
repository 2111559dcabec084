import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Edition, type ReleaseContent } from '@shared/domain/release';
import type { Via } from '@shared/domain/search';

/** Releases that thirty-five tricky queries can go wrong on. */
export interface TrickyRelease {
  readonly id: string;
  readonly content: ReleaseContent;
}

const edition = (title: string, body: string, boilerplate = ''): Edition => ({ ...emptyEdition(), title, body: fromPlainText(body), boilerplate });

function release(id: string, zh: Edition | null, en: Edition | null = null, more: Partial<ReleaseContent['facts']> = {}): TrickyRelease {
  return { id, content: { facts: { ...emptyFacts(), ...more }, zh, en } };
}

export const trickyReleases: readonly TrickyRelease[] = [
  release('income', edition('上半年经营情况', '公司营业收入同比增长15.3％，达到12.8亿元。'), null, { date: '2021-07-20' }),
  release('apart', edition('网点扩建', '营业网点的收入稳步提高，其中一期12亿元，二期2.8亿元。')),
  release('service', edition('能力建设年', '公司加强研发和服务能力，和服务商共同成长。')),
  release('kimono', edition('和服展开幕', '展览为期一周。')),
  release('zhang', edition('张晓东获评首席技师', '张晓东说：“我会继续努力。”'), edition('Zhang Xiaodong named chief technician', 'Zhang Xiaodong said he would go on.')),
  release('nana', edition('欧阳娜娜走访车间', '一行人参观了生产线。')),
  release('not-nana', edition('座谈会召开', '欧阳先生和李娜参加座谈，谢娜主持。')),
  release('shandong', edition('项目落户', '新基地落户山东。')),
  release('yuantai', edition('远泰航空股份有限公司成立', '远泰航空股份有限公司在省城揭牌。'), null, { date: '2020-01-06' }),
  release('yuantai-2021', edition('年度回顾', '2021年，远泰航空的业绩再创新高。'), null, { date: '2022-01-10' }),
  release('talks', edition('远泰集团与民用航空部门会谈', '双方交换了意见。')),
  release('about', edition('新厂房封顶', '工程按期完成。', '关于远泰：一家制造企业。')),
  release('about-title', edition('关于远泰的三点说明', '现将有关情况说明如下。')),
  release('huawei', edition('华为 Pura 系列体验日', '华为到厂交流。')),
  release('huawei-trad', edition('華為發佈會在香港舉行', '公司代表出席。')),
  release('ruanti', edition('软体机器人进车间', '软体机器人可以搬运玻璃。')),
  release('software', edition('软件升级完成', '系统软件升级到新版本。')),
  release('five-g', edition('建成5G工厂', '５Ｇ网络覆盖全部车间。')),
  release('ax-blank', edition('AX 7320 检测', '检测通过。')),
  release('ax', edition('新品上市', '型号为 AX-7320。')),
  release('ax-plain', edition('型号说明', '订货号 ax7320。')),
  release('iso', edition('体系认证', '公司通过 ISO 9001:2015 认证。')),
  release('not-iso', edition('文件清单', 'ISO 14001 与 9001 号文件，2015 年修订。')),
  release('c', edition('编程培训', '培训使用 C 语言。')),
  release('att', edition('合作伙伴', '来访的有 AT&T、R&D 中心和 S&P 500 公司。')),
  release('people', edition('扩招', '新增岗位 1,200 个。')),
  release('people-plain', edition('扩产', '新增岗位1200个。')),
  release('dated', edition('启动仪式', '仪式于2021年3月5日举行。')),
  release('iso-dated', edition('时间表', '仪式日期：2021-03-05。')),
  release('phrase', null, edition('Agreement signed', 'A strategic cooperation agreement was signed after many rounds of talks between the two sides.')),
  release('words', null, edition('Cooperation deepens', 'Cooperation, cooperation and again cooperation: it is strategic for both.')),
  release('launch', null, edition('A launch in May', 'The launch went well.')),
  release('launched', null, edition('New line', 'The line was launched in June.')),
  release('launches', null, edition('Two products', 'The company launches two products.')),
  release('oneil', null, edition('Mr O’Neil visits', 'Mr O’Neil saw the kiln.')),
  release('muller', null, edition('Guests', 'Ms Muller came from Bonn, Ms Muller said.')),
  release('umlaut', null, edition('Guests again', 'Ms Müller came from Ulm.')),
  release('wei-zhang', null, edition('Visit', 'Wei Zhang met the team.')),
  release('zhang-wei', null, edition('Second visit', 'Zhang Wei met the team.')),
  release('model', edition('AI大模型落地', '质检用上AI大模型。')),
  release('model-apart', edition('AI 助力质检', '公司采用国产大模型。')),
  release('energy', edition('新能源产业园', '园区启用。')),
  release('energy-car', edition('新能源汽车零部件', '用于汽车。')),
  release('bank', edition('与中国银行签署协议', '授信额度提高。')),
];

export interface TrickyQuery {
  /** Of the research that the queries come from. */
  readonly number: number;
  readonly query: string;
  /** As after Enter; otherwise as while it is typed. */
  readonly entered?: true;
  /** Exactly these have it as it was typed, in any order. */
  readonly text?: readonly string[];
  /** These are among them, in this order, best first. */
  readonly order?: readonly string[];
  /** These are found in another way, and it is said in which. */
  readonly other?: readonly [via: Via, ...ids: string[]];
  /** These are not found in any way. */
  readonly never?: readonly string[];
  /** Pieces of original text that are marked. */
  readonly marks?: readonly string[];
  readonly suggestion?: string;
  /** The same releases as this query finds as typed. */
  readonly same?: string;
}

export const trickyQueries: readonly TrickyQuery[] = [
  { number: 1, query: '营业收入', text: ['income'], never: ['apart'] },
  { number: 2, query: '业收', text: ['income'] },
  { number: 3, query: '和服', text: ['kimono', 'service'], order: ['kimono', 'service'] },
  { number: 4, query: '张晓东', text: ['zhang'], marks: ['张晓东', '张晓东'] },
  { number: 5, query: '欧阳娜娜', text: ['nana'], never: ['not-nana'] },
  { number: 6, query: '东', text: ['zhang', 'shandong'] },
  { number: 7, query: '远泰 航空', text: ['yuantai', 'yuantai-2021', 'talks'] },
  { number: 7, query: '远泰航空', text: ['yuantai', 'yuantai-2021'] },
  { number: 8, query: '远泰航空股份有限公司', text: ['yuantai'] },
  { number: 9, query: '关于远泰', text: ['about-title', 'about'], order: ['about-title', 'about'] },
  { number: 10, query: '華為', text: ['huawei', 'huawei-trad'], marks: ['华为', '華為'] },
  { number: 11, query: '华为', text: ['huawei', 'huawei-trad'], marks: ['华为', '華為'] },
  { number: 12, query: '軟體', text: ['ruanti'], other: ['term', 'software'] },
  { number: 13, query: '5g', text: ['five-g'] },
  { number: 13, query: '５Ｇ', text: ['five-g'], same: '5G' },
  { number: 14, query: 'AX-7320', text: ['ax', 'ax-blank', 'ax-plain'], order: ['ax', 'ax-blank'] },
  { number: 14, query: 'ax7320', same: 'AX-7320' },
  { number: 14, query: 'AX 7320', same: 'AX-7320', order: ['ax-blank', 'ax'] },
  { number: 14, query: 'AX-732', same: 'AX-7320' },
  { number: 15, query: 'ISO 9001:2015', text: ['iso'] },
  { number: 15, query: '"ISO 9001:2015"', text: ['iso'] },
  { number: 15, query: '9001', text: ['iso', 'not-iso'] },
  { number: 16, query: 'C++', text: [], never: ['c'], suggestion: 'C' },
  { number: 17, query: 'AT&T', text: ['att'] },
  { number: 17, query: 'R&D', text: ['att'] },
  { number: 17, query: 'S&P 500', text: ['att'] },
  { number: 18, query: '12.8亿元', text: ['income'], never: ['apart'] },
  { number: 19, query: '1,200', text: ['people', 'people-plain'], same: '1200' },
  { number: 20, query: '2021年3月5日', text: ['dated'], never: ['iso-dated'] },
  { number: 20, query: '2021-03-05', text: ['iso-dated'], never: ['dated'] },
  { number: 21, query: '同比增长15.3%', text: ['income'], same: '同比增长15.3％' },
  { number: 22, query: '"strategic cooperation"', text: ['phrase'] },
  { number: 23, query: 'strategic cooperation', text: ['phrase', 'words'], order: ['phrase', 'words'] },
  { number: 24, query: 'launch', text: ['launch', 'launched', 'launches'] },
  { number: 24, query: 'launch', entered: true, text: ['launch'], other: ['inflection', 'launched', 'launches'] },
  { number: 25, query: 'lauch', text: [], suggestion: 'launch' },
  { number: 26, query: 'O’Neil', text: ['oneil'], marks: ['O’Neil', 'O’Neil'] },
  { number: 26, query: "O'Neil", same: 'O’Neil' },
  { number: 26, query: 'oneil', same: 'O’Neil' },
  { number: 27, query: 'Müller', text: ['umlaut', 'muller'], order: ['umlaut', 'muller'] },
  { number: 27, query: 'Muller', text: ['umlaut', 'muller'], order: ['muller', 'umlaut'] },
  { number: 28, query: 'Wei Zhang', text: ['wei-zhang', 'zhang-wei'], same: 'Zhang Wei' },
  { number: 29, query: '华为 Pura', text: ['huawei'] },
  { number: 29, query: '华为Pura', text: ['huawei'] },
  { number: 30, query: 'AI大模型', text: ['model'] },
  { number: 30, query: 'AI 大模型', text: ['model', 'model-apart'], order: ['model', 'model-apart'] },
  { number: 31, query: '新能源 -汽车', text: ['energy'] },
  { number: 31, query: 'AX-7320 -检测', text: ['ax', 'ax-plain'] },
  { number: 32, query: 'zhongguo', text: [], other: ['sound', 'bank'] },
  { number: 32, query: 'zgyh', text: [], other: ['sound', 'bank'] },
  { number: 32, query: 'zhangxiaodong', text: ['zhang'] },
  { number: 33, query: 'the', order: ['oneil'] },
  { number: 33, query: '公司', text: ['income', 'service', 'yuantai', 'huawei-trad', 'iso', 'model-apart', 'att'] },
  { number: 34, query: '新厂房封顶，工程按期完成。', text: [], other: ['relaxed', 'about'] },
  { number: 35, query: '远泰航空2021年业绩', text: [], other: ['relaxed', 'yuantai-2021'] },
];

/** Queries that say nothing; each lists everything or nothing and breaks nothing. */
export const emptyQueries: readonly string[] = ['', '   ', '"', '((', '*', '-', 'OR', ')', '""', '\\', '😀'];
/** Odd ones that are words like any other, and stand nowhere. */
export const oddQueries: readonly string[] = ['__proto__', 'constructor', '\ud842', '\u202eabc', '[a-z]+', 'hasOwnProperty'];
