import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Name } from '@shared/domain/release';
import { readLatin } from '@shared/search/sound/latin';
import { SYLLABLES, syllablesOf } from '@shared/search/sound/syllables';
import { SoundIndex } from './sound-index';

const person = (zh: string): Name => ({ kind: 'person', zh, en: '' });
const organisation = (zh: string): Name => ({ kind: 'organisation', zh, en: '' });
function put(index: SoundIndex, id: string, title: string | null, ...names: Name[]): void {
  index.put({ id, title: { zh: title, en: null }, names });
}
const find = (index: SoundIndex, text: string, typing = true): string[] =>
  index.lookup(readLatin(text.split(' '), typing), { typing, titles: true }).map((match) => `${match.kind === 'title' ? 'title ' : ''}${match.text}`);

const some = new SoundIndex();
put(some, 'r1', '远泰航空与中国银行签署协议', person('赵鹏达'), organisation('中国银行股份有限公司'), organisation('北京远泰航空'));
put(some, 'r2', '中國銀行發布年報', person('趙鵬達'), person('欧阳娜娜'), { kind: 'place', zh: '西安', en: '' });
put(some, 'r3', null, person('单雄'), person('吕布'), person('赵鹏'), person('解珍'));

describe('Chinese names by sound', () => {
  it.each([
    ['zhaopengda', ['赵鹏达']],
    ['zhao pengda', ['赵鹏达']],
    ['zhao peng da', ['赵鹏达']],
    ['zpd', ['赵鹏达']],
    ['zhaopd', ['赵鹏达']],
    ['zpengda', ['赵鹏达']],
    ['pengda', ['赵鹏达']],
    ['oynn', ['欧阳娜娜']],
    ['ouyangnana', ['欧阳娜娜']],
    ['shanxiong', ['单雄']],
    ['danxiong', ['单雄']],
    ['lvbu', ['吕布']],
    ['lubu', ['吕布']],
    ['lyubu', ['吕布']],
    ['xiezhen', ['解珍']],
    ['xian', ['西安']],
    ['zgyh', ['中国银行']],
    ['zhongguoyinhang', ['中国银行']],
    ['yuantaihangkong', ['远泰航空']],
    ['qsxy', ['title 签署协议']],
    ['nianbao', ['title 年报']],
    ['strategic', []],
    ['nb', []],
  ])('%s', (typed, expected) => {
    expect(find(some, typed)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(find(some, typed)).toEqual([]);
  });

  it('a surname alone finds the people of that name, the whole name comes before longer ones', () => {
    expect(find(some, 'zhao', false).sort()).toEqual(['赵鹏', '赵鹏达']);
    expect(find(some, 'zhaopeng')).toEqual(['赵鹏', '赵鹏达']);
    expect(find(some, 'zhaopeng', false)).toEqual(['赵鹏']);
  });

  it('half a name finds it while it is typed', () => {
    for (const typed of ['zhaop', 'zhaope', 'zhaopen', 'zhaopeng', 'zhaopengd']) expect(find(some, typed)).toContain('赵鹏达');
    expect(find(some, 'zhaopengd', false)).toContain('赵鹏达');
  });

  it('sounds that are easily mixed up still lead to the name', () => {
    expect(some.lookAlike(readLatin(['zaopenda'], false))).toEqual(['赵鹏达']);
    expect(some.lookAlike(readLatin(['lubu'], false))).toEqual(['吕布']);
  });

  it('what left the archive is no longer found, however often it is saved', () => {
    const index = new SoundIndex();
    put(index, 'a', '年度报告', person('赵鹏达'));
    put(index, 'b', '年度报告', person('赵鹏达'));
    put(index, 'a', '新闻发布', person('李娜'));
    expect(find(index, 'zpd')).toEqual(['赵鹏达']);
    index.discard('b');
    expect([find(index, 'zpd'), find(index, 'niandubaogao')]).toEqual([[], []]);
    expect([find(index, 'lina'), find(index, 'xinwenfabu')]).toEqual([['李娜'], ['title 新闻发布']]);
    for (let i = 0; i < 50; i++) put(index, 'a', `第${'一二三'.charAt(i % 3)}期`, person('王芳'), person('李娜'));
    expect([find(index, 'diyiqi'), find(index, 'dierqi')]).toEqual([[], ['title 第二期']]);
    expect(find(index, 'wangfang')).toEqual(['王芳']);
  });
});

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章单仇查盖区解曾乐');
const GIVEN = Array.from('鹏达强盛娜晓东伟芳秀英敏静丽磊洋艳勇军杰娟涛明超兰霞平刚桂长行重安恩昂儿宇玥珺喆堃');

describe('every name', () => {
  const name = fc.tuple(fc.constantFrom(...SURNAMES), fc.array(fc.constantFrom(...GIVEN), { minLength: 1, maxLength: 2 })).map(([surname, given]) => [surname, ...given]);
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12, selector: (chars) => chars.join('') });

  it('is found by any of its readings, in one word or several, and by its initials', () => {
    fc.assert(
      fc.property(names, fc.nat(), (all, seed) => {
        const index = new SoundIndex();
        all.forEach((chars, i) => put(index, `r${i}`, null, person(chars.join(''))));
        for (const chars of all) {
          const syllables = chars.map((char, i) => {
            const readings = syllablesOf(char);
            return SYLLABLES[readings[(seed + i) % readings.length] ?? 0] ?? '';
          });
          const written = chars.join('');
          const [surname = '', ...given] = syllables;
          expect(find(index, `${surname} ${given.join("'")}`, false)).toContain(written);
          expect(find(index, syllables.join(' '), false)).toContain(written);
          expect(find(index, syllables.join("'"), true)).toContain(written);
          expect(find(index, syllables.map((one) => one.charAt(0)).join(''), false)).toContain(written);
          expect(find(index, surname + given.map((one) => one.charAt(0)).join(''), false)).toContain(written);
        }
      }),
    );
  });
});
