import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPlainText, paragraph, type Block } from '../document';
import { emptyEdition, type Edition } from '../release';
import type { Concept } from '../terms';
import { Comparison, staleNumbers } from './compare';
import { pairsOf } from './pairs';
import { counterpartPlace, sourceAt } from './source';
import { TermFinder } from './terms-in';
import { sketchOf } from './units';

const edition = (title: string, body: string): Edition => ({ ...emptyEdition(), title, body: fromPlainText(body) });

describe('how much two texts are alike', () => {
  const now = '2024年，公司职工全年提出改进提案118件，采纳96件。';

  test('a sentence of last year with other figures is nearly the same, one about something else is not', () => {
    const comparison = new Comparison(now);
    expect(comparison.likeness('2023年，公司职工全年提出改进提案62件，采纳51件。', 0.6)).toBeCloseTo(1 - 3 / 22, 1);
    expect(comparison.likeness('公司与客户签署了为期五年的供货协议。', 0.6)).toBe(0);
    expect(comparison.likeness('2024年，公司職工全年提出改進提案118件，採納96件。', 0.6)).toBe(1);
  });

  test('English is compared by words: a word that is only longer is another word', () => {
    expect(new Comparison('Employees made 118 improvement proposals.').likeness('Employees made 62 improvement proposals.', 0.6)).toBeCloseTo(5 / 6);
  });

  test('what has changed is shown with its blanks, and nothing of either text is lost', () => {
    expect(new Comparison('In 2024, employees made 118 proposals.').pieces('In 2023, employees made 62 useful proposals.')).toEqual([
      { kind: 'equal', text: 'In ' },
      { kind: 'deleted', text: '2023' },
      { kind: 'inserted', text: '2024' },
      { kind: 'equal', text: ', employees made ' },
      { kind: 'deleted', text: '62 useful ' },
      { kind: 'inserted', text: '118 ' },
      { kind: 'equal', text: 'proposals.' },
    ]);
    const text = fc.string({ unit: fc.constantFrom('公', '司', 'ab', ' ', '12', '，') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pieces = new Comparison(b.trim()).pieces(a.trim());
        const joined = (without: string): string => pieces.flatMap(({ kind, text: piece }) => (kind === without ? [] : [piece])).join('');
        expect(joined('inserted')).toBe(a.trim());
        expect(joined('deleted').replace(/\s/g, '')).toBe(b.replace(/\s/g, ''));
      }),
    );
  });

  test('figures of an earlier year are pointed out in its translation, however they are grouped', () => {
    const pieces = new Comparison('2026年提出提案1200件，实施96件。').pieces('2025年提出提案1118件，实施96件。');
    const translation = 'In 2025, 1,118 proposals were made and 96 carried out.';
    expect(staleNumbers(pieces, translation).map(([start, end]) => translation.slice(start, end))).toEqual(['2025', '1,118']);
  });

  test('texts that are alike are found by what the index keeps of them, whatever their figures', () => {
    const shared = (a: string, b: string): number => sketchOf(a).filter((hash) => sketchOf(b).includes(hash)).length;
    expect(shared(now, '2023年，公司职工全年提出改进提案62件，采纳51件。')).toBe(sketchOf(now).length);
    expect(shared(now, '客户签署了为期五年的供货协议。')).toBe(0);
    expect(sketchOf('')).toEqual([]);
    expect(sketchOf('创新')).toHaveLength(1);
  });
});

describe('what two editions teach about translating', () => {
  test('titles, paragraphs and boilerplates; figures alone and what has no counterpart teach nothing', () => {
    const zh = { ...edition('工会开展小改小革', '职工提出改进提案118件。\n2024\n只有中文才有的一段很长的文字，英文里没有与它对应的内容。'), boilerplate: '澜海是一家材料公司。' };
    const en = { ...edition('Union encourages small improvements', 'Employees made 118 improvement proposals.\n2024'), boilerplate: 'Lanhai is a materials company.' };
    expect(pairsOf(zh, en)).toEqual([
      { zh: '工会开展小改小革', en: 'Union encourages small improvements' },
      { zh: '职工提出改进提案118件。', en: 'Employees made 118 improvement proposals.' },
      { zh: '澜海是一家材料公司。', en: 'Lanhai is a materials company.' },
    ]);
  });
});

describe('what the paragraph with the caret translates', () => {
  const zh = ['公司今天举行了第一届职工技能大赛，来自各车间的120名选手参加。', '比赛设焊接、钳工和电工三个项目，为期两天。', '总经理为获奖选手颁奖。'].map((line) => paragraph(line));
  const one = paragraph('The company held its first skills contest today, with 120 contestants from all workshops.');
  const at = (en: readonly Block[], index: number) => sourceAt({ zh, en }, { lang: 'en', index, line: 0 });

  test('in an empty or begun paragraph it is the next one that is not translated yet', () => {
    expect(at([], 0)).toMatchObject({ lang: 'zh', text: '公司今天举行了第一届职工技能大赛，来自各车间的120名选手参加。', of: 'counterpart' });
    expect(at([one], 0)).toMatchObject({ text: '公司今天举行了第一届职工技能大赛，来自各车间的120名选手参加。' });
    expect(at([one, paragraph()], 1)).toMatchObject({ text: '比赛设焊接、钳工和电工三个项目，为期两天。' });
    expect(at([one, paragraph(), paragraph('The general manager presented the prizes to the winners.')], 1)).toMatchObject({ text: '比赛设焊接、钳工和电工三个项目，为期两天。' });
  });

  test('a paragraph that has no counterpart is looked up itself; nothing is looked up for nothing', () => {
    expect(sourceAt({ zh, en: [] }, { lang: 'zh', index: 1, line: 0 })).toMatchObject({ lang: 'zh', of: 'itself', text: '比赛设焊接、钳工和电工三个项目，为期两天。' });
    expect(sourceAt({ zh: [], en: [paragraph()] }, { lang: 'en', index: 0, line: 0 })).toBeNull();
    expect(counterpartPlace({ zh, en: [one] }, { lang: 'zh', index: 0 })).toEqual({ index: 0, isThere: true });
    expect(counterpartPlace({ zh, en: [one] }, { lang: 'zh', index: 1 })).toEqual({ index: 1, isThere: false });
  });
});

describe('terms in a text', () => {
  const concept = (id: string, ...terms: readonly (readonly ['zh' | 'en', string, ('preferred' | 'admitted' | 'deprecated')?])[]): Concept => ({
    id,
    origin: 'own',
    subject: 'award',
    note: '',
    validFrom: null,
    validUntil: null,
    terms: terms.map(([lang, text, status = 'preferred']) => ({ lang, text, status })),
  });
  const finder = new TermFinder([
    concept('model', ['zh', '劳动模范'], ['en', 'model worker']),
    concept('national', ['zh', '全国劳动模范'], ['en', 'National Model Worker'], ['en', 'national labor hero', 'deprecated']),
    concept('alone', ['zh', '技能大赛']),
  ]);

  test('the longer term counts, what is not to be used is not offered, and what has no translation is left out', () => {
    expect(finder.termsIn('他是全国勞動模範，也参加过技能大赛。', 'zh')).toEqual([{ conceptId: 'national', source: '全国劳动模范', span: [2, 8], targets: ['National Model Worker'] }]);
    expect(finder.termsIn('Two Model Workers and one model worker', 'en').map(({ targets }) => targets)).toEqual([['劳动模范']]);
  });
});
