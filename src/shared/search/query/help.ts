interface HelpGroup {
  readonly id: string;
  readonly examples: readonly QueryExample[];
}

/** A query that can be taken over as it stands; its meaning is the text `search:help.example.<id>`. */
interface QueryExample {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

const define = <const G extends readonly HelpGroup[]>(groups: G): G => groups;

/** The query language by examples, the commonest first. */
export const QUERY_HELP = define([
  {
    id: 'words',
    examples: [
      { id: 'all', zh: '创新 工作室', en: 'innovation studio' },
      { id: 'phrase', zh: '"技术创新"', en: '"annual results"' },
      { id: 'or', zh: '劳模 OR 工匠', en: 'award OR prize' },
      { id: 'not', zh: '安全 -事故', en: 'safety -accident' },
      { id: 'group', zh: '(劳模 OR 工匠) 工作室', en: '(award OR prize) studio' },
    ],
  },
  {
    id: 'names',
    examples: [
      { id: 'sound', zh: 'zhangwei', en: 'zhangwei' },
      { id: 'initials', zh: 'zw', en: 'zw' },
      { id: 'person', zh: '人物:张伟', en: 'person:"Zhang Wei"' },
      { id: 'org', zh: '机构:总工会', en: 'org:federation' },
      { id: 'place', zh: '地点:沈阳', en: 'place:Shenyang' },
    ],
  },
  {
    id: 'parts',
    examples: [
      { id: 'title', zh: '标题:投产', en: 'title:launch' },
      { id: 'body', zh: '正文:"节能改造"', en: 'body:"energy saving"' },
      { id: 'figure', zh: '数字:35', en: 'figure:35' },
    ],
  },
  {
    id: 'facts',
    examples: [
      { id: 'year', zh: '日期:2022', en: 'date:2022' },
      { id: 'period', zh: '日期:2021-03..2022-06', en: 'date:2021-03..2022-06' },
      { id: 'relative', zh: '日期:去年', en: 'date:last-year' },
      { id: 'status', zh: '状态:草稿', en: 'status:draft' },
      { id: 'kind', zh: '类型:声明', en: 'kind:statement' },
      { id: 'tag', zh: '标签:年度业绩', en: 'tag:"annual results"' },
      { id: 'lang', zh: '语言:英文', en: 'lang:en' },
      { id: 'has', zh: '含:图片', en: 'has:image' },
    ],
  },
]);
