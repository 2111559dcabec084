import { describe, expect, it } from 'vitest';
import { paragraph, picturesOf, type Block } from './document';
import { editionsShowing, withEdited, withFiles, withMoved } from './photos';
import { emptyEdition, emptyFacts, type Attachment, type ReleaseContent } from './release';

const file = (name: string, fields: Partial<Attachment> = {}): Attachment => ({
  sha256: name.repeat(64),
  name: `${name}.png`,
  mediaType: 'image/png',
  bytes: 9,
  captionZh: '',
  captionEn: '',
  credit: '',
  ...fields,
});
const names = (files: readonly Attachment[]): string => files.map(({ name }) => name[0]).join('');
const [a, b, c, d] = [file('a'), file('b'), file('c'), file('d')];

describe('the order of files', () => {
  it('what is added again keeps its place and its captions', () => {
    const written = file('a', { captionZh: '签约' });
    expect(withFiles([written, b], [a, c])).toEqual([written, b, c]);
  });

  it.each([
    ['a', 'c', 'before', 'bacd'],
    ['a', 'c', 'after', 'bcad'],
    ['da', 'b', 'before', 'adbc'],
    ['ab', 'b', 'after', 'abcd'],
  ] as const)('moving %s to %s (%s) loses none', (moved, target, position, order) => {
    const hashes = new Set(Array.from(moved, (name) => name.repeat(64)));
    expect(names(withMoved([a, b, c, d], hashes, target.repeat(64), position))).toBe(order);
  });
});

describe('an edited picture', () => {
  const image = (of: Attachment): Block => ({ type: 'image', attrs: { attachment: of.sha256, alt: '', title: '图注' } });
  const quote: Block = { type: 'blockquote', content: [paragraph('引语'), image(a)] };
  const release: ReleaseContent = {
    facts: { ...emptyFacts(), attachments: [file('a', { captionZh: '签约', credit: '周晓岚' }), b] },
    zh: { ...emptyEdition(), body: { type: 'doc', content: [quote, image(b)] } },
    en: { ...emptyEdition(), body: { type: 'doc', content: [paragraph('Text')] } },
  };

  it('keeps place, captions and credit, and is shown in the texts where that is wished', () => {
    const edited = withEdited(release, a.sha256, d, true);
    expect(edited.facts.attachments).toEqual([{ ...d, captionZh: '签约', credit: '周晓岚' }, b]);
    expect(picturesOf(edited.zh!.body).map(({ attrs }) => attrs)).toEqual([
      { attachment: d.sha256, alt: '', title: '图注' },
      { attachment: b.sha256, alt: '', title: '图注' },
    ]);
    expect(edited.en).toEqual(release.en);
  });

  it('leaves the texts alone where that is not wished', () => {
    const edited = withEdited(release, a.sha256, d, false);
    expect(editionsShowing(edited, a.sha256)).toEqual(['zh']);
    expect(editionsShowing(edited, d.sha256)).toEqual([]);
  });

  it('that is kept with the release already stands there once', () => {
    expect(names(withEdited(release, a.sha256, b, true).facts.attachments)).toBe('b');
  });
});
