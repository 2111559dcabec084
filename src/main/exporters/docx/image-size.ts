import type { Picture } from '../images';

export interface WordPicture {
  readonly type: 'png' | 'jpg' | 'gif';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What Word needs to know of a picture; null for formats it cannot show and for damaged files. */
export function wordPicture({ bytes, mediaType }: Picture): WordPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (mediaType) {
    case 'image/png':
      return view.byteLength < 24 ? null : sized('png', view.getUint32(16), view.getUint32(20));
    case 'image/gif':
      return view.byteLength < 10 ? null : sized('gif', view.getUint16(6, true), view.getUint16(8, true));
    case 'image/jpeg':
      return jpeg(view);
    default:
      return null;
  }
}

const sized = (type: WordPicture['type'], width: number, height: number): WordPicture | null =>
  width > 0 && height > 0 ? { type, width, height } : null;

/** Walks the segments of a JPEG to its frame header. */
function jpeg(view: DataView): WordPicture | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return sized('jpg', view.getUint16(at + 7), view.getUint16(at + 5));
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
