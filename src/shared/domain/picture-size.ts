import { imageType } from './media-type';

/** Width and height in pixels, as the picture is seen: upright, whatever way the camera was held. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a PNG, JPEG, GIF or WebP by its first bytes; null where they do not tell. For a JPEG 256 KB are enough:
 * previews and colour profiles may stand before its frame.
 */
export function pictureSize(bytes: Uint8Array): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (imageType(bytes)) {
      case 'image/png':
        return sized(view.getUint32(16), view.getUint32(20));
      case 'image/gif':
        return sized(view.getUint16(6, true), view.getUint16(8, true));
      case 'image/jpeg':
        return jpeg(view);
      case 'image/webp':
        return webp(view);
      default:
        return null;
    }
  } catch (error) {
    // Read past the end: the file is cut off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const sized = (width: number, height: number): PixelSize | null => (width > 0 && height > 0 ? { width, height } : null);

const ascii = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));

/** Walks the segments to the frame header, and notes on the way how the camera was held. */
function jpeg(view: DataView): PixelSize | null {
  let isOnItsSide = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isOnItsSide ? sized(height, width) : sized(width, height);
    }
    if (marker === 0xe1 && ascii(view, at + 4, 6) === 'Exif\0\0') isOnItsSide = orientation(view, at + 10) >= 5;
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/** Tag 0x0112 of the first directory, 1 to 8; 1 where it is not given. https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf */
function orientation(view: DataView, tiff: number): number {
  const little = ascii(view, tiff, 2) === 'II';
  const directory = tiff + view.getUint32(tiff + 4, little);
  for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return 1;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webp(view: DataView): PixelSize | null {
  const threeBytes = (at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (ascii(view, 12, 4)) {
    case 'VP8X':
      return sized(threeBytes(24) + 1, threeBytes(27) + 1);
    case 'VP8 ':
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    default:
      return null;
  }
}
