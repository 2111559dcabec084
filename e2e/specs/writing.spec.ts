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
    await expect(done(13)).toBeVisible();
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
  await bilingual(window, page, ['我们今天生产了新产品。'], ['We recieved the first kilnetics today. Zhao Pengcheng was proud.']);
  await window.command('release.checks');
  const panel = page.getByRole('complementary', { name: t('checks:title') });
  const row = (word: string): Locator => panel.getByRole('listitem').filter({ hasText: t('checks:words.spelling-en', { text: word }) });
  const marked = (): Promise<string[]> => page.evaluate(() => Array.from(CSS.highlights.get('check-notice') ?? [], String));

  await test.step('a slip is marked in the text and put right by one press', async () => {
    await expect(row('recieved')).toBeVisible();
    await expect(row('Pengcheng'), 'names are no words').toHaveCount(0);
    await expect.poll(marked).toContain('recieved');
    await row('recieved').getByRole('button', { name: t('checks:fix', { expected: 'received' }) }).click();
    await expect(row('recieved')).toHaveCount(0);
    await expect(editor.body('en')).toContainText('We received the first');
  });

  await test.step('an own word is not asked about any more, until it is removed', async () => {
    await row('kilnetics').getByRole('button', { name: t('checks:ownWords.add') }).click();
    await expect(row('kilnetics')).toHaveCount(0);
    await panel.getByRole('button', { name: t('checks:ownWords.remove', { word: 'kilnetics' }) }).click();
    await expect(row('kilnetics')).toBeVisible();
  });
});
