import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, emptyFacts, type Name } from '@shared/domain/release';
import { SearchRequest } from '@shared/domain/search';
import { parseQuery } from '@shared/search/query';
import { ReleaseIndex, type Answer } from '../index/release-index';
import { DidYouMean } from './did-you-mean';
import { SoundSource } from './sound';
import { SoundIndex } from './sound-index';

interface Draft {
  readonly zh?: readonly [title: string, body: string];
  readonly en?: readonly [title: string, body: string];
  readonly names?: readonly Name[];
}

class Archive {
  readonly sounds = new SoundIndex();
  private readonly index = new ReleaseIndex();

  constructor(drafts: Readonly<Record<string, Draft>>) {
    Object.entries(drafts).forEach(([id, { zh, en, names = [] }], rowid) => {
      const edition = (text: readonly [string, string] | undefined) =>
        text === undefined ? null : { ...emptyEdition(), title: text[0], body: fromPlainText(text[1]) };
      this.sounds.put(this.index.put({ ...emptyFacts(), names, rowid, id, sha256: id, zh: edition(zh), en: edition(en) }));
    });
    Array.from(this.index.buildPostings());
  }

  ask(text: string, typing = true): Answer {
    const request = SearchRequest.parse({ text, typing });
    const query = parseQuery(text, { typing });
    return this.index.query(request, query, new SoundSource(this.sounds).alternatives(query, request, this.index.vocabulary()));
  }

  /** What is found, each with its reason. */
  find(text: string, typing = true): string[] {
    return this.ask(text, typing).found.map(({ entry, via }) => `${entry.id} ${via}`).sort();
  }

  suggest(text: string, typing = true): readonly string[] {
    const request = SearchRequest.parse({ text, typing });
    return new DidYouMean(this.sounds).suggestions(parseQuery(text, { typing }), request, this.index.vocabulary());
  }
}

const zhao: Name = { kind: 'person', zh: '赵鹏达', en: '' };
const archive = new Archive({
  chinese: { zh: ['年度表彰大会', '赵鹏达获得表彰。'], names: [zhao] },
  joined: { en: ['Awards', 'The award went to Zhaopengda.'] },
  usual: { en: ['Awards', 'The award went to Zhao Pengda.'] },
  western: { en: ['Awards', 'The award went to Pengda Zhao.'] },
  hyphen: { en: ['Visit', 'Zhao Peng-da visited us.'] },
  capitals: { en: ['Visit', 'ZHAO Pengda visited us.'] },
  other: { en: ['Visit', 'Zhao Ming met the panda. We launch and launch.'] },
  compound: { en: ['Concert', 'Nana Ouyang plays.'] },
  wei1: { en: ['Report', 'Wei Zhang said so.'] },
  wei2: { en: ['Report', 'Zhang Wei said so.'] },
  wei3: { zh: ['报告', '张伟说。'], names: [{ kind: 'person', zh: '张伟', en: 'Zhang Wei' }] },
  market: { zh: ['马克到访', '我们欢迎马克。'], names: [{ kind: 'person', zh: '马克', en: '' }] },
  plain: { en: ['Make it', 'Women can make a launch in C. Launching tonggao takes time.'] },
  again: { en: ['Launch', 'We launch it.'] },
  title: { zh: ['中国银行年报', '正文。'] },
});
const EACH_ZHAO = ['capitals', 'chinese', 'hyphen', 'joined', 'usual', 'western'];
const ids = (found: readonly string[]): string[] => found.map((one) => one.split(' ')[0] ?? '');

