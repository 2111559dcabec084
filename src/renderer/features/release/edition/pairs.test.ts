import { expect, it } from 'vitest';
import { fromPlainText } from '@shared/domain/document';
import { emptyEdition, type Edition } from '@shared/domain/release';
import { aloneIn, pairsOf } from './pairs';

const edition = (text: string): Edition => ({ ...emptyEdition(), body: fromPlainText(text) });
const zh = edition('2021年，赵鹏程带领37名职工改造了旧厂房。\n公司全年营收1.2亿元。\n联系人：李晓 010-1234。');
const en = edition('In 2021, Zhao Pengcheng and 37 employees rebuilt the old workshop.\nContact: Li Xiao 010-1234.');

it('shows which paragraph was forgotten in the translation', () => {
  const pairs = pairsOf({ zh, en });
  expect(pairs).toEqual([{ zh: 0, en: 0 }, { zh: 1, en: null }, { zh: 2, en: 1 }]);
  expect(aloneIn(pairs, 'zh', zh.body.content)).toEqual([1]);
  expect(aloneIn(pairs, 'en', en.body.content)).toEqual([]);
});

it('says nothing of paragraphs before the other edition is begun', () => {
  expect(pairsOf({ zh, en: null })).toEqual([]);
  expect(pairsOf({ zh, en: emptyEdition() })).toEqual([]);
});
