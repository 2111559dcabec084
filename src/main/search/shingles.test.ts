import { describe, expect, it } from 'vitest';
import { overlap, shinglesOf } from './shingles';

const zh = '澜海今日在望津基地启用第二条隧道窑，年产能提高到二十二万吨，新窑采用余热回收系统，单位能耗下降一成半，首批产品将于下月交付。';
const en = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');

describe('how much of a text stands in another', () => {
  it.each([zh, en])('is all of it for the same text, or a copy would pass unnoticed', (text) => {
    expect(overlap(shinglesOf(text), shinglesOf(text))).toBe(1);
  });

  it('is all of an excerpt, whichever of the two is asked first', () => {
    const [whole, part] = [shinglesOf(zh + '公司将择期公布投产仪式的安排。'), shinglesOf(zh)];
    expect(overlap(whole, part)).toBe(1);
    expect(overlap(part, whole)).toBe(1);
  });

  it('is most of a text in which one word was changed', () => {
    const share = overlap(shinglesOf(zh), shinglesOf(zh.replace('二十二', '二十四')));
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(1);
  });

  it('is nothing where only the words agree and not their order, or every text about the same would be called a copy', () => {
    expect(overlap(shinglesOf(en), shinglesOf(en.split(' ').reverse().join(' ')))).toBe(0);
  });

  it('does not depend on punctuation and spaces, which editors change', () => {
    expect(overlap(shinglesOf(zh), shinglesOf(zh.replaceAll('，', ' ； ')))).toBe(1);
  });

  it.each(['', '澜海启用新窑', 'a short note'])('is nothing for a text too short to say: %j', (text) => {
    expect(overlap(shinglesOf(text), shinglesOf(text))).toBe(0);
    expect(overlap(shinglesOf(text), shinglesOf(zh))).toBe(0);
  });

  it('takes a character beyond the basic plane for one', () => {
    expect([...shinglesOf('𠮷𠮷𠮷𠮷𠮷𠮷')]).toEqual(['𠮷 𠮷 𠮷 𠮷 𠮷 𠮷']);
  });
});
