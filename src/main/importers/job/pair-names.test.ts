import { describe, expect, it } from 'vitest';
import { pairByName } from './pair-names';

describe('pairs of names', () => {
  it.each([
    ['a/x.zh.md', 'a/x.en.md'],
    ['a/x_zh.docx', 'a/x_en.docx'],
    ['a/x.md', 'a/x-EN.md'],
    ['a/x（中文）.docx', 'a/x(英文).docx'],
    ['a/20221231 升级 中文版.docx', 'a/20221231 升级 英文版.html'],
    ['a/升级.docx', 'a/升级英文版.docx'],
    ['a/中文版/x.md', 'a/英文版/x.md'],
    ['a/zh-CN/x.md', 'a/en/x.md'],
    ['a/ZH_x.md', 'a/EN_x.md'],
  ])('puts %s and %s together', (a, b) => {
    expect(pairByName([a, b])).toEqual([[a, b]]);
  });

  it.each([
    ['a/x.md', 'a/y.md'],
    ['a/x.zh.md', 'b/x.en.md'],
    ['a/x.md', 'a/x.docx'],
    ['a/x.zh.md', 'a/x.zh-cn.docx'],
    ['a/chosen.md', 'a/chos.md'],
    ['a/影中.md', 'a/影.md'],
  ])('leaves %s and %s apart', (a, b) => {
    expect(pairByName([a, b])).toEqual([[a], [b]]);
  });

  it('takes the partner of the same kind when there are several, and leaves the rest', () => {
    expect(pairByName(['x.zh.docx', 'x.zh.md', 'x.en.md'])).toEqual([['x.zh.docx'], ['x.zh.md', 'x.en.md']]);
  });
});
