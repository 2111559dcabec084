import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { decode } from './decode';

const SIMPLIFIED =
  '澜海高温材料股份有限公司今天在临浦基地举行揭牌仪式，赵鹏程劳模创新工作室正式成立。这是公司第一个以职工姓名命名的创新工作室，首批成员九人。\n“创新是企业发展的动力。”赵鹏程说。';
const TRADITIONAL =
  '瀾海高溫材料股份有限公司今天在臨浦基地舉行揭牌儀式，趙鵬程勞模創新工作室正式成立。這是公司第一個以職工姓名命名的創新工作室，首批成員九人。';
const ENGLISH = 'Lanhai’s “lining brick” — made at the Linpu works — costs €1,200 a tonne, said Zoë Müller. It went into production today.';

const withMark = (encoding: string, text: string): Buffer => iconv.encode(`\ufeff${text}`, encoding);

describe('text encodings of old files', () => {
  it.each([
    ['utf-8', SIMPLIFIED, 'utf-8', false],
    ['utf-8', TRADITIONAL, 'utf-8', false],
    ['gbk', SIMPLIFIED, 'gb18030', true],
    ['gb18030', `${SIMPLIFIED}𠮷野家`, 'gb18030', true],
    ['gb18030', TRADITIONAL, 'gb18030', true],
    ['big5', TRADITIONAL, 'big5', true],
    ['utf-16le', SIMPLIFIED, 'utf-16le', true],
    ['utf-16be', SIMPLIFIED, 'utf-16be', true],
    ['utf-16le', ENGLISH, 'utf-16le', true],
    ['windows-1252', ENGLISH, 'windows-1252', true],
  ])('reads %s without a mark', (encoding, text, expected, guessed) => {
    expect(decode(iconv.encode(text, encoding))).toEqual({ text, encoding: expected, guessed, damaged: false });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('reads %s with a byte order mark as what it says', (encoding) => {
    const text = `${SIMPLIFIED}\n${ENGLISH}`;
    expect(decode(withMark(encoding, text))).toEqual({ text, encoding, guessed: false, damaged: false });
  });

  it('believes a page that declares its charset, unless the bytes say otherwise', () => {
    expect(decode(iconv.encode(SIMPLIFIED, 'gbk'), 'gb2312')).toMatchObject({ text: SIMPLIFIED, guessed: false });
    expect(decode(iconv.encode(SIMPLIFIED, 'gbk'), 'utf-8')).toMatchObject({ text: SIMPLIFIED, guessed: true });
    expect(decode(iconv.encode(TRADITIONAL, 'big5'), 'gb2312')).toMatchObject({ text: TRADITIONAL, guessed: true });
    expect(decode(Buffer.from(SIMPLIFIED), 'gb2312')).toMatchObject({ text: SIMPLIFIED, encoding: 'utf-8' });
    expect(decode(Buffer.from('plain'), 'utf-16le').text).toBe('plain');
  });

  it('is right about short Chinese texts cut anywhere', () => {
    const characters = Array.from(SIMPLIFIED);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: characters.length - 40 }), fc.integer({ min: 20, max: 40 }), fc.constantFrom('gbk', 'utf-8'), (from, length, encoding) => {
        const text = characters.slice(from, from + length).join('');
        expect(decode(iconv.encode(text, encoding)).text).toBe(text);
      }),
    );
  });

  it('says so when a file is cut in the middle of a character, and refuses what is no text', () => {
    expect(decode(Buffer.from(SIMPLIFIED.repeat(3)).subarray(0, -1))).toMatchObject({ encoding: 'utf-8', damaged: true });
    expect(() => decode(Buffer.from([0xff, 0x00, 0x01, 0x02, 0x00, 0x03, 0x9c, 0x00, 0x01]))).toThrow(AppError);
  });

  it('never fails with anything but an import error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.constantFrom('gbk', 'big5', 'utf-8', 'shift_jis', 'nonsense')), (bytes, declared) => {
        try {
          const { text, damaged } = decode(Buffer.from(bytes), declared);
          expect(damaged || !text.includes('\ufffd')).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
