import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraph, text, type Block } from '.';
import { alignBlocks } from './align';
import { arbitraryDocument } from './testing/arbitrary-document';

const heading = (level: 1 | 2 | 3 | 4, title: string): Block => ({ type: 'heading', attrs: { level }, content: text(title) });

describe('two texts side by side', () => {
  const zh = [
    paragraph('澜海高温材料股份有限公司3月18日宣布，白崖基地第三条隧道窑项目开工，总投资2.3亿元，计划2028年12月投产。'),
    heading(2, '项目情况'),
    paragraph('新窑全长168米，最高烧成温度1800℃，以天然气为燃料，预留掺氢条件。'),
    paragraph('总经理顾维新说：“掺氢不是口号，我们先把燃烧系统做对。”'),
    heading(2, '关于澜海'),
    paragraph('澜海成立于1986年，在望津、临浦、白崖设有三个生产基地。'),
  ];
  const en = [
    paragraph('Lanhai High-Temperature Materials said on March 18 that work has begun on the third tunnel kiln at Baiya Plant, a 230 million yuan project to start production in December 2028.'),
    heading(2, 'The project'),
    paragraph('The kiln will be 168 meters long with a maximum firing temperature of 1800 degrees Celsius; it burns natural gas and is ready for hydrogen.'),
    paragraph('"Hydrogen is not a slogan. We get the combustion system right first," said Gu Weixin, general manager.'),
    heading(2, 'About Lanhai'),
    paragraph('Founded in 1986, Lanhai has three plants, in Wangjin, Linpu and Baiya.'),
  ];
  const places = (left: readonly Block[], right: readonly Block[]): (number | null)[][] =>
    alignBlocks(left, right).map((pair) => [pair.left && zh.indexOf(pair.left), pair.right && en.indexOf(pair.right)]);

  test('have each paragraph beside its translation', () => {
    expect(places(zh, en)).toEqual(zh.map((_, index) => [index, index]));
  });

  test.each([0, 1, 2, 3, 4, 5])('show by the gap which block was left out of the translation: %d', (missing) => {
    const rest = en.filter((_, index) => index !== missing);
    expect(places(zh, rest)).toEqual(zh.map((_, index) => [index, index === missing ? null : index]));
  });

  test('show by the gap what was added to the translation', () => {
    expect(places(zh.toSpliced(3, 1), en)).toEqual(zh.map((_, index) => [index === 3 ? null : index, index]));
  });

  test('never lose a block, and keep its order', () => {
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), ({ content: left }, { content: right }) => {
        const pairs = alignBlocks(left, right);
        expect(pairs.flatMap((pair) => pair.left ?? [])).toEqual(left);
        expect(pairs.flatMap((pair) => pair.right ?? [])).toEqual(right);
        expect(pairs.every((pair) => pair.left !== null || pair.right !== null)).toBe(true);
      }),
    );
  });
});
