/** Invented releases, each with something that search has to tell apart; by the name of their file. */
export const SEARCH_TEXTS = {
  'revenue.md': '# 远泰航空股份有限公司发布年报\n\n2021年3月5日，公司公布业绩：营业收入12.8亿元，同比增长15.3%，新增岗位1,200个。\n\n## 关于远泰\n\n远泰航空股份有限公司总部位于成都。\n',
  'apart.md': '# 营业厅改造完工\n\n营业厅改造完工，门票收入稳定，投资12亿元，贷款8亿元。\n',
  'kimono.md': '# 和服文化展开幕\n\n展览持续一周。\n',
  'service.md': '# 两大中心揭牌\n\n研发和服务并重。\n',
  'person.md': '# 劳动模范座谈会召开\n\n张晓东出席并讲话。\n',
  'singer.md': '# 音乐会筹备就绪\n\n欧阳娜娜将出席音乐会。\n',
  'other-singer.md': '# 合唱团成立\n\n欧阳老师与李娜一同指导。\n',
  'east.md': '# 新基地选址确定\n\n新基地位于华东\n',
  'alloy.md': '# 远泰集团研讨会\n\n会议讨论了航空材料。\n',
  'simplified.md': '# 华为Pura发布会\n\n华为 Pura 系列亮相，采用5G芯片。\n',
  'traditional.md': '# 華為研討會\n\n華為展示５Ｇ網絡。\n',
  'sofa.md': '# 软体家具博览会\n\n软体家具受到欢迎。\n',
  'software.md': '# 软件大会召开\n\n软件企业参会，AI大模型成为焦点。\n',
  'spaced.md': '# 智能工厂试运行\n\n工厂引入 AI 与大模型。\n',
  'product.md': '# AX-7320 reaches the market\n\nThe AX-7320 launches in May. It is certified to ISO 9001:2015.\n',
  'code.md': '# Compiler released\n\nThe C++ compiler is ready.\n',
  'plain-code.md': '# Vitamin C study\n\nVitamin C is studied by Wei Zhang.\n',
  'carrier.md': '# AT&T and R&D\n\nAT&T supports our R&D; the S&P 500 rose. The launch was a success.\n',
  'numbers.md': '# Twelve hundred jobs\n\nThe plant has 1200 jobs, launched with a strategic cooperation agreement.\n',
  'cooperation.md': "# A strategic partnership\n\nThe cooperation with O'Neil is strategic. Zhang Wei agreed.\n",
  'name.md': '# Müller visits\n\nMr. Müller met Ms. O’Neil.\n',
  'energy.md': '# 新能源项目开工\n\n新能源项目开工建设。\n',
  'vehicle.md': '# 新能源汽车下线\n\n首批新能源汽车下线。\n',
  'bank.md': '# 中国银行签署协议\n\n双方签署协议。\n',
} as const;

export type SearchText = keyof typeof SEARCH_TEXTS;

/** The title by which a row of the list is recognised. */
export const titleOf = (name: SearchText): string => /^# (.*)$/m.exec(SEARCH_TEXTS[name])?.[1] ?? '';

const ALL = Object.keys(SEARCH_TEXTS) as SearchText[];

export interface QueryCase {
  readonly query: string;
  /** Asked with Enter rather than while typing. */
  readonly isAsked?: true;
  /** Found as typed; the order is not meant. */
  readonly found: readonly SearchText[];
  readonly first?: SearchText;
  /** Found otherwise, by the heading they stand under. */
  readonly others?: Readonly<Partial<Record<'inflection' | 'sound' | 'term' | 'relaxed', readonly SearchText[]>>>;
  readonly suggestion?: string;
}

