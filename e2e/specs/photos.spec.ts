import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '../fixtures';

/** A picture of a camera that was held upright: its pixels lie on their side. */
async function photo(path: string, colour: string, upright = false): Promise<string> {
  const stripe = { create: { width: 240, height: 420, channels: 3 as const, background: '#d9a441' } };
  const picture = sharp({ create: { width: 1_200, height: 800, channels: 3, background: colour } }).composite([{ input: stripe, left: 120, top: 180 }]);
  await writeFile(path, await (upright ? picture.withMetadata({ orientation: 6 }).jpeg() : picture.png()).toBuffer());
  return path;
}

/** Where the archive keeps the only stored file that has these bytes. */
async function storedFile(archive: string, bytes: Uint8Array): Promise<string> {
  const folder = join(archive, 'attachments');
  for (const part of await readdir(folder)) {
    for (const name of await readdir(join(folder, part))) {
      const path = join(folder, part, name);
      if (Buffer.compare(await readFile(path), bytes) === 0) return path;
    }
  }
  throw new Error('not stored');
}

/** Drops files of the disk on the middle of an element, as the file manager does. */
async function dropOn(page: Page, target: Locator, ...paths: string[]): Promise<void> {
  const box = (await target.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 300) };
  try {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...at, data: { items: [], files: paths, dragOperationsMask: 1 } });
    }
  } finally {
    await session.detach();
  }
}

