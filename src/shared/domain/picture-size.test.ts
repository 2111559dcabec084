import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureSize } from './picture-size';

const picture = sharp({ create: { width: 48, height: 30, channels: 3, background: '#2b4d82' } });

test.each(['png', 'gif', 'webp', 'jpeg'] as const)('a %s is shown with its size', async (format) => {
  const bytes = new Uint8Array(await picture.clone().toFormat(format).toBuffer());
  expect(pictureSize(bytes)).toEqual({ width: 48, height: 30 });
});

test.each([
  ['lossless', { lossless: true }],
  ['with a profile', {}],
])('a WebP %s is shown with its size', async (_what, options) => {
  const bytes = await picture.clone().withMetadata().webp(options).toBuffer();
  expect(pictureSize(new Uint8Array(bytes))).toEqual({ width: 48, height: 30 });
});

test('a photo taken with the camera upright is high, not wide', async () => {
  const held = async (orientation: number): Promise<unknown> =>
    pictureSize(new Uint8Array(await picture.clone().withMetadata({ orientation }).jpeg().toBuffer()));
  expect([await held(1), await held(3), await held(6), await held(8)]).toEqual([
    { width: 48, height: 30 },
    { width: 48, height: 30 },
    { width: 30, height: 48 },
    { width: 30, height: 48 },
  ]);
});

test('a damaged or cut off picture has no size, and does no harm', async () => {
  const whole = await Promise.all((['png', 'gif', 'webp', 'jpeg'] as const).map((format) => picture.clone().toFormat(format).toBuffer()));
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(60), fc.uint8Array({ maxLength: 40 }), (bytes, length, rest) => {
      const size = pictureSize(Uint8Array.from([...bytes.subarray(0, length), ...rest]));
      expect(size === null || size.width > 0).toBe(true);
    }),
  );
});
