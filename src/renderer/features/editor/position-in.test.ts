import { expect, it } from 'vitest';
import { paragraph, text, type Block } from '@shared/domain/document';
import { positionIn } from './position-in';
import { editableNode } from './schema/repair-tables';

const list: Block = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('一二')] }, { type: 'listItem', content: [paragraph('三四')] }] };
const doc = editableNode({ type: 'doc', content: [paragraph('甲乙'), paragraph([...text('丙'), ...text('丁戊', [{ type: 'bold' }])]), list, paragraph()] });
const after = (block: number, offset: number): string => doc.textBetween(0, positionIn(doc, block, offset));

it('finds the character that was clicked on, across marks and in lists', () => {
  expect([after(0, 0), after(0, 1), after(1, 2), after(2, 3)]).toEqual(['', '甲', '甲乙丙丁', '甲乙丙丁戊一二三']);
});

it('goes to the end of a paragraph that is shorter, and stays in the text', () => {
  expect([after(0, 9), after(3, 2), after(9, 0)]).toEqual(['甲乙', '甲乙丙丁戊一二三四', '甲乙丙丁戊一二三四']);
});
