/**
 * Works with a picture as it is seen, turned as the camera was held. By way of an element: a bitmap made of the file
 * itself has its pixels as they lie there. Decoding does not hold up the page.
 */
export async function upright<T>(original: Blob, work: (picture: HTMLImageElement) => Promise<T>): Promise<T> {
  const url = URL.createObjectURL(original);
  const picture = new Image();
  try {
    picture.src = url;
    await picture.decode();
    return await work(picture);
  } finally {
    URL.revokeObjectURL(url);
    picture.src = '';
  }
}

/** The picture drawn anew, `scale` times as large. */
export function drawn(picture: HTMLImageElement, scale: number): OffscreenCanvas {
  const scaled = (edge: number): number => Math.max(1, Math.round(edge * scale));
  const canvas = new OffscreenCanvas(scaled(picture.naturalWidth), scaled(picture.naturalHeight));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no memory for a canvas of this size');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
