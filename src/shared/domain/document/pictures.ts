import type { Document, Image } from './schema';

/** Anything that may have other nodes in it, whatever kinds of blocks there are. */
interface Container {
  readonly type: string;
  readonly content?: readonly Container[] | undefined;
}

/** The pictures of a text in reading order, also those in lists, quotations and tables. */
export function picturesOf(document: Document): Image[] {
  const within = (node: Container): Image[] => (node.type === 'image' ? [node as Image] : (node.content ?? []).flatMap(within));
  return within(document);
}

/** The text with every picture of the file `from` showing the file `to`; the very same document when it has none. */
export function withPicture(document: Document, from: string, to: string): Document {
  if (!picturesOf(document).some(({ attrs }) => attrs.attachment === from)) return document;
  const changed = (node: Container): Container => {
    if (node.type === 'image') {
      const image = node as Image;
      return image.attrs.attachment === from ? ({ ...image, attrs: { ...image.attrs, attachment: to } } as Container) : node;
    }
    return node.content === undefined ? node : { ...node, content: node.content.map(changed) };
  };
  return changed(document) as Document;
}
