export { BodyEditor, type CaretPlace } from './body-editor';
export { DocumentView } from './document-view';
export { EditorHub, EditorHubContext, useEditorHub } from './editor-hub';
export { FormatToolbar } from './toolbar';
export { imageOf, type ReleasePictures } from './release-pictures';
export { attachmentUrl, thumbnailUrl } from './schema/attachment-url';
