import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from '../fixtures';

const RELEASES = 4;
const STEPS = 160;

type Step = { readonly go: number } | { readonly type: string } | { readonly does: 'undo' | 'redo' | 'search' | 'done' | 'save' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ go: fc.nat(RELEASES - 1) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('窑', '产量', 'kiln ', '2026', '。') }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const, 'search' as const, 'done' as const, 'save' as const) }) },
);
const [walk = []] = fc.sample(fc.array(step, { minLength: STEPS, maxLength: STEPS }), { numRuns: 1, seed: 20261123 });

test('whatever order one writes, switches, searches and takes back in, each text holds what was written into it and nothing of another', async ({ launch, folder }) => {
  test.slow();
  const profile = join(folder, 'profile');
  const running = await launch({ profile });
  const { window, page } = running;
  await window.startEmpty();
  const name = (at: number): string => `第${String(at + 1)}号稿`;
  // Each text begins with a sign that stands in no other: whatever crosses over brings its sign.
  const sign = (at: number): string => `〔${String.fromCharCode(0x7532 + at)}${at}〕`;
  const texts: string[] = [];
  for (let at = 0; at < RELEASES; at++) {
    await window.create(name(at));
    await window.editor.body('zh').click();
    await page.keyboard.insertText(sign(at));
    await window.saved();
    texts.push(sign(at));
  }
  let here = RELEASES - 1;
  const body = window.editor.body('zh');
  const write = async (): Promise<void> => {
    if ((await body.count()) === 0) {
      await window.command('release.edit');
      await body.waitFor();
    }
    await body.click();
    await page.keyboard.press('ControlOrMeta+End');
  };
  for (const one of walk) {
    if ('go' in one) {
      here = one.go;
      await window.row(new RegExp(name(here))).click();
      await expect(window.release.getByRole('article').first()).toContainText(sign(here));
    } else if ('type' in one) {
      await write();
      await page.keyboard.insertText(one.type);
      texts[here] = `${texts[here] ?? ''}${one.type}`;
    } else if (one.does === 'undo' || one.does === 'redo') {
      await write();
      await page.keyboard.press(one.does === 'undo' ? 'ControlOrMeta+z' : 'ControlOrMeta+Shift+z');
      const now = await body.innerText();
      // How much one undo takes back is the editor's matter; never more than was written since it began, never another's.
      expect(now.startsWith(sign(here)) || sign(here).startsWith(now), `${now} is the text of ${name(here)}`).toBe(true);
      texts[here] = now;
    } else if (one.does === 'search') {
      await window.search(name(here));
      await expect(window.row(new RegExp(name(here)))).toBeVisible();
      await window.search('');
      await expect(window.list.getByRole('option')).toHaveCount(RELEASES);
    } else if (one.does === 'done') {
      if ((await body.count()) > 0) await window.command('release.edit');
    } else {
      await window.command('release.save');
      await window.saved();
    }
  }
  await window.saved();
  await running.close();

  const second = await launch({ profile });
  for (const [at, text] of texts.entries()) {
    await second.window.row(new RegExp(name(at))).click();
    await expect(second.window.editor.edition('zh').getByRole('heading', { name: name(at) })).toBeVisible();
    if (text !== '') await expect(second.window.editor.edition('zh').getByRole('paragraph').first()).toHaveText(text.trim());
  }
});
