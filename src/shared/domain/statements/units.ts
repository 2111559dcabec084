/**
 * Units that figures are compared in. `count` is for things told by counters or nouns of their own (35 件, 35 proposals);
 * money is in whole units of the currency, shares in per cent.
 */
export const UNITS = [
  'CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY', 'percent', 'point', 'person', 'count',
  't', 'kg', 'g', 'mg', 'km', 'm', 'cm', 'mm', 'm2', 'm3', 'cm3', 'ha', 'mu', 'L',
  'year', 'month', 'week', 'day', 'hour', 'minute', 'second', 'age', 'MW', 'kW', 'kWh', 'celsius', 'MPa', 'times',
] as const;
export type Unit = (typeof UNITS)[number];

interface UnitName {
  readonly unit: Unit;
  readonly scale: number;
}

const table = (rows: readonly (readonly [names: string, unit: Unit, scale?: number])[]): ReadonlyMap<string, UnitName> =>
  new Map(rows.flatMap(([names, unit, scale = 1]) => names.split('|').map((name) => [name, { unit, scale }] as const)));

const CHINESE = table([
  ['元人民币|人民币|元|圆', 'CNY'], ['美元', 'USD'], ['欧元', 'EUR'], ['英镑', 'GBP'], ['港元|港币|元港币', 'HKD'], ['日元', 'JPY'],
  ['%', 'percent'], ['成', 'percent', 10], ['‰', 'percent', 0.1], ['个百分点|百分点', 'point'],
  ['人次|人|名|位', 'person'],
  ['吨', 't'], ['公斤|千克|kg', 'kg'], ['克', 'g'], ['毫克', 'mg'], ['公里|千米|km', 'km'], ['米', 'm'], ['厘米', 'cm'], ['毫米', 'mm'],
  ['平方米|平米|㎡', 'm2'], ['平方公里', 'm2', 1e6], ['立方米|方', 'm3'], ['立方厘米', 'cm3'], ['公顷', 'ha'], ['亩', 'mu'], ['升', 'L'],
  ['年', 'year'], ['个月', 'month'], ['周|个星期', 'week'], ['天', 'day'], ['小时|个小时', 'hour'], ['分钟', 'minute'], ['秒|秒钟', 'second'], ['岁', 'age'],
  ['兆瓦', 'MW'], ['千瓦', 'kW'], ['千瓦时|度电|kWh', 'kWh'], ['℃|°C|摄氏度', 'celsius'], ['兆帕|MPa', 'MPa'], ['倍', 'times'],
  ['件|项|个|台套|台|套|家|次|起|炉|辆|条|对|页|组|批|座|只|份|款|种|类|门|所|间|场|支|户|艘|架|株|本|张|篇|枚|块|颗|列|节|届', 'count'],
]);

const ENGLISH = table([
  ['yuan|rmb|renminbi|cny', 'CNY'], ['u.s. dollars|us dollars|dollars|dollar|usd', 'USD'], ['euros|euro|eur', 'EUR'],
  ['pounds|pounds sterling|gbp', 'GBP'], ['hong kong dollars|hkd', 'HKD'], ['yen|jpy', 'JPY'],
  ['%|percent|per cent', 'percent'], ['percentage points|percentage point', 'point'],
  ['people|person|persons|employees|workers|members|staff|students|guests|apprentices|women|men|technicians|engineers|visitors|participants|colleagues|residents|trainees|graduates|volunteers|experts|delegates', 'person'],
  ['metric tons|metric ton|tonnes|tonne|tons|ton', 't'], ['kilograms|kilogram|kilos|kg', 'kg'], ['grams|gram', 'g'], ['milligrams|milligram|mg', 'mg'],
  ['kilometers|kilometer|kilometres|kilometre|km', 'km'], ['meters|meter|metres|metre', 'm'], ['centimeters|centimeter|centimetres|cm', 'cm'],
  ['millimeters|millimeter|millimetres|mm', 'mm'], ['square meters|square meter|square metres|sq m|sqm', 'm2'], ['square kilometers|square kilometres', 'm2', 1e6],
  ['cubic meters|cubic meter|cubic metres|cubic metre', 'm3'], ['cubic centimeters|cubic centimeter', 'cm3'], ['hectares|hectare', 'ha'], ['mu', 'mu'], ['liters|litres|liter|litre', 'L'],
  ['years|year', 'year'], ['months|month', 'month'], ['weeks|week', 'week'], ['days|day|consecutive days|straight days|working days|calendar days', 'day'], ['hours|hour', 'hour'], ['minutes|minute', 'minute'], ['seconds|second', 'second'],
  ['megawatts|mw', 'MW'], ['kilowatts|kw', 'kW'], ['kilowatt-hours|kilowatt hours|kwh', 'kWh'], ['°c|degrees celsius', 'celsius'], ['mpa|megapascals', 'MPa'],
]);

const alternatives = (units: ReadonlyMap<string, UnitName>): string =>
  [...units.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, '\\.'))
    .join('|');

/** Pattern sources, the longest names first. */
export const CHINESE_UNIT = alternatives(CHINESE);
export const ENGLISH_UNIT = `(?:${alternatives(ENGLISH)})(?![a-z])`;

/** What a unit's name in a text means; null for a name that is none. */
export const unitNamed = (name: string): UnitName | null => CHINESE.get(name) ?? ENGLISH.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? null;
