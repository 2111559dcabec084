import { describe, expect, it } from 'vitest';
import { englishSpeller, withOwnWords } from '../../../main/spelling/speller';
import { fromPlainText } from '../document';
import { emptyEdition, emptyFacts, type ReleaseContent } from '../release';
import { checkRelease, describeFinding } from '.';

function asked(en: string, more: { readonly zh?: string; readonly names?: ReleaseContent['facts']['names']; readonly own?: readonly string[] } = {}): string[] {
  const content: ReleaseContent = {
    facts: { ...emptyFacts(), names: more.names ?? [] },
    zh: more.zh === undefined ? null : { ...emptyEdition(), body: fromPlainText(more.zh) },
    en: { ...emptyEdition(), body: fromPlainText(en) },
  };
  const speller = withOwnWords(englishSpeller(), more.own ?? []);
  return checkRelease(content, { concepts: [], words: [], now: 0, speller })
    .filter(({ rule }) => rule === 'words.spelling-en')
    .map((finding) => `${describeFinding(finding).text} > ${describeFinding(finding).expected}`);
}

describe('spelling of the English edition', () => {
  it('asks about a misspelt word, and says what may be meant', () => {
    expect(asked('The workshp developped a reccord. Employes were proud.')).toEqual(['workshp > workshop', 'developped > developed', 'reccord > record', 'Employes > Employees']);
  });

  it('knows days and places that need a capital', () => {
    expect(asked('On monday in layered maner.')).toEqual(['monday > Monday', 'maner > manner']);
  });

  it('asks once about a word that stands there twice', () => {
    expect(asked('A succes. Another succes.')).toEqual(['succes > success']);
  });

  it('finds a misspelt word with a capital inside a sentence, when only one letter is wrong', () => {
    expect(asked('Read the Annual Announcment today')).toEqual(['Announcment > Announcement']);
  });

  it.each([
    ['American and British spelling', 'The color of the colour was organized and organised at the centre.'],
    ['names of the release', 'In Qwertz, Ms Yxcvbn spoke of Yxcvbn’s plans.'],
    ['words of the Chinese edition', 'They chose kubelet for it.'],
    ['romanised Chinese names', 'Zhao Pengcheng met Li Xiaohong and Ouyang Zhen-hua in Shuozhou; Liaoyang won.'],
    ['abbreviations and codes', 'The RMB, GDP and X9000 units, iPhone and GitHub, LH-2000.'],
    ['addresses', 'Write to prss@lanhai.exmple or see https://lanhai.exmple/nwes and ./scrpts/run.'],
    ['apostrophes', 'It doesn’t; the company\'s workers’ choice isn\'t ours.'],
    ['words of two', 'Hydropower and multichannel e-commerce, high-quality and state-of-the-art greentech.'],
    ['what people have added', 'Our Lanhaitech is a gigafab.'],
  ])('does not ask about %s', (_, en) => {
    const names = [{ kind: 'person' as const, zh: '某', en: 'Qwertz Yxcvbn' }];
    expect(asked(en, { names, zh: '他们选择了 kubelet。', own: ['Lanhaitech', 'gigafab'] })).toEqual([]);
  });

  it('tells a frequent slip once, and what should stand there', () => {
    const content: ReleaseContent = { facts: emptyFacts(), zh: null, en: { ...emptyEdition(), body: fromPlainText('We recieved it.') } };
    const words = checkRelease(content, { concepts: [], words: [{ lang: 'en', kind: 'typo', text: 'recieved', expected: 'received', except: [] }], now: 0, speller: englishSpeller() }).filter(({ rule }) => rule.startsWith('words.'));
    expect(words.map(({ rule, expected }) => [rule, expected])).toEqual([['words.typo', 'received']]);
  });

  it('asks nothing where there is no dictionary', () => {
    const content: ReleaseContent = { facts: emptyFacts(), zh: null, en: { ...emptyEdition(), title: 'Qwrtz' } };
    expect(checkRelease(content, { concepts: [], words: [], now: 0, speller: null }).map(({ rule }) => rule)).not.toContain('words.spelling-en');
  });
});
