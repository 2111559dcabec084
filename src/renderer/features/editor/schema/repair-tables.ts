import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { fixTables } from '@tiptap/pm/tables';
import type { Document } from '@shared/domain/document';
import { fromDocument } from './convert';
import { editorSchema } from './editor-schema';

/** Repairing a table can show the next fault in a table inside it; more rounds than this are not a table's doing. */
const ROUNDS = 8;

/**
 * A body as the editor can work on it: tables whose cells overlap or are missing are completed, as table commands write
 * nonsense into torn ones. It happens before editing begins, so that it is no change of the person's.
 */
export function editableNode(document: Document): Node {
  let state = EditorState.create({ doc: Node.fromJSON(editorSchema, fromDocument(document)) });
  for (let round = 0; round < ROUNDS; round += 1) {
    const repair = fixTables(state);
    if (!repair?.docChanged) break;
    state = state.apply(repair);
  }
  return state.doc;
}