test('photos of a release: brought in, described, put in order, inserted, cropped, taken away and back', async ({ launch, folder }) => {
  const { page, window } = await launch();
  const { t, editor } = window;
  const panel = page.getByRole('complementary', { name: t('photos:title') });
  const pictures = panel.getByRole('grid', { name: t('photos:pictures') });
  const named = (name: string): Locator => pictures.getByRole('row', { name });
  const undo = (): Promise<void> => page.getByRole('status', { name: t('common:toast.region') }).getByRole('button', { name: t('common:action.undo') }).last().click();
  const [signing, hall, upright, paper] = [
    await photo(join(folder, '签约.png'), '#2b4d82'),
    await photo(join(folder, '车间.png'), '#2a6440'),
    await photo(join(folder, '奠基.jpg'), '#a8331d', true),
    join(folder, '说明.txt'),
  ];
  await writeFile(paper, '随稿资料');
  await window.startEmpty();
  await window.create('第一篇');
  await editor.body('zh').click();
  await page.keyboard.insertText('正文');
  await window.command('release.photos');

  await test.step('chosen in the dialog, dropped on the panel', async () => {
    await window.answerOpenDialog(signing, hall);
    await panel.getByRole('button', { name: t('photos:add') }).click();
    await expect(pictures.getByRole('row')).toHaveCount(2);
    await dropOn(page, panel, upright, paper);
    await expect(pictures.getByRole('row')).toHaveCount(3);
    await expect(panel.getByRole('grid', { name: t('photos:others') }).getByRole('row', { name: '说明.txt' })).toBeVisible();
    await named('奠基.jpg').click();
    await expect(panel.getByText(t('photos:pixels', { width: 800, height: '1,200' }))).toBeVisible();
    await expect(named('奠基.jpg').locator('img')).toHaveJSProperty('naturalHeight', 320);
    await expect(named('奠基.jpg').locator('img')).toHaveJSProperty('naturalWidth', 213);
  });

  await test.step('a caption in each language goes with the picture into the text of that language', async () => {
    await named('签约.png').click();
    await panel.getByRole('textbox', { name: t('photos:captionZh') }).fill('签约现场');
    await panel.getByRole('textbox', { name: t('photos:captionEn') }).fill('The signing');
    await panel.getByRole('textbox', { name: t('photos:credit') }).fill('周晓岚');
    await panel.getByRole('textbox', { name: t('photos:altZh') }).fill('两人握手');
    await named('车间.png').click();
    await panel.getByRole('textbox', { name: t('photos:captionZh') }).fill('新车间');
    await named('签约.png').click();
    await panel.getByRole('button', { name: t('photos:insert') }).click();
    await page.getByRole('menuitem', { name: t('photos:insert.zh') }).click();
    await expect(editor.body('zh').getByRole('figure')).toContainText('签约现场');
    await expect(editor.body('zh').getByRole('img', { name: '两人握手' })).toBeVisible();
    await expect(panel.getByText(t('photos:use.here.zh'))).toBeVisible();
  });

  await test.step('in order by the keyboard', async () => {
    await named('奠基.jpg').click();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(pictures.getByRole('row')).toHaveText([/签约/, /奠基/, /车间/]);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(pictures.getByRole('row')).toHaveText([/奠基/, /签约/, /车间/]);
  });

  await test.step('large, the next one by the arrow keys', async () => {
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { name: '奠基.jpg' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('img', { name: '两人握手' })).toBeVisible();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  await test.step('cropped by the keyboard: a new file in its place, in the text, too; and back', async () => {
    await named('签约.png').click();
    await panel.getByRole('button', { name: t('photos:crop') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '1:1' }).click();
    const frame = dialog.getByRole('application');
    await expect(frame).toHaveAccessibleName(t('photos:edit.frame', { x: 200, y: 0, width: 800, height: 800 }));
    await frame.focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(frame).toHaveAccessibleName(t('photos:edit.frame', { x: 199, y: 0, width: 800, height: 800 }));
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect(frame).toHaveAccessibleName(t('photos:edit.frame', { x: 199, y: 0, width: 799, height: 799 }));
    await dialog.getByRole('button', { name: t('photos:edit.turnRight') }).click();
    await expect(dialog.getByText(t('photos:pixels', { width: 799, height: 799 }))).toBeVisible();
    await dialog.getByRole('button', { name: t('photos:edit.keep') }).click();
    await dialog.waitFor({ state: 'hidden' });
    const made = `${t('photos:edit.name', { name: '签约' })}.png`;
    await expect(named(made)).toBeVisible();
    await expect(named('签约.png')).toHaveCount(0);
    await expect(panel.getByRole('textbox', { name: t('photos:captionZh') })).toHaveValue('签约现场');
    await expect(editor.body('zh').getByRole('img')).toHaveJSProperty('naturalWidth', 799);
    await undo();
    await expect(named('签约.png')).toBeVisible();
    await expect(editor.body('zh').getByRole('img')).toHaveJSProperty('naturalWidth', 1_200);
  });

  await test.step('removed, and brought back to its place', async () => {
    await named('签约.png').click();
    await page.keyboard.press('Delete');
    await expect(pictures.getByRole('row')).toHaveCount(2);
    await undo();
    await expect(pictures.getByRole('row')).toHaveText([/奠基/, /签约/, /车间/]);
  });

  await test.step('a copy on the disk', async () => {
    await named('车间.png').click();
    const copy = join(folder, '副本.png');
    await window.answerSaveDialog(copy);
    await panel.getByRole('button', { name: t('photos:saveCopy') }).click();
    await expect.poll(() => stat(copy).then(({ size }) => size, () => 0)).toBe((await stat(hall)).size);
  });

  await test.step('dropped into the text it is kept with the release as well', async () => {
    const extra = await photo(join(folder, '合影.png'), '#7a4f00');
    await dropOn(page, editor.body('zh'), extra);
    await expect(editor.body('zh').getByRole('figure')).toHaveCount(2);
    await expect(named('合影.png')).toBeVisible();
    await window.saved();
  });
});

test('where else a photo is used is said; one that is lost from the disk is said, and only the same file takes its place', async ({ launch, folder }) => {
  const profile = join(folder, 'profile');
  const { page, window } = await launch({ profile });
  const { t } = window;
  const panel = page.getByRole('complementary', { name: t('photos:title') });
  const pictures = panel.getByRole('grid', { name: t('photos:pictures') });
  const [signing, other] = [await photo(join(folder, '签约.png'), '#2b4d82'), await photo(join(folder, '别的.png'), '#2a6440')];
  const add = async (): Promise<void> => {
    await window.answerOpenDialog(signing);
    await panel.getByRole('button', { name: t('photos:add') }).click();
    await expect(pictures.getByRole('row')).toHaveCount(1);
  };
  await window.startEmpty();
  await window.create('第一篇');
  await window.command('release.photos');
  await add();
  await window.saved();
  await window.create('第二篇');
  await add();

  await test.step('the same photo in another release', async () => {
    await expect(panel.getByText(t('photos:use.others_other', { count: 1 }))).toBeVisible();
    await panel.getByRole('button', { name: /第一篇/ }).click();
    await expect(window.release.getByRole('heading', { name: '第一篇' })).toBeVisible();
    await expect(panel.getByRole('button', { name: /第二篇/ })).toBeVisible();
    await window.saved();
  });

  await test.step('lost from the disk', async () => {
    await rm(await storedFile(join(profile, 'Archive'), await readFile(signing)));
    await window.row(/第二篇/).click();
    await expect(panel.getByText(t('photos:lost.missing'))).toBeVisible();
  });

  await test.step('another file is offered as a new one', async () => {
    await window.answerOpenDialog(other);
    await panel.getByRole('button', { name: t('photos:lost.choose') }).click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: t('photos:lost.addNew') }).click();
    await expect(pictures.getByRole('row')).toHaveCount(2);
  });

  await test.step('the same one is whole again', async () => {
    await pictures.getByRole('row', { name: '签约.png' }).click();
    await window.answerOpenDialog(signing);
    await panel.getByRole('button', { name: t('photos:lost.choose') }).click();
    await expect(panel.getByText(t('photos:lost.missing'))).toHaveCount(0);
    await window.saved();
  });
});

test('a release with many photos stays quick: each is made small once', async ({ launch, folder }) => {
  const { page, window } = await launch({ language: 'en' });
  const { t } = window;
  const panel = page.getByRole('complementary', { name: t('photos:title') });
  const pictures = panel.getByRole('grid', { name: t('photos:pictures') });
  const many = join(folder, 'many');
  await mkdir(many);
  const paths = await Promise.all(Array.from({ length: 24 }, (_, index) => photo(join(many, `photo-${String(index).padStart(2, '0')}.png`), `#${(index * 9 + 30).toString(16).padStart(2, '0')}4d82`)));
  await window.startEmpty();
  await window.command('release.create');
  await window.command('release.photos');
  await window.answerOpenDialog(...paths);
  await panel.getByRole('button', { name: t('photos:add') }).click();
  await expect(pictures.getByRole('row')).toHaveCount(24);
  await expect(pictures.getByRole('row', { name: 'photo-00.png' }).locator('img')).toBeVisible();
  await pictures.getByRole('row', { name: 'photo-00.png' }).click();
  await panel.getByRole('button', { name: t('photos:crop') }).click();
  await page.getByRole('dialog').getByText(t('photos:pixels', { width: '1,200', height: 800 })).waitFor();
  await page.keyboard.press('Escape');
  await window.saved();
});
