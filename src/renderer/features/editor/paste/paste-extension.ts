import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { attachmentUrl } from '../schema/attachment-url';
import type { ImageAttributes } from '../schema/image-node';
import { PasteParser, bytesOfDataUrl, cleanedHtml, embeddedPictures } from './pasted-html';

interface PasteOptions {
  /** Stores a pasted or dropped picture; null when it is refused (the person has been told why). */
  readonly storePicture: (picture: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }) => Promise<ImageAttributes | null>;
}

const picturesIn = (data: DataTransfer): readonly File[] => [...data.files].filter((file) => file.type.startsWith('image/'));

const hasText = (html: string): boolean => html.replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[^>]*>/gi, '').trim() !== '';

async function insertPictures(view: EditorView, files: readonly File[], store: PasteOptions['storePicture'], at?: number): Promise<void> {
  for (const file of files) {
    const image = await store({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    const node = image === null ? undefined : view.state.schema.nodes.image?.create(image);
    if (node === undefined || view.isDestroyed) continue;
    const { tr } = view.state;
    view.dispatch(at === undefined ? tr.replaceSelectionWith(node) : tr.insert(Math.min(at, tr.doc.content.size), node));
  }
}

/** HTML with `data:` pictures is pasted once they are stored, with their addresses in the archive in place of the bytes. */
async function pasteWithPictures(view: EditorView, html: string, store: PasteOptions['storePicture']): Promise<void> {
  let stored = html;
  for (const url of embeddedPictures(html)) {
    const bytes = bytesOfDataUrl(url);
    const type = /^data:image\/([a-z]+)/i.exec(url)?.[1] ?? 'png';
    const image = bytes === null ? null : await store({ name: `pasted.${type === 'jpeg' ? 'jpg' : type}`, bytes });
    stored = stored.replaceAll(url, image === null ? '' : attachmentUrl(image.attachment));
  }
  if (!view.isDestroyed) view.pasteHTML(stored);
}

/** Everything that comes in by paste and drop, cleaned to the schema; pictures go to the archive first. */
export const Paste = Extension.create<PasteOptions>({
  name: 'cleanPaste',

  addOptions() {
    return { storePicture: () => Promise.resolve(null) };
  },

  addProseMirrorPlugins() {
    const { storePicture } = this.options;
    return [
      new Plugin({
        props: {
          clipboardParser: PasteParser.of(this.editor.schema),
          transformPastedHTML: cleanedHtml,
          handlePaste: (view, { clipboardData }) => {
            if (clipboardData === null) return false;
            const html = clipboardData.getData('text/html');
            const files = picturesIn(clipboardData);
            if (files.length > 0 && !hasText(html)) {
              void insertPictures(view, files, storePicture);
              return true;
            }
            if (embeddedPictures(html).length === 0) return false;
            void pasteWithPictures(view, html, storePicture);
            return true;
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = event.dataTransfer === null || moved ? [] : picturesIn(event.dataTransfer);
            if (files.length === 0) return false;
            event.preventDefault();
            event.stopPropagation();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            void insertPictures(view, files, storePicture, at);
            return true;
          },
        },
      }),
    ];
  },
});
