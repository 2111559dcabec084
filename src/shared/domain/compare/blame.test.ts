import { describe, expect, it } from 'vitest';
import { fromPlainText } from '../document';
import { emptyEdition, type Edition } from '../release';
import { blame, type EditionState } from '.';

const edition = (lines: string, title = '标题'): Edition => ({ ...emptyEdition(), title, body: fromPlainText(lines) });

/** The newest first, as the archive reads them. */
const states: readonly EditionState[] = [
  edition('公司于3月2日投产。产能提升三成。'),
  edition('公司于3月2日投产。产能提升三成。\n赵鹏程出席。'),
  edition('公司于3月3日投产。产能提升三成。\n赵鹏程出席。'),
  edition('赵鹏程出席。\n公司于3月3日投产。产能提升三成。', '新标题'),
]
  .map((one, index) => ({ number: index + 1, edition: one }))
  .reverse();

const line = '公司于3月3日投产。产能提升三成。';

describe('who changed this?', () => {
  it('tells a sentence from the paragraph around it, and what stood there before', () => {
    expect(blame(states, { field: 'body', line, sentence: '公司于3月3日投产。' })).toEqual({
      line: { number: 3, before: '公司于3月2日投产。产能提升三成。' },
      sentence: { number: 3, before: '公司于3月2日投产。' },
    });
    expect(blame(states, { field: 'body', line, sentence: '产能提升三成。' }).sentence).toEqual({ number: 1, before: null });
  });

  it('does not accuse whoever only moved a paragraph', () => {
    expect(blame(states, { field: 'body', line: '赵鹏程出席。', sentence: '赵鹏程出席。' }).line).toEqual({ number: 2, before: null });
  });

  it('knows the title from the text', () => {
    expect(blame(states, { field: 'title', line: '新标题', sentence: '新标题' }).line).toEqual({ number: 4, before: '标题' });
  });

  it('says of words that were never saved that it does not know', () => {
    expect(blame(states, { field: 'body', line: '刚写的。', sentence: '刚写的。' })).toEqual({ line: null, sentence: null });
  });

  it('reads no older states than it needs: a history may be long', () => {
    let read = 0;
    function* counted(): Generator<EditionState> {
      for (const state of states) {
        read++;
        yield state;
      }
    }
    blame(counted(), { field: 'title', line: '新标题', sentence: '新标题' });
    expect(read).toBe(2);
  });
});
