import { expect, test } from 'vitest';
import { fontFacesFor, readFont } from './fonts';

/** Every character of GB 2312's two levels of ideographs. */
function gb2312(): string {
  const decoder = new TextDecoder('gbk');
  let all = '';
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      if (row !== 0xd7 || cell < 0xfa) all += decoder.decode(Uint8Array.of(row, cell));
    }
  }
  return all;
}

test('all 6,763 characters of GB 2312 come from our fonts, so no machine prints boxes', async () => {
  const all = gb2312();
  expect(all).toHaveLength(6763);
  const css = fontFacesFor(all);
  const standIn = [...css.matchAll(/lxgw-wenkai[^;]*; unicode-range: ([^;]+);/g)];
  expect(standIn).not.toEqual([]);
  for (const [, path = ''] of css.matchAll(/url\((font\/[^)]+)\)/g)) expect(await readFont(path), path).not.toBeNull();
});

test('a page loads only the slices of its own characters', () => {
  expect(fontFacesFor('Press').match(/@font-face/g)!.length).toBeLessThan(12);
});

test.each(['font/../../package.json', 'font/noto-serif-sc/../LICENSE', 'font/other/a.woff2', '/etc/passwd', 'font/noto-serif-sc/missing.woff2'])(
  'no path but a font of ours is answered: %s',
  async (path) => {
    expect(await readFont(path)).toBeNull();
  },
);
