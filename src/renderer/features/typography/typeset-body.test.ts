import type { JSONContent } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { paragraph, plainText, text, type Document } from '@shared/domain/document';
import { editableNode } from '../editor/schema/repair-tables';
import { toDocument } from '../editor/schema/convert';
import { typesetBody } from './typeset-body';

const stateOf = (...content: Document['content']): EditorState =>
  EditorState.create({ doc: editableNode({ type: 'doc', content }), plugins: [history()] });

it('sees signs across bold type and links, and keeps both where they were', () => {
  const state = stateOf(paragraph([...text('他说:"'), ...text('我们', [{ type: 'bold' }]), ...text('很好,"随后', [{ type: 'italic' }]), ...text('离开.')]));
  const typeset = typesetBody(state, 'zh');
  expect(typeset?.count).toBe(5);
  const after = typeset === null ? state : state.apply(typeset.change);
  expect(toDocument(after.doc.toJSON() as JSONContent).content).toEqual([
    paragraph([...text('他说：“'), ...text('我们', [{ type: 'bold' }]), ...text('很好，”随后', [{ type: 'italic' }]), ...text('离开。')]),
  ]);
});

it('changes only what is selected, and looks at what stands around it', () => {
  const state = stateOf(paragraph('一,二,三'));
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 4, 5)));
  const typeset = typesetBody(selected, 'zh');
  expect(typeset?.change.doc.textContent).toBe('一,二，三');
});

it('is taken back by one undo', () => {
  let state = stateOf(paragraph('一,二'), paragraph('三,四'));
  const before = state.doc;
  const typeset = typesetBody(state, 'zh');
  if (typeset !== null) state = state.apply(typeset.change);
  expect(plainText(toDocument(state.doc.toJSON() as JSONContent))).toBe('一，二\n三，四');
  undo(state, (change) => {
    state = state.apply(change);
  });
  expect(state.doc.eq(before)).toBe(true);
});

it('says so when there is nothing to do', () => {
  expect(typesetBody(stateOf(paragraph('一，二。')), 'zh')).toBeNull();
});
