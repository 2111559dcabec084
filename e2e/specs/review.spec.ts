import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';

test('colleagues comment on words and suggest others, in the window and in Word; nothing they say is lost', async ({ launch, folder }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await window.startEmpty();
  await window.create('澜海新窑投产');
  await editor.body('zh').click();
  await page.keyboard.insertText('产量增长三成，运行平稳。');
  await window.saved();
  const panel = page.getByRole('complementary', { name: t('review:title') });
  const card = (text: RegExp) => panel.getByRole('listitem').filter({ hasText: text });
  const marked = (name: string): Promise<string[]> => page.evaluate((of) => Array.from(CSS.highlights.get(of) ?? [], String), name);
  const select = async (from: number, to: number): Promise<void> => {
    await editor.body('zh').evaluate(
      (element, [start, end]) => {
        const text = element.querySelector('p')?.firstChild ?? element;
        document.getSelection()?.setBaseAndExtent(text, start, text, end);
      },
      [from, to] as const,
    );
  };

  await test.step('a remark, written with an input method', async () => {
    await select(4, 6);
    await window.command('review.comment');
    await expect(panel.getByRole('blockquote')).toHaveText('三成');
    await expect(panel.getByRole('textbox', { name: t('review:text') })).toBeFocused();
    await window.compose('nayinian', '哪一年？');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(card(/哪一年？/)).toBeVisible();
    await expect.poll(() => marked('review-open')).toEqual(['三成']);
  });

  await test.step('a suggestion is taken over by a press, and can be undone in the text', async () => {
    await select(9, 11);
    await window.command('review.comment');
    await panel.getByText(t('review:suggest')).click();
    await panel.getByRole('textbox', { name: t('review:replacement') }).fill('良好');
    await panel.getByRole('button', { name: t('review:save'), exact: true }).click();
    await card(/良好/).getByRole('button', { name: t('review:accept'), exact: true }).click();
    await expect(editor.body('zh')).toHaveText('产量增长三成，运行良好。');
    await expect(card(/良好/)).toContainText(t('review:state.accepted'));
    await window.saved();
  });

  await test.step('the remark stays at its words while the text before them is edited', async () => {
    await editor.body('zh').click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.insertText('去年');
    await expect.poll(() => marked('review-open')).toEqual(['三成']);
    await window.saved();
  });

  const copy = join(folder, 'copy.docx');
  await test.step('a copy goes out as a Word file and comes back with no comment twice', async () => {
    await window.answerSaveDialog(copy);
    await window.command('review.export');
    await expect.poll(() => existsSync(copy)).toBe(true);
    await card(/哪一年？/).getByRole('button', { name: t('review:reply'), exact: true }).click();
    await panel.getByRole('textbox', { name: t('review:reply') }).fill('2025年');
    await page.keyboard.press('Enter');
    await expect(card(/哪一年？/)).toContainText('2025年');
    await window.answerOpenDialog(copy);
    await window.command('review.import');
    await expect(page.getByText(t('review:import.nothing'))).toBeVisible();
    await expect(panel.getByRole('listitem').filter({ hasText: '哪一年' })).toHaveCount(1);
  });

  await test.step('a copy of another release is not taken for this one’s', async () => {
    await window.create('另一篇');
    await window.saved();
    await window.answerOpenDialog(copy);
    await window.command('review.import');
    await expect(page.getByText(t('errors:review.other-release'))).toBeVisible();
  });
});
