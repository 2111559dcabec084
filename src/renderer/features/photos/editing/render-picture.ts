import { outputSize, type CropRect, type Turns } from './crop';

export interface Output {
  readonly turns: Turns;
  readonly rect: CropRect;
  /** Longest edge in pixels; null leaves it as it is. */
  readonly longest: number | null;
  readonly type: 'image/jpeg' | 'image/png';
  /** 0 to 1; for JPEG. */
  readonly quality: number;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws a picture turned, with its upper left corner at the origin. */
export function drawTurned(context: Context, bitmap: ImageBitmap, turns: Turns): void {
  const { width, height } = bitmap;
  const [x, y] = ([[0, 0], [height, 0], [width, height], [0, width]] as const)[turns];
  context.translate(x, y);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(bitmap, 0, 0);
}

/** The part of the picture as a file of its own. Nothing the camera wrote beside the picture comes along. */
export async function rendered(bitmap: ImageBitmap, { turns, rect, longest, type, quality }: Output): Promise<Blob> {
  const { width, height } = outputSize(rect, longest);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no memory for a canvas of this size');
  context.imageSmoothingQuality = 'high';
  if (type === 'image/jpeg') {
    // It knows no transparency: paper is white.
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
  }
  context.scale(width / rect.width, height / rect.height);
  context.translate(-rect.x, -rect.y);
  drawTurned(context, bitmap, turns);
  return canvas.convertToBlob({ type, quality });
}
