import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { MAX_DEPTH } from '@shared/domain/document';

/** Levels of nodes, the document itself and its text included, counted as the archive counts them. */
export function depthOf(node: Node): number {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, depthOf(child));
  });
  return deepest + 1;
}

/** Refuses to nest deeper than the archive stores: better a Tab that does nothing than a text that cannot be saved. */
export const DepthLimit = Extension.create({
  name: 'depthLimit',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged || depthOf(transaction.doc) <= MAX_DEPTH,
      }),
    ];
  },
});
