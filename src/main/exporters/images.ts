import type { Block } from '@shared/domain/document';
import type { ReadImage } from './api';
import type { Publication } from './publication';

export type Picture = NonNullable<Awaited<ReturnType<ReadImage>>>;

/** Pictures of a publication by SHA-256; missing ones are not in it. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Reads every picture that a publication shows, each once. */
export async function readPictures(publication: Publication, readImage: ReadImage): Promise<Pictures> {
  const wanted = new Set(publication.editions.flatMap(({ body }) => [...attachmentsOf(body)]));
  const pictures = new Map<string, Picture>();
  for (const sha256 of wanted) {
    const picture = await readImage(sha256);
    // Whatever the archive holds, a page shows pictures only.
    if (picture !== null && /^image\/(?:png|jpeg|gif|webp)$/.test(picture.mediaType)) pictures.set(sha256, picture);
  }
  return pictures;
}

function* attachmentsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    switch (block.type) {
      case 'image':
        yield block.attrs.attachment;
        break;
      case 'blockquote':
        yield* attachmentsOf(block.content);
        break;
      case 'bulletList':
      case 'orderedList':
        for (const { content } of block.content) yield* attachmentsOf(content);
        break;
      case 'table':
        for (const row of block.content) for (const { content } of row.content) yield* attachmentsOf(content);
        break;
      case 'paragraph':
      case 'heading':
        break;
    }
  }
}

export const dataUrl = ({ bytes, mediaType }: Picture): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
