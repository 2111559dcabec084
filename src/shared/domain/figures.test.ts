import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureForms, parseFigure } from './figures';
import { parseChineseNumber, parseEnglishNumber, toChineseNumber } from './numerals';

describe('figures', () => {
  it.each([
    ['35', 35],
    ['３５', 35],
    ['三十五', 35],
    ['thirty-five', 35],
    ['35件', 35],
    ['1,200', 1_200],
    ['3000万', 3e7],
    ['3,000万元', 3e7],
    ['0.3亿', 3e7],
    ['三千万', 3e7],
    ['30 million', 3e7],
    ['30 million yuan', 3e7],
    ['1.2 bn', 1.2e9],
    ['两亿', 2e8],
    ['一百零二', 102],
    ['二〇二二', 2022],
    ['two hundred and ten', 210],
    ['3.2万亿', 3.2e12],
  ])('%s is %d however it is written', (text, value) => {
    expect(parseFigure(text)).toEqual({ value, isPercent: false });
  });

  it.each([['12.8%'], ['１２．８％'], ['12.8 percent'], ['百分之12.8']])('%s is a percentage', (text) => {
    expect(parseFigure(text)).toEqual({ value: 12.8, isPercent: true });
  });

  it.each(['', 'many', '万', 'AX', '公司', '-'])('%j is no figure', (text) => {
    expect(parseFigure(text)).toBeNull();
  });

  it('each way of writing a figure is read as the same figure, so a search for one finds the others', () => {
    const values = fc.oneof(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 9_999 }).map((value) => value * 1e4),
      fc.integer({ min: 1, max: 9_999 }).map((value) => value * 1e6),
      fc.integer({ min: 1, max: 999_999 }).map((value) => value / 100),
    );
    fc.assert(
      fc.property(values, fc.boolean(), (value, isPercent) => {
        const forms = figureForms({ value, isPercent });
        expect(new Set(forms).size).toBe(forms.length);
        for (const form of forms) expect(parseFigure(form), form).toEqual({ value, isPercent });
      }),
    );
  });

  it('Chinese numbers are read as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e15 }), (value) => {
        expect(parseChineseNumber(toChineseNumber(value)), toChineseNumber(value)).toBe(value);
      }),
    );
    expect([10, 35, 102, 1_010, 20_000, 300_000_000].map(toChineseNumber)).toEqual(['十', '三十五', '一百零二', '一千零一十', '二万', '三亿']);
    expect(figureForms({ value: 20_000, isPercent: false })).toContain('两万');
  });

  it('English words that are no number are none', () => {
    expect(['the', 'million', 'one company'].map(parseEnglishNumber)).toEqual([null, null, null]);
  });
});
