import { expect, test } from '../fixtures';

test('the life of a release: from a template, in both languages, checked, reviewed, approved, published, found and used again', async ({ launch }) => {
  test.slow();
  const { window, page } = await launch();
  const { t, editor } = window;
  await window.startEmpty();
  const panel = (name: string) => page.getByRole('complementary', { name });

  await test.step('begun with a template and written in both languages', async () => {
    await window.command('release.template');
    await page.getByRole('dialog', { name: t('templates:title') }).getByRole('button', { name: new RegExp(`^${t('templates:name.award')}`) }).click();
    await editor.title('zh').fill('');
    await editor.title('zh').click();
    await window.compose('chuangxin', '创新工作室');
    await window.compose('huojiang', '荣获一等奖');
    await editor.title('en').fill('Innovation studio wins first prize');
    for (const [lang, text] of [['zh', '工作室全年完成创新成果35项。'], ['en', 'The studio completed 53 innovations in the year.']] as const) {
      await editor.body(lang).click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(text);
    }
    await editor.body('zh').click();
    await page.keyboard.press('ControlOrMeta+End');
    await window.compose('yunxing', '运行平稳。');
    await expect(editor.title('zh')).toHaveValue('创新工作室荣获一等奖');
    await expect(editor.body('zh')).toHaveText('工作室全年完成创新成果35项。运行平稳。');
    await window.saved();
  });

  await test.step('a wrong figure is seen and put right', async () => {
    await window.command('release.checks');
    const figure = panel(t('checks:title')).getByRole('listitem').filter({ hasText: t('checks:figures.disagree', { text: '35', other: '53' }) });
    await expect(figure).toBeVisible();
    await editor.body('en').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('The studio completed 35 innovations in the year.');
    await expect(figure).toHaveCount(0);
    await window.command('release.checks');
  });

  await test.step('reviewed with a comment, which is answered', async () => {
    await editor.body('en').evaluate((element) => {
      const text = element.querySelector('p')?.firstChild ?? element;
      document.getSelection()?.setBaseAndExtent(text, 4, text, 10);
    });
    await window.command('review.comment');
    const review = panel(t('review:title'));
    await expect(review.getByRole('blockquote')).toHaveText('studio');
    await page.keyboard.insertText('Say whose studio');
    await page.keyboard.press('ControlOrMeta+Enter');
    const comment = review.getByRole('listitem').filter({ hasText: 'Say whose studio' });
    await comment.getByRole('button', { name: t('review:resolve') }).click();
    await expect(comment).toContainText(t('review:state.resolved'));
    await window.command('release.review');
    await window.command('release.edit');
  });

  await test.step('approved, then published', async () => {
    await editor.step('draft', 'in_review', '请审');
    await editor.step('in_review', 'approved', '同意');
    await editor.step('approved', 'published');
    await expect(window.release.getByRole('button', { name: t('releases:action.reopen') })).toBeVisible();
  });

  await test.step('found again by a word of either language, and used for the next one', async () => {
    await window.search('innovations');
    await expect(window.row(/创新工作室荣获一等奖/)).toBeVisible();
    await window.search('创新成果');
    await window.row(/创新工作室荣获一等奖/).click();
    await window.command('release.reuse');
    await expect(editor.title('zh')).toHaveValue('创新工作室荣获一等奖');
    await expect(editor.body('zh')).toHaveText('工作室全年完成创新成果35项。运行平稳。');
  });
});
