import { describe, expect, it } from 'vitest';
import type { ReusableBlock } from './blocks';
import { paragraph } from './document';
import { linkedIfSame, recurringTexts, type ClosingTexts } from './recurring';
import { emptyEdition, emptyFacts, type ReleaseContent } from './release';

const ZH = '澜海高温材料股份有限公司成立于1998年，生产钢铁、水泥和玻璃行业使用的各类耐火材料，现有员工1380人。';
const EN = 'Lanhai High-Temperature Materials, founded in 1998, makes refractories for steel, cement and glass works and has 1,380 employees.';
const CONTACT = '媒体联系人：方越\n电话：400-000-0000';
const closing = (id: string, texts: Partial<ClosingTexts> = {}): ClosingTexts => ({ id, status: 'published', contact: '', zh: '', en: '', ...texts });

describe('texts that several releases end with', () => {
  it('finds what is the same but for a figure, in both languages, and says how many drafts have it to the letter', () => {
    const found = recurringTexts(
      [
        closing('a', { zh: ZH, en: EN, status: 'draft' }),
        closing('b', { zh: ZH, en: EN }),
        closing('c', { zh: ZH.replace('1380', '1400'), en: EN.replace('1,380', '1,400'), status: 'draft' }),
        closing('d', { zh: `关于澜海\n${ZH}` }),
        closing('e', { zh: '下一步，公司将在明年上半年建成第二条生产线，继续扩大在华北地区的供应，服务更多客户。' }),
      ],
      [],
    );
    expect(found).toEqual([{ kind: 'boilerplate', zh: ZH, en: EN, releases: 4, drafts: 1 }]);
  });

  it('keeps English and Chinese apart that stand in different releases', () => {
    const texts = Array.from('abc').map((id) => closing(id, { zh: ZH })).concat(Array.from('defg').map((id) => closing(id, { en: EN })));
    expect(recurringTexts(texts, []).map(({ zh, en, releases }) => [zh, en, releases])).toEqual([['', EN, 4], [ZH, '', 3]]);
  });

  it('offers nothing that two releases share by chance, that is short, or that is a block already', () => {
    expect(recurringTexts([closing('a', { zh: ZH }), closing('b', { zh: ZH })], [])).toEqual([]);
    expect(recurringTexts(Array.from('abcd').map((id) => closing(id, { zh: '敬请期待。' })), [])).toEqual([]);
    expect(recurringTexts(Array.from('abcd').map((id) => closing(id, { zh: ZH, contact: CONTACT })), [{ kind: 'boilerplate', zh: ZH, en: '' }, { kind: 'contact', zh: CONTACT, en: '' }])).toEqual([]);
  });

  it('divides a contact in both languages where the English part begins', () => {
    const both = `${CONTACT}\nMedia contact: Fang Yue\n+86 400 000 0000`;
    const found = recurringTexts(Array.from('abc').map((id) => closing(id, { contact: both })), []);
    expect(found).toMatchObject([{ kind: 'contact', zh: CONTACT, en: 'Media contact: Fang Yue\n+86 400 000 0000', releases: 3 }]);
    const phone = `${CONTACT}\n400-000-0001`;
    expect(recurringTexts(Array.from('abc').map((id) => closing(id, { contact: phone })), [])).toMatchObject([{ zh: phone, en: '' }]);
  });
});

describe('a draft that is linked to a block made of what it says', () => {
  const block: ReusableBlock = { id: 'about', kind: 'boilerplate', name: '关于澜海', zh: ZH, en: EN, speaker: '', note: '', isDefault: false };
  const content = (zh: string, last: string): ReleaseContent => ({
    facts: emptyFacts(),
    zh: { ...emptyEdition(), title: '标题', boilerplate: zh, body: { type: 'doc', content: [paragraph('正文。'), ...(last === '' ? [] : [paragraph(last)])] } },
    en: null,
  });

  it('has its last paragraph in the field for it afterwards, once', () => {
    const linked = linkedIfSame(content('', ZH), block);
    expect(linked).toMatchObject({ facts: { blocks: { boilerplate: 'about' } }, zh: { boilerplate: ZH, body: { content: [paragraph('正文。')] } } });
    expect(linkedIfSame(content(ZH, ''), block)?.zh).toEqual(content(ZH, '').zh);
  });

  it('is only one that says exactly this, and has no other block', () => {
    expect(linkedIfSame(content(ZH.replace('1380', '1400'), ''), block)).toBeNull();
    const other = content(ZH, '');
    expect(linkedIfSame({ ...other, facts: { ...other.facts, blocks: { boilerplate: 'another' } } }, block)).toBeNull();
    expect(linkedIfSame({ ...other, en: { ...emptyEdition(), title: 'Title', boilerplate: 'Something else.' } }, block)).toBeNull();
  });
});
