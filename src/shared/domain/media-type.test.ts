import { describe, expect, test } from 'vitest';
import { imageType, mediaType } from './media-type';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : [...part])));

describe('a picture is known by its content', () => {
  test.each([
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\nmore')],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
  ])('%s', (type, content) => {
    expect(imageType(content)).toBe(type);
    expect(mediaType('renamed.pdf', content)).toBe(type);
  });

  test.each([
    ['a program', bytes('MZ')],
    ['a sound file in the same container as WebP', bytes('RIFF', [1, 2, 3, 4], 'WAVE')],
    ['a drawing that can hold scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a cut-off signature', bytes([0x89], 'PN')],
    ['nothing', bytes()],
  ])('%s is none, whatever its name says', (_what, content) => {
    expect(imageType(content)).toBeNull();
    expect(mediaType('photo.png', content)).toBe('application/octet-stream');
  });
});

test('other files are known by the end of their name', () => {
  expect(mediaType('定稿.V2.DOCX', bytes('PK'))).toContain('wordprocessingml');
  expect(mediaType('README', bytes('x'))).toBe('application/octet-stream');
});
