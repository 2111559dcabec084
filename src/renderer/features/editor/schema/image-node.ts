import { Node } from '@tiptap/core';
import { attachmentOf, attachmentUrl } from './attachment-url';

export interface ImageAttributes {
  readonly attachment: string;
  readonly alt: string;
  readonly title: string;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    image: {
      insertImage: (image: ImageAttributes) => ReturnType;
    };
  }
}

/** A stored picture with its caption. Pictures from elsewhere have no place in the document and are not parsed. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      attachment: { default: '', rendered: false },
      alt: { default: '', rendered: false },
      title: { default: '', rendered: false },
    };
  },

  parseHTML() {
    const attributes = (image: HTMLElement | null, caption: string): ImageAttributes | false => {
      const attachment = attachmentOf(image?.getAttribute('src') ?? '');
      return attachment === null ? false : { attachment, alt: image?.getAttribute('alt') ?? '', title: caption };
    };
    return [
      {
        tag: 'figure',
        getAttrs: (figure) =>
          attributes(figure.querySelector('img'), figure.querySelector('figcaption')?.textContent.trim() ?? ''),
      },
      { tag: 'img', getAttrs: (image) => attributes(image, image.getAttribute('title') ?? '') },
    ];
  },

  renderHTML({ node }) {
    const { attachment, alt, title } = node.attrs as ImageAttributes;
    const image = ['img', { src: attachmentUrl(attachment), alt }] as const;
    return title === '' ? ['figure', image] : ['figure', image, ['figcaption', title]];
  },

  addCommands() {
    return {
      insertImage:
        (attrs) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs }),
    };
  },
});
