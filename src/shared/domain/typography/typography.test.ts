import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../release';
import { applyChanges, typographyOf } from '.';

const typeset = (line: string, lang: Language = 'zh'): string => applyChanges(line, typographyOf(line, lang));
const en = (line: string): string => typeset(line, 'en');

describe('punctuation of a Chinese text', () => {
  it.each([
    ['公司表示,今年营收增长3.5%,同比多了1,000万元.', '公司表示，今年营收增长3.5%，同比多了1,000万元。'],
    ['会议于10:30开始;地点:北京(国家会议中心).', '会议于10:30开始；地点：北京（国家会议中心）。'],
    ['真的吗?当然!', '真的吗？当然！'],
    ['他说:"我们的\'通稿\'很好."', '他说：“我们的‘通稿’很好。”'],
    ['他说“你好"', '他说“你好”'],
    ['等等...还有。。。好', '等等……还有……好'],
    ['好… 真好', '好……真好'],
    ['目标只有一个--做好产品', '目标只有一个——做好产品'],
    ['《通稿》,,发布。。', '《通稿》，发布。'],
    ['阅读<<创新工作室管理办法>>一书', '阅读《创新工作室管理办法》一书'],
    ['世界卫生组织(WHO)表示', '世界卫生组织（WHO）表示'],
    ['(1) 第一，', '（1）第一，'],
    ['他指出 ， 坚持 改革开放 ,不动摇 。', '他指出，坚持改革开放，不动摇。'],
    ['发布 iPhone 15, 售价5,999元', '发布 iPhone 15，售价5,999元'],
    ['他说:"增长3.5%."随后离开.', '他说：“增长3.5%。”随后离开。'],
    ['本次更新支持 Windows.', '本次更新支持 Windows。'],
    ['官网:http://a.cn/b,c.html,邮箱:a.b@c.cn.', '官网：http://a.cn/b,c.html，邮箱：a.b@c.cn。'],
  ])('puts right %s', (before, after) => {
    expect(typeset(before)).toBe(after);
  });

  it.each([
    ['an English line', 'Hello, world. "Quoted" (really): 10:30, 3.5...'],
    ['English inside Chinese', '他用英文说“Hello, world. It\'s OK.”，随后离开。'],
    ['numbers, times, ratios', '在10:30以3:2战胜，1,234.5元，3.5版，1.总则'],
    ['code', '调用 f(x) 与 std::vector，配置 {"a": "b"} 或 `a,b.` 即可'],
    ['names of companies', '由 ABC Co., Ltd. 出品，U.S. 市场'],
    ['a heading in two halves', '勇于创新 追求卓越'],
    ['a headline with a comma', '坚持创新，深化改革 推动高质量发展'],
    ['a byline', '通讯员：田静怡 摄影：方越 李晓'],
    ['names in a row', '出席者：张三 李四 王五'],
    ['chapters', '按照第一章 总则，执行'],
    ['blanks between Chinese and Latin', '使用 GitHub 发布 2 个版本。'],
    ['a dash that joins', '北京—上海高铁'],
    ['several marks', '真的？！好！！'],
    ['what is to be filled in', '{{公司, 简称}}今日宣布'],
    ['a quotation that goes on in the next paragraph', '他说："我们的工作'],
    ['inches', '15.6"屏幕'],
  ])('leaves %s as it is', (_, line) => {
    expect(typeset(line)).toBe(line);
  });
});

describe('punctuation of an English text', () => {
  it.each([
    ['We launched it，and sold ３５０ units。Great！', 'We launched it, and sold 350 units. Great!'],
    ['The firm（ABC） said  so .', 'The firm (ABC) said so.'],
    ['"It\'s good," she said, "and \'new\'."', '“It’s good,” she said, “and ‘new’.”'],
    ['Sales rose 5％，he said', 'Sales rose 5%, he said'],
    ['One goal -- quality', 'One goal — quality'],
    ['twice,, and end..', 'twice, and end.'],
  ])('puts right %s', (before, after) => {
    expect(en(before)).toBe(after);
  });

  it.each([
    ['Chinese in an English text', 'The workshop (劳模创新工作室，「通稿」) opened'],
    ['numbers and addresses', 'At 10:30, 1,000 people read https://a.cn/b--c?d="e" and wrote to a@b.cn'],
    ['options', 'Run npm install --save now'],
    ['inches', 'A 15.6" screen'],
    ['what is curly already', '“It’s good,” she said.'],
    ['a Chinese line', '公司表示,今年很好.'],
  ])('leaves %s as it is', (_, line) => {
    expect(en(line)).toBe(line);
  });
});

const unit = fc.constantFrom(
  '中', '国', '公司', 'Hello', 'a', 'B', '3', '10', ',', '.', ';', ':', '?', '!', '(', ')', '（', '）', '，', '。', '：', '、', '"', "'", '“', '”', '‘', '’',
  '...', '…', '-', '--', '—', ' ', '  ', '\u3000', '\n', '<<', '>>', '《', '》', '%', 'http://a.cn/b,c', '@', '`', '１', 'Ａ', '{{', '}}', '𠮷', '👍', '「', '」',
);
const anyLine = fc.oneof(fc.array(unit, { maxLength: 14 }).map((units) => units.join('')), fc.string({ unit: 'grapheme' }));
const letters = (text: string): string => text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\s]/gu, '');

describe('whatever is written', () => {
  it.each(['zh', 'en'] as const)('loses and changes no letter and no figure (%s)', (lang) => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(letters(typeset(line, lang))).toBe(letters(line));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(['zh', 'en'] as const)('changes nothing the second time (%s)', (lang) => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const once = typeset(line, lang);
        expect(typeset(once, lang)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });

  it('tells changes in order, apart from each other', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom('zh' as const, 'en' as const), (line, lang) => {
        let last = 0;
        for (const { start, end, text } of typographyOf(line, lang)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(line.slice(start, end)).not.toBe(text);
          last = end;
        }
      }),
    );
  });
});
