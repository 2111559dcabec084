import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLatin, type Manner } from './latin';
import { printedName, romanNamesIn, romanNamesOf, spellings } from './romanise';
import { SYLLABLES, soundingLike, syllablesOf, syllablesWritten } from './syllables';

const readings = (char: string): string[] => syllablesOf(char).map((syllable) => SYLLABLES[syllable] ?? '');
const read = (text: string, manner: Manner, typing = false): string[] =>
  readLatin(text.split(' '), typing)
    .filter((reading) => reading.manner === manner)
    .map(({ sounds }) => sounds.map(({ letters }) => letters).join(' '));
const spelled = (name: string): string[] => romanNamesOf(name, 8).flatMap(spellings).map(({ text }) => text);

describe('readings of ideographs', () => {
  it.each([
    ['长', ['chang', 'zhang']],
    ['单', ['chan', 'dan', 'shan']],
    ['曾', ['ceng', 'zeng']],
    ['重', ['chong', 'zhong']],
    ['解', ['jie', 'xie']],
    ['区', ['ou', 'qu']],
    ['仇', ['chou', 'qiu']],
    ['查', ['cha', 'zha']],
    ['盖', ['gai', 'ge']],
    ['吕', ['lv']],
    ['趙', ['zhao']],
    ['乾', ['gan', 'qian']],
    ['玥', ['yue']],
  ])('%s is found by each of its usual readings', (char, expected) => {
    expect(readings(char)).toEqual(expect.arrayContaining(expected));
  });

  it('letters and kana have no reading', () => {
    expect(['a', 'é', 'あ', ' ', '1', '😀'].flatMap(syllablesOf)).toEqual([]);
  });

  it('lu finds both 卢 and 吕; lv and lyu find 吕', () => {
    expect(syllablesWritten('lu').map((one) => SYLLABLES[one])).toEqual(['lu', 'lv']);
    expect(['lv', 'lyu'].flatMap((form) => syllablesWritten(form).map((one) => SYLLABLES[one]))).toEqual(['lv', 'lv']);
  });

  it('zh and z, sh and s, l and n, ng and n are easily mixed up', () => {
    const like = (letters: string): string[] => syllablesWritten(letters).flatMap(soundingLike).map((one) => SYLLABLES[one] ?? '');
    expect(like('zao')).toEqual(['zao', 'zhao']);
    expect(like('shan')).toEqual(['san', 'sang', 'shan', 'shang']);
    expect(like('lan')).toEqual(['lan', 'lang', 'nan', 'nang']);
  });
});

describe('Latin letters as pinyin', () => {
  it.each([
    ['zhaopengda', 'full', ['zhao peng da']],
    ['zhao pengda', 'full', ['zhao peng da']],
    ['zhao peng-da', 'full', ['zhao peng da']],
    ['zhao4peng2da2', 'full', ['zhao peng da']],
    ['zhao4 peng2 da2', 'full', ['zhao peng da']],
    ['xian', 'full', ['xian', 'xi an']],
    ["xi'an", 'full', ['xi an']],
    ['lvshuang', 'full', ['lv shuang', 'lv shu ang']],
    ['zpd', 'initials', ['z p d']],
    ['z p d', 'initials', ['z p d']],
    ['zpd', 'full', []],
    ['strategic', 'full', []],
    ['strategic', 'mixed', []],
    ['ax7320', 'full', []],
    ['g20', 'full', []],
  ] as const)('%s, %s', (text, manner, expected) => {
    expect(read(text, manner)).toEqual(expected);
  });

  it('zhaopd is one syllable and two initials; zh is one initial or two', () => {
    expect(read('zhaopd', 'mixed')).toContain('zhao p d');
    expect(read('zpengda', 'mixed')).toContain('z peng da');
    expect(read('zhsh', 'initials')).toEqual(expect.arrayContaining(['zh sh', 'z h s h']));
  });

  it('the last syllable may be only begun, but only while typing', () => {
    expect(read('zhaopen', 'begun', true)).toContain('zhao pen');
    expect(read('zhaope', 'begun', true)).toContain('zhao pe');
    expect(read('zhaope', 'begun', false)).toEqual([]);
  });

  it('no input throws or takes long, and what is read is what was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from("aeinguzhx-'4")) })), { maxLength: 5 }), fc.boolean(), (words, typing) => {
        const found = readLatin(words, typing);
        expect(found.length).toBeLessThanOrEqual(16);
        const letters = words.join('').replace(/[-'0-5]/gu, '');
        for (const { sounds } of found) expect(sounds.map((sound) => sound.letters).join('')).toBe(letters);
      }),
    );
  });
});

describe('romanised names', () => {
  it('赵鹏达 is found however his name is spelled', () => {
    expect(spelled('赵鹏达')).toEqual(
      expect.arrayContaining(['zhaopengda', 'zhao pengda', 'pengda zhao', 'pengdazhao', 'zhao peng-da', 'peng-da zhao']),
    );
    expect(spelled('趙鵬達')).toEqual(spelled('赵鹏达'));
  });

  it('compound surnames, ü and syllables without an initial are written in all their ways', () => {
    expect(spelled('欧阳娜娜')).toEqual(expect.arrayContaining(['ouyang nana', 'nana ouyang', 'ou-yang nana']));
    expect(spelled('吕建安')).toEqual(expect.arrayContaining(['lu jianan', 'lv jianan', 'lyu jianan', "lyu jian'an", "jian'an lu"]));
  });

  it('a surname is read as a surname first', () => {
    expect(romanNamesOf('单雄', 1).map(printedName)).toEqual(['Shan Xiong']);
    expect(romanNamesOf('尉迟恭', 1).map(printedName)).toEqual(['Yuchi Gong']);
    expect(romanNamesOf('李建安', 1).map(printedName)).toEqual(["Li Jian'an"]);
  });

  it('what is no name of a person has no spellings', () => {
    for (const text of ['的', '营业收入增长', '5G', 'Zhao', '赵', '远泰航空股份有限公司', '']) expect(spelled(text)).toEqual([]);
  });

  it('English words that look like a name stand for one only where names stand', () => {
    const of = (name: string): Record<string, boolean> => Object.fromEntries(romanNamesOf(name, 1).flatMap(spellings).map(({ text, isOrdinary }) => [text, isOrdinary]));
    expect(of('马克')).toMatchObject({ make: true, 'ma ke': false });
    expect(of('何灿')).toMatchObject({ 'he can': true, hecan: false });
  });

  it('Latin names are recognised with the surname first or last', () => {
    const names = (...words: string[]): string[] => [...new Set(romanNamesIn(words).map(printedName))];
    expect(names('zhao', 'pengda')).toEqual(['Zhao Pengda']);
    expect(names('pengda', 'zhao')).toEqual(['Zhao Pengda']);
    expect(names('zhaopengda')).toContain('Zhao Pengda');
    expect(names('nana', 'ouyang')[0]).toBe('Ouyang Nana');
    expect(names('wei', 'zhang').sort()).toEqual(names('zhang', 'wei').sort());
    expect(names('strategic', 'cooperation')).toEqual([]);
  });
});
