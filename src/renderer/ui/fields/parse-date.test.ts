import { describe, expect, it } from 'vitest';
import { parseDate } from './parse-date';

describe('a date typed by hand', () => {
  it.each([
    ['2022-12-31', '2022-12-31'],
    ['2022/1/5', '2022-01-05'],
    ['2022年1月5日', '2022-01-05'],
    ['2022 年 1 月 5 日', '2022-01-05'],
    ['20220105', '2022-01-05'],
    ['2024.02.29', '2024-02-29'],
  ])('is understood as people write it: %s', (typed, iso) => {
    expect(parseDate(typed)).toBe(iso);
  });

  it.each(['2023-02-29', '2022-13-01', '2022-00-10', 'soon', '', '31.12.2022'])('is not guessed: %s', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });
});