/** The tricky queries of the research, in its order and by its numbers. */
export const QUERY_CASES: readonly (readonly [number, QueryCase])[] = [
  [1, { query: '营业收入', found: ['revenue.md'] }],
  [2, { query: '业收', found: ['revenue.md'] }],
  [3, { query: '和服', found: ['kimono.md', 'service.md'], first: 'kimono.md' }],
  [4, { query: '张晓东', found: ['person.md'] }],
  [5, { query: '欧阳娜娜', found: ['singer.md'] }],
  [6, { query: '东', found: ['person.md', 'east.md'] }],
  [7, { query: '远泰 航空', found: ['revenue.md', 'alloy.md'] }],
  [7, { query: '远泰航空', found: ['revenue.md'] }],
  [8, { query: '远泰航空股份有限公司', found: ['revenue.md'] }],
  [9, { query: '关于远泰', found: ['revenue.md'] }],
  [10, { query: '華為', found: ['simplified.md', 'traditional.md'] }],
  [11, { query: '华为', found: ['simplified.md', 'traditional.md'] }],
  [12, { query: '軟體', found: ['sofa.md'] }],
  [13, { query: '５Ｇ', found: ['simplified.md', 'traditional.md'] }],
  [13, { query: '5g', found: ['simplified.md', 'traditional.md'] }],
  [14, { query: 'AX-7320', found: ['product.md'] }],
  [14, { query: 'ax7320', found: ['product.md'] }],
  [14, { query: 'AX 7320', found: ['product.md'] }],
  [14, { query: 'AX-732', found: ['product.md'] }],
  [15, { query: 'ISO 9001:2015', found: ['product.md'] }],
  [15, { query: '9001', found: ['product.md'] }],
  [16, { query: 'C++', found: ['code.md'] }],
  [17, { query: 'AT&T', found: ['carrier.md'] }],
  [17, { query: 'R&D', found: ['carrier.md'] }],
  [17, { query: 'S&P 500', found: ['carrier.md'] }],
  [18, { query: '12.8亿元', found: ['revenue.md'] }],
  [19, { query: '1,200', found: ['revenue.md', 'numbers.md'] }],
  [19, { query: '1200', found: ['revenue.md', 'numbers.md'] }],
  [20, { query: '2021年3月5日', found: ['revenue.md'] }],
  [21, { query: '同比增长15.3％', found: ['revenue.md'] }],
  [22, { query: '"strategic cooperation"', found: ['numbers.md'] }],
  [23, { query: 'strategic cooperation', found: ['numbers.md', 'cooperation.md'], first: 'numbers.md' }],
  [24, { query: 'launch', found: ['carrier.md', 'product.md', 'numbers.md'] }],
  [24, { query: 'launch', isAsked: true, found: ['carrier.md'], others: { inflection: ['product.md', 'numbers.md'] } }],
  [25, { query: 'lauch', found: [], suggestion: 'launch' }],
  [26, { query: "O'Neil", found: ['cooperation.md', 'name.md'] }],
  [26, { query: 'oneil', found: ['cooperation.md', 'name.md'] }],
  [27, { query: 'Müller', found: ['name.md'] }],
  [27, { query: 'Muller', found: ['name.md'] }],
  [28, { query: 'Wei Zhang', found: ['plain-code.md', 'cooperation.md'] }],
  [28, { query: 'Zhang Wei', found: ['plain-code.md', 'cooperation.md'] }],
  [29, { query: '华为 Pura', found: ['simplified.md'] }],
  [29, { query: '华为Pura', found: ['simplified.md'] }],
  [30, { query: 'AI大模型', found: ['software.md'] }],
  [30, { query: 'AI 大模型', found: ['software.md', 'spaced.md'] }],
  [31, { query: '新能源 -汽车', found: ['energy.md'] }],
  [31, { query: '-汽车', found: ALL.filter((name) => name !== 'vehicle.md') }],
  [32, { query: 'zhongguo', found: [], others: { sound: ['bank.md'] } }],
  [32, { query: 'zgyh', found: [], others: { sound: ['bank.md'] } }],
  [33, { query: 'the', found: ['product.md', 'code.md', 'carrier.md', 'numbers.md', 'cooperation.md'] }],
  [33, { query: '公司', found: ['revenue.md'] }],
  [34, { query: '"', found: ALL }],
  [34, { query: '((', found: ALL }],
  [34, { query: '*', found: ALL }],
  [34, { query: '__proto__', found: [] }],
  [34, { query: '欧阳娜娜将出席音乐会。'.repeat(400), found: [] }],
  [34, { query: '首批新能源汽车下线。\uD800', found: ['vehicle.md'] }],
  [35, { query: '远泰航空2021年业绩', found: [], others: { relaxed: ['revenue.md'] } }],
];
