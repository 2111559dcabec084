import type { Node } from '@tiptap/pm/model';

/** The position `offset` characters into the text of the top block number `block`; at its end where there are fewer. */
export function positionIn(doc: Node, block: number, offset: number): number {
  let start = 0;
  for (let index = 0; index < Math.min(block, doc.childCount - 1); index++) start += doc.child(index).nodeSize;
  const end = start + (doc.maybeChild(Math.min(block, doc.childCount - 1))?.nodeSize ?? 0);
  let left = offset;
  let found = start + 1;
  doc.nodesBetween(start, end, (node, pos) => {
    if (left <= 0 || !node.isText) return;
    found = pos + Math.min(left, node.nodeSize);
    left -= node.nodeSize;
  });
  return found;
}
