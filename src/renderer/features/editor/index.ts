export { BodyEditor, type CaretPlace } from './body-editor';
export { DocumentView } from './document-view';
export { EditorHub, EditorHubContext, useActiveEditor, useEditorHub } from './editor-hub';
export { FormatToolbar } from './toolbar';
export { attachmentUrl } from './schema/attachment-url';
