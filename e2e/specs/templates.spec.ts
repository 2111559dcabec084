import { expect, test } from '../fixtures';

test('a release begins with a template; Tab goes through its gaps, and the checks name those that are left', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await window.startEmpty();
  await window.command('release.template');
  await page.getByRole('dialog', { name: t('templates:title') }).getByRole('button', { name: new RegExp(`^${t('templates:name.award')}`) }).click();
  await expect(editor.title('zh')).toHaveValue('{{获奖单位或个人}}荣获{{奖项名称}}');
  await editor.title('zh').fill('创新工作室荣获一等奖');

  const body = editor.body('zh');
  const gaps = body.locator('.placeholder');
  const before = await gaps.count();
  await body.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Tab');
  await window.compose('ernianqiyue', '2026年11月20日');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('市科学技术局');
  await expect(body.locator('p').first()).toHaveText(/^2026年11月20日，市科学技术局在\{\{地点\}\}举行/);
  await expect(gaps).toHaveCount(before - 2);
  await expect
    .poll(() => page.evaluate(() => Array.from(CSS.highlights.get('counterpart') ?? [], String)), { message: 'the English paragraph that belongs to it stands out' })
    .toEqual([expect.stringMatching(/^\{\{Winner\}\} of \{\{Company\}\} received/)]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.insertText('望津');
  await expect(body.locator('p').last(), 'round from the first gap to the last').toHaveText('望津。');

  await window.command('release.checks');
  const panel = page.getByRole('complementary', { name: t('checks:title') });
  await expect(panel.getByRole('listitem').filter({ hasText: '{{地点}}' }).first()).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: '{{颁奖机构}}' }), 'filled in').toHaveCount(0);
  await window.saved();
  await expect(window.row('创新工作室荣获一等奖')).toBeVisible();
});
