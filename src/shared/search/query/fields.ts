import type { Language, Status } from '../../domain/release';
import type { Content, SearchField } from '../../domain/search';

export const QUERY_FIELDS = ['title', 'body', 'person', 'org', 'place', 'tag', 'kind', 'status', 'lang', 'date', 'has', 'figure'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

interface FieldNames {
  /** The first of each is the one that the program writes. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const FIELD_NAMES: Readonly<Record<QueryField, FieldNames>> = {
  title: { zh: ['标题', '題目', '题目'], en: ['title', 'headline'] },
  body: { zh: ['正文', '内文'], en: ['body'] },
  person: { zh: ['人物', '人名'], en: ['person', 'people'] },
  org: { zh: ['机构', '单位', '组织'], en: ['org', 'organisation', 'organization'] },
  place: { zh: ['地点', '地名'], en: ['place'] },
  tag: { zh: ['标签'], en: ['tag'] },
  kind: { zh: ['类型', '类别'], en: ['kind', 'type'] },
  status: { zh: ['状态'], en: ['status'] },
  lang: { zh: ['语言'], en: ['lang', 'language'] },
  date: { zh: ['日期'], en: ['date'] },
  has: { zh: ['含', '有'], en: ['has'] },
  figure: { zh: ['数字', '数据'], en: ['figure', 'number'] },
};

/** Name of a field as the program writes it. */
export const fieldName = (field: QueryField, language: Language): string => FIELD_NAMES[field][language][0] ?? field;

const fieldOfName = new Map(QUERY_FIELDS.flatMap((field) => [...FIELD_NAMES[field].zh, ...FIELD_NAMES[field].en].map((name) => [name, field] as const)));

/** The field called so in either language, in any case. */
export const fieldNamed = (name: string): QueryField | undefined => fieldOfName.get(name.toLowerCase());

/** Length of the longest name: further on no colon of a field is looked for. */
export const LONGEST_FIELD_NAME = Math.max(...Array.from(fieldOfName.keys(), (name) => name.length));

/** Fields whose value is looked for in the words of a release, with the parts they mean. */
export const TEXT_FIELDS: Readonly<Partial<Record<QueryField, readonly SearchField[]>>> = {
  title: ['title', 'subtitle'],
  body: ['body'],
};

const table = <Value extends string>(names: Readonly<Record<Value, FieldNames>>): ReadonlyMap<string, Value> =>
  new Map((Object.entries(names) as [Value, FieldNames][]).flatMap(([value, { zh, en }]) => [value, ...zh, ...en].map((name) => [name.toLowerCase(), value] as const)));

const STATUS_NAMES: Readonly<Record<Status, FieldNames>> = {
  draft: { zh: ['草稿'], en: ['draft'] },
  in_review: { zh: ['审核中', '送审'], en: ['in-review', 'review'] },
  approved: { zh: ['已定稿', '定稿'], en: ['approved'] },
  published: { zh: ['已发布', '发布'], en: ['published'] },
  withdrawn: { zh: ['已撤回', '撤回'], en: ['withdrawn'] },
};
const LANGUAGE_NAMES: Readonly<Record<Language, FieldNames>> = {
  zh: { zh: ['中文', '中'], en: ['zh', 'chinese'] },
  en: { zh: ['英文', '英'], en: ['en', 'english'] },
};
const CONTENT_NAMES: Readonly<Record<Content, FieldNames>> = {
  zh: { zh: ['中文'], en: ['zh', 'chinese'] },
  en: { zh: ['英文'], en: ['en', 'english'] },
  image: { zh: ['图片', '照片', '图'], en: ['image', 'photo', 'picture'] },
  table: { zh: ['表格', '表'], en: ['table'] },
  attachment: { zh: ['附件'], en: ['attachment'] },
  embargo: { zh: ['禁发', '禁发期'], en: ['embargo'] },
  related: { zh: ['相关稿件', '相关'], en: ['related'] },
};

const statuses = table(STATUS_NAMES);
const languages = table(LANGUAGE_NAMES);
const contents = table(CONTENT_NAMES);

export const statusNamed = (name: string): Status | undefined => statuses.get(name.toLowerCase());
export const languageNamed = (name: string): Language | undefined => languages.get(name.toLowerCase());
export const contentNamed = (name: string): Content | undefined => contents.get(name.toLowerCase());

const NAMED_VALUES: Readonly<Partial<Record<QueryField, Readonly<Record<string, FieldNames>>>>> = {
  status: STATUS_NAMES,
  lang: LANGUAGE_NAMES,
  has: CONTENT_NAMES,
};

/** A value as the program writes it in a query: `草稿` for the status draft in Chinese; itself where it has no name. */
export const valueName = (field: QueryField, value: string, language: Language): string =>
  NAMED_VALUES[field]?.[value]?.[language][0] ?? value;