describe('names by sound, in both languages', () => {
  it.each(['zhaopengda', 'zhao pengda', 'zhao peng da', 'Zhao Peng-da', 'ZHAO PENGDA', 'Pengda Zhao', 'zpd', 'zhaopd', 'zhao4peng2da2', 'Zhào Péngdá', '赵鹏达', '趙鵬達'])(
    '%s finds him in every spelling, and nobody else',
    (typed) => {
      expect(ids(archive.find(typed, false))).toEqual(EACH_ZHAO);
    },
  );

  it('what only sounds so stands below what was typed, and says what was looked for', () => {
    expect(archive.find('赵鹏达')).toEqual(['capitals sound', 'chinese text', 'hyphen sound', 'joined sound', 'usual sound', 'western sound']);
    expect(archive.ask('赵鹏达').groups).toEqual([
      { via: 'text', wordings: [], total: 1 },
      { via: 'sound', wordings: ['Zhao Pengda'], total: 5 },
    ]);
    expect(archive.ask('zpd').groups).toEqual([{ via: 'sound', wordings: ['赵鹏达', 'Zhao Pengda'], total: 6 }]);
  });

  it('a Chinese name that no release lists is found in English too', () => {
    expect(archive.find('欧阳娜娜')).toEqual(['compound sound']);
  });

  it('Wei Zhang and Zhang Wei find the same', () => {
    expect(ids(archive.find('Wei Zhang', false))).toEqual(['wei1', 'wei2', 'wei3']);
    expect(ids(archive.find('Zhang Wei', false))).toEqual(['wei1', 'wei2', 'wei3']);
  });

  it('a name can be one of several words, and one of several conditions', () => {
    expect(ids(archive.find('award zhaopengda', false))).toEqual(['joined', 'usual', 'western']);
    expect(ids(archive.find('zpd visited', false))).toEqual(['capitals', 'hyphen']);
    expect(ids(archive.find('zpd lang:zh', false))).toEqual(['chinese']);
    expect(ids(archive.find('person:zhaopengda', false))).toEqual(['chinese']);
    expect(ids(archive.find('title:zhongguo', false))).toEqual(['title']);
    expect(archive.find('body:zgyh', false)).toEqual([]);
  });

  it('a name that is turned round is no given name of somebody else', () => {
    const lina = new Archive({ lina: { zh: ['报告', '李娜'], names: [{ kind: 'person', zh: '李娜', en: '' }] }, nali: { zh: ['报告', '单娜丽'], names: [{ kind: 'person', zh: '单娜丽', en: '' }] } });
    expect(ids(lina.find('Li Na', false))).toEqual(['lina']);
    expect(ids(lina.find('Na Li', false))).toEqual(['lina', 'nali']);
  });

  it('quotation marks and exclusions mean the letters as they stand', () => {
    expect(archive.find('"zhao pengda"', false)).toEqual(['capitals text', 'usual text']);
    expect(ids(archive.find('award -zhaopengda', false))).toEqual(['western']);
    expect(ids(archive.find('visited -zpd', false))).toEqual(['capitals', 'hyphen']);
  });

  it('ordinary English brings no Chinese names, and a name that is English only where names stand', () => {
    expect(archive.find('make')).toEqual(['plain text']);
    expect(archive.find('women')).toEqual(['plain text']);
    expect(archive.find('马克', false)).toEqual(['market text']);
  });

  it('titles are found by pinyin and initials', () => {
    expect(archive.find('zgyh')).toEqual(['title sound']);
    expect(archive.find('zhongguo yinhang')).toEqual(['title sound']);
  });

  it('no input throws', () => {
    const word = fc.oneof(fc.constantFrom('zpd', '赵鹏达', 'OR', '-', '(', ')', '"', 'person:', 'zhao', 'xian', "'", 'lv4', '__proto__'), fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 16 }), fc.boolean(), (words, typing) => {
        archive.ask(words.join(' '), typing);
        archive.suggest(words.join(' '), typing);
      }),
    );
  });
});

describe('did you mean', () => {
  it.each([
    ['lauch', ['launch']],
    ['"a b" lauch -c', ['"a b" launch -c']],
    ['award Lauch', ['award launch']],
    ['tongago', ['tonggao']],
    ['tognagoa', []],
    ['launching', []],
    ['launch', []],
    ['launchign', ['launching']],
    ['"lauch"', []],
    ['zaopengda', ['赵鹏达']],
    ['zao pengda award', ['赵鹏达 award']],
    ['zhaopengda', []],
    ['zhanwei', ['张伟']],
    ['C++', ['C']],
    ['c#', ['c']],
    ['赵朋达', []],
    ['maek', []],
  ])('%s', (typed, expected) => {
    expect(archive.suggest(typed, false)).toEqual(expected);
  });

  it('a word that is still being typed is no slip', () => {
    expect(archive.suggest('launc', true)).toEqual([]);
    expect(archive.suggest('launc', false)).toEqual(['launch']);
  });
});
