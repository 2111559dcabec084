import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';
import { BlockContent, differsFrom, follow, takeBlock, tidyBlock, withDefaultBlocks, withLink, withNewestBlocks, type ReusableBlock } from './blocks';
import { emptyEdition, emptyFacts, Facts, ReleaseContent } from './release';

const about: ReusableBlock = { id: 'about', kind: 'boilerplate', name: '关于澜海', zh: '澜海成立于1998年。', en: 'Founded in 1998.', speaker: '', note: '', isDefault: false };
const contact: ReusableBlock = { ...about, id: 'press', kind: 'contact', name: '新闻处', zh: '电话 1', en: 'Tel 1' };
const both: ReleaseContent = { facts: emptyFacts(), zh: emptyEdition(), en: emptyEdition() };
const linked = takeBlock(both, about);

describe('a release from before there were blocks', () => {
  it('is read as it was, and keeps its hash', () => {
    const old = canonicalJson(emptyFacts());
    expect(canonicalJson(Facts.parse(JSON.parse(old)))).toBe(old);
    expect(canonicalJson(withLink(withLink(emptyFacts(), 'contact', 'x'), 'contact', null))).toBe(old);
  });
});

describe('a release that takes a block', () => {
  it('has its text in both languages, and one contact for both', () => {
    expect([linked.zh?.boilerplate, linked.en?.boilerplate, linked.facts.blocks]).toEqual([about.zh, about.en, { boilerplate: 'about' }]);
    const reached = takeBlock(linked, contact);
    expect([reached.facts.mediaContact, reached.facts.blocks]).toEqual(['电话 1\nTel 1', { boilerplate: 'about', contact: 'press' }]);
    expect(ReleaseContent.parse(reached)).toEqual(reached);
  });

  it('keeps its own words where the block has none, and is not told to differ', () => {
    const own = { ...both, en: { ...emptyEdition(), boilerplate: 'Ours' } };
    const taken = takeBlock(own, { ...about, en: '' });
    expect([taken.en?.boilerplate, differsFrom(taken, { ...about, en: '' }), differsFrom(taken, about)]).toEqual(['Ours', false, true]);
  });
});

describe('a changed block', () => {
  const next = { ...about, zh: '澜海成立于1998年，总部望津。' };

  it('is followed by a text that is still its own', () => {
    expect(follow(linked, about, next)).toMatchObject({ zh: { boilerplate: next.zh }, en: { boilerplate: about.en } });
  });

  it('leaves what was changed by hand, in both languages', () => {
    const zhByHand = { ...linked, zh: { ...emptyEdition(), boilerplate: '手工改过' } };
    expect(follow(zhByHand, about, { ...next, en: 'Since 1998.' })).toBe('differs');
    const enByHand = { ...linked, en: { ...emptyEdition(), boilerplate: 'By hand' } };
    expect(follow(enByHand, about, next)).toMatchObject({ zh: { boilerplate: next.zh }, en: { boilerplate: 'By hand' } });
  });

  it('says nothing to a release without that language, to one that says so already, or by another name', () => {
    expect([follow({ ...linked, zh: null }, about, next), follow(takeBlock(linked, next), about, next), follow(linked, about, { ...about, name: '公司' })]).toEqual([null, null, null]);
  });

  it('of a contact is followed by the whole field or not at all', () => {
    const reached = takeBlock(both, contact);
    expect(follow(reached, contact, { ...contact, en: '' })).toMatchObject({ facts: { mediaContact: '电话 1' } });
    expect(follow({ ...reached, facts: { ...reached.facts, mediaContact: '别人' } }, contact, { ...contact, en: '' })).toBe('differs');
  });
});

describe('a new release', () => {
  it('begins with the default blocks', () => {
    const begun = withDefaultBlocks({ ...both, en: null }, [{ ...about, isDefault: true }, contact]);
    expect([begun.zh?.boilerplate, begun.en, begun.facts.mediaContact]).toEqual([about.zh, null, '']);
  });

  it('from an earlier one has the newest texts, and no link to what is no more', () => {
    const old = takeBlock(takeBlock(both, { ...about, zh: '旧文' }), contact);
    const begun = withNewestBlocks(old, [about]);
    expect([begun.zh?.boilerplate, begun.facts.blocks, begun.facts.mediaContact]).toEqual([about.zh, { boilerplate: 'about' }, '电话 1\nTel 1']);
  });
});

describe('what is typed as a block', () => {
  it('loses what cannot be stored and what its kind has no place for', () => {
    expect(tidyBlock({ ...about, name: ' 关于 \n 澜海 ', zh: '\r\n一\r\n二\u0000 ', speaker: '某人' })).toMatchObject({ name: '关于 澜海', zh: '一\n二', speaker: '' });
    expect(tidyBlock({ ...about, kind: 'quote', isDefault: true, speaker: '赵鹏程' })).toMatchObject({ isDefault: false, speaker: '赵鹏程' });
  });

  it('needs a name and a text in one language', () => {
    const typed = tidyBlock(about);
    expect([typed, { ...typed, name: '' }, { ...typed, zh: '', en: '' }].map((content) => BlockContent.safeParse(content).success)).toEqual([true, false, false]);
  });
});
