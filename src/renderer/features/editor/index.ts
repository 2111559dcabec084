export { BodyEditor, type CaretPlace } from './body-editor';
export { DocumentView, blockView, inlineView } from './document-view';
export { default as proseStyles } from './prose.module.css';
export { EditorHub, EditorHubContext, useActiveEditor, useEditorHub } from './editor-hub';
export { FormatToolbar } from './toolbar';
export { imageOf, type ReleasePictures } from './release-pictures';
export { attachmentUrl, thumbnailUrl } from './schema/attachment-url';
