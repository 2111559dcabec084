import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import type { AppWindow } from '../pages/app-window';

async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.click();
  await page.keyboard.insertText(text);
}

/** A draft with both editions, being written; paragraphs as given. */
async function bilingual(window: AppWindow, page: Page, zh: readonly string[], en: readonly string[]): Promise<void> {
  const { t, editor } = window;
  await window.startEmpty();
  await window.create('新窑投产,今日点火');
  await page.getByRole('button', { name: t('releases:action.addEdition.en') }).click();
  await write(page, editor.title('en'), 'New kiln lit');
  for (const [lang, paragraphs] of [['zh', zh], ['en', en]] as const) {
    await editor.body(lang).click();
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.insertText(paragraph);
    }
  }
}

test('one key puts the punctuation of an edition right, and one undo takes it back', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await bilingual(window, page, ['厂长说:"今年产量1,000吨,增长3.5%."', '会议10:30开始...地点:北京(总部).'], ['It is 10:30 .']);
  const done = (count: number): Locator => page.getByText(t('editor:punctuation.done_other', { count }));

  await test.step('title and text of the edition with the caret', async () => {
    await editor.body('zh').click();
    await window.command('format.punctuation');
    await expect(editor.title('zh')).toHaveValue('新窑投产，今日点火');
    await expect(editor.body('zh')).toContainText('厂长说：“今年产量1,000吨，增长3.5%。”');
    await expect(editor.body('zh')).toContainText('会议10:30开始……地点：北京（总部）。');
    await expect(editor.body('en'), 'the other edition is not touched').toContainText('It is 10:30 .');
    await expect(done(11)).toBeVisible();
  });

  await test.step('Undo brings everything back as it was', async () => {
    await page.getByRole('button', { name: t('common:action.undo'), exact: true }).last().click();
    await expect(editor.title('zh')).toHaveValue('新窑投产,今日点火');
    await expect(editor.body('zh')).toContainText('厂长说:"今年产量1,000吨,增长3.5%."');
  });

  await test.step('what is selected, and the undo of the editor', async () => {
    await editor.body('zh').getByText('会议').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await window.command('format.punctuation');
    await expect(editor.body('zh')).toContainText('会议10:30开始……地点：北京（总部）。');
    await expect(editor.body('zh')).toContainText('厂长说:"今年产量1,000吨,增长3.5%."');
    await window.command('edit.undo');
    await expect(editor.body('zh')).toContainText('会议10:30开始...地点:北京(总部).');
  });
});

test('a misspelt English word is asked about and put right; the own words of a company are learnt', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await bilingual(window, page, ['我们今天生产了新产品。'], ['We producd the first kilnetics today. Zhao Pengcheng was proud.']);
  await window.command('release.checks');
  const panel = page.getByRole('complementary', { name: t('checks:title') });
  const row = (word: string): Locator => panel.getByRole('listitem').filter({ hasText: t('checks:words.spelling-en', { text: word }) });
  const marked = (): Promise<string[]> => page.evaluate(() => Array.from(CSS.highlights.get('check-notice') ?? [], String));

  await test.step('a slip is marked in the text and put right by one press', async () => {
    await expect(row('producd')).toBeVisible();
    await expect(row('Pengcheng'), 'names are no words').toHaveCount(0);
    await expect.poll(marked).toContain('producd');
    await row('producd').getByRole('button', { name: t('checks:fix', { expected: 'produced' }) }).click();
    await expect(row('producd')).toHaveCount(0);
    await expect(editor.body('en')).toContainText('We produced the first');
  });

  await test.step('an own word is not asked about any more, until it is removed', async () => {
    await row('kilnetics').getByRole('button', { name: t('checks:ownWords.add') }).click();
    await expect(row('kilnetics')).toHaveCount(0);
    await panel.getByRole('button', { name: t('checks:ownWords.remove', { word: 'kilnetics' }) }).click();
    await expect(row('kilnetics')).toBeVisible();
  });
});

const ZH = ['2021年，赵鹏程带领37名职工改造了旧厂房。', '公司全年营收1.2亿元，同比增长3.5%。', '联系人：李晓，电话010-1234。'] as const;
const EN = ['In 2021, Zhao Pengcheng and 37 employees rebuilt the old workshop.', 'Contact: Li Xiao, 010-1234.'] as const;

