/**
 * Titles that stand before or after a person's name in Chinese business texts; with 副, 总, 第一 and the like before them.
 * Longer ones first: 党委副书记 is one title.
 */
const TITLES =
  '董事长|副董事长|监事长|监事会主席|董事|监事|总裁|副总裁|总经理|副总经理|总经理助理|首席执行官|首席技术官|首席专家|党委书记|党委副书记|党支部书记|纪委书记|工会主席|工会副主席|总工程师|副总工程师|高级工程师|工程师|总会计师|财务总监|技术总监|总监|主任|副主任|部长|副部长|处长|副处长|科长|副科长|局长|副局长|厅长|副厅长|市长|副市长|省长|副省长|书记|副书记|主席|副主席|会长|副会长|秘书长|院长|副院长|校长|副校长|所长|副所长|教授|副教授|研究员|院士|厂长|副厂长|车间主任|班组长|班长|组长';
const ONE = `(?:${TITLES.split('|').sort((a, b) => b.length - a.length).join('|')})`;
export const TITLE_RUN = `${ONE}(?:(?:兼|、|和|，)?${ONE})*`;

/** What a person is called in a text, once for each way: `董事长、总经理`; the part between the company and the name. */
export function titlesIn(text: string, name: string): string[] {
  if (!text.includes(name)) return [];
  const before = new RegExp(`(${TITLE_RUN})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'gu');
  return [...new Set([...text.matchAll(before)].map((match) => match[1] ?? ''))];
}