test('both texts side by side: what is not translated is marked, and pairs stand at one height', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await bilingual(window, page, ZH, EN);
  const alone = window.release.getByRole('img', { name: t('releases:alone') });
  const top = async (place: Locator): Promise<number> => (await place.boundingBox())?.y ?? 0;
  const distance = async (one: Locator, other: Locator): Promise<number> => Math.abs((await top(one)) - (await top(other)));

  await test.step('while it is written', async () => {
    await expect(alone).toHaveCount(1);
    await expect.poll(() => distance(alone, editor.body('zh').getByText(ZH[1]))).toBeLessThan(24);
  });

  await test.step('while it is read, pairs beside each other', async () => {
    await window.command('release.edit');
    await expect(alone).toHaveCount(1);
    await window.command('view.aligned');
    await expect.poll(() => distance(editor.edition('zh').getByText(ZH[2]), editor.edition('en').getByText(EN[1]))).toBeLessThan(6);
  });

  await test.step('both of a pair stand out where one points', async () => {
    await editor.edition('zh').getByText(ZH[2]).hover();
    await expect.poll(() => page.evaluate(() => Array.from(CSS.highlights.get('counterpart') ?? [], String))).toEqual([ZH[2], EN[1]]);
  });

  await test.step('a click writes in the paragraph that was clicked on, though it stands elsewhere then', async () => {
    await editor.edition('en').getByText(EN[1]).click({ position: { x: 2, y: 8 } });
    await expect(editor.body('en')).toBeFocused();
    await page.keyboard.insertText('Media ');
    await expect(editor.body('en').getByText(`Media ${EN[1]}`)).toBeVisible();
  });

  await test.step('a translation takes the mark away', async () => {
    await editor.body('en').getByText(EN[0]).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('Revenue was 120 million yuan, up 3.5%.');
    await expect(alone).toHaveCount(0);
  });
});

test('focus: nothing but the text, the rest of it steps back, and Escape leads out', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await bilingual(window, page, ZH, EN);
  await window.command('release.checks');
  await editor.body('zh').getByText(ZH[0]).click();
  await window.command('view.focus');

  await test.step('lists and panels are gone, the caret is where it was', async () => {
    await expect(window.list).toBeHidden();
    await expect(page.getByRole('complementary', { name: t('checks:title') })).toBeHidden();
    await expect(editor.body('zh')).toBeFocused();
    const dimmed = (): Promise<string[]> => page.evaluate(() => Array.from(CSS.highlights.get('dimmed') ?? [], String));
    await expect.poll(dimmed).toEqual([ZH[1], ZH[2], EN[1]]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(dimmed).toContain(ZH[0]);
  });

  await test.step('Escape closes what is open first, then leaves', async () => {
    await window.command('find.open');
    const bar = page.getByRole('search', { name: t('finding:label'), exact: true });
    await expect(bar.getByRole('textbox', { name: t('finding:field'), exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect(window.list).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(window.list).toBeVisible();
    await expect(page.getByRole('complementary', { name: t('checks:title') }), 'the panel is back, too').toBeVisible();
  });

  await test.step('its own key leaves, too', async () => {
    await window.command('view.focus');
    await expect(window.list).toBeHidden();
    await window.command('view.focus');
    await expect(window.list).toBeVisible();
  });
});

test('texts of different lengths: the translation of the paragraph one goes into comes into sight', async ({ launch }) => {
  const { window, page } = await launch();
  const { editor } = window;
  const numbers = Array.from({ length: 26 }, (_, index) => 100 + index);
  await bilingual(
    window,
    page,
    numbers.map((number) => `第${number}号窑今年的产量比去年有了很大的提高，质量也更加稳定。`),
    numbers.map((number) => `Kiln ${number} made more.`),
  );
  const zh = editor.body('zh').getByText(/第116号/);
  const en = editor.body('en').getByText('Kiln 116 made more.');
  await editor.body('zh').getByText(/第100号/).click();
  await zh.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'start' }));
  await expect(en).not.toBeInViewport();
  await zh.click({ position: { x: 60, y: 10 } });
  await expect(en).toBeInViewport();
  await expect(zh, 'where one writes stays in sight').toBeInViewport();
});
