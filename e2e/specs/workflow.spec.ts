import { expect, test } from '../fixtures';

test('a release goes to the public step by step; what is approved stays as it is until somebody reopens it', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await window.startEmpty();
  await window.create('澜海最先进的窑炉投产');
  await editor.body('zh').click();
  await page.keyboard.insertText('截止目前，新窑运行平稳。');
  await window.saved();

  await test.step('what the checks say is put right or accepted with a reason, which stays', async () => {
    await window.command('release.checks');
    const panel = page.getByRole('complementary', { name: t('checks:title') });
    const row = (text: RegExp) => panel.getByRole('listitem').filter({ hasText: text });
    await row(/“截止目前”/).getByRole('button', { name: t('checks:fix', { expected: '截至目前' }) }).click();
    await expect(editor.body('zh')).toHaveText('截至目前，新窑运行平稳。');
    await row(/“最先进”/).getByRole('button', { name: t('checks:accept') }).click();
    await page.getByRole('textbox', { name: t('checks:accept.reason') }).fill('检测报告编号 2026-118');
    await page.keyboard.press('Enter');
    const accepted = panel.getByRole('region', { name: t('checks:accepted_other', { count: 1 }) });
    await expect(accepted.getByRole('listitem')).toContainText('检测报告编号 2026-118');
    await window.command('release.checks');
    await window.command('release.edit');
  });

  await test.step('sent for review, then approved with what was made sure of', async () => {
    await editor.step('draft', 'in_review', '请总编审阅');
    await window.command('status.approve');
    const dialog = page.getByRole('dialog', { name: t('workflow:title.approve') });
    const point = dialog.getByRole('checkbox').first();
    await point.click({ force: true });
    await expect(point).toBeChecked();
    await dialog.getByRole('textbox', { name: t('workflow:note') }).fill('同意');
    await dialog.getByRole('button', { name: t('workflow:step.approve'), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(editor.status('approved').first()).toBeVisible();
  });

  await test.step('a click into the text changes nothing any more; its filing goes on', async () => {
    await expect(window.release.getByRole('button', { name: t('releases:action.reopen') })).toBeVisible();
    await editor.edition('zh').getByText('新窑运行平稳').click();
    await expect(editor.body('zh')).toHaveCount(0);
    await window.command('release.facts');
    await editor.facts.getByRole('combobox', { name: t('releases:facts.tags') }).fill('新窑');
    await page.keyboard.press('Enter');
    await window.saved();
    const steps = editor.facts.getByRole('region', { name: t('workflow:history') }).getByRole('listitem');
    await expect(steps).toHaveCount(2);
    await expect(steps.first()).toContainText('同意');
    await expect(steps.last()).toContainText('请总编审阅');
    await window.command('release.facts');
  });

  await test.step('reopened, it is a draft to be written in, and asks for everything again', async () => {
    await window.command('release.edit');
    const dialog = page.getByRole('dialog', { name: t('workflow:title.reopen') });
    await dialog.getByRole('textbox', { name: t('workflow:note') }).fill('产能数字有误');
    await dialog.getByRole('button', { name: t('workflow:step.reopen'), exact: true }).click();
    await expect(editor.body('zh')).toBeVisible();
    await page.keyboard.insertText('更正：');
    await window.saved();
    await expect(editor.body('zh')).toContainText('更正：');
    await window.command('status.publish');
    const publish = page.getByRole('dialog', { name: t('workflow:title.publish') });
    await expect(publish.getByRole('checkbox').first()).not.toBeChecked();
    await page.keyboard.press('Escape');
  });
});

test('the house’s own words and checklist are what the next release is held against', async ({ launch }) => {
  const { window, page } = await launch();
  const { t } = window;
  await window.startEmpty();
  await window.command('settings.open');
  const dialog = page.getByRole('dialog', { name: t('settings:title') });
  await dialog.getByRole('tab', { name: t('settings:tab.words') }).click();
  await dialog.getByRole('button', { name: t('checks:house.add') }).click();
  await dialog.getByRole('textbox', { name: t('checks:house.text') }).first().fill('世界领先');
  await dialog.getByRole('button', { name: t('checks:house.save') }).click();
  await expect(page.getByText(t('checks:house.saved'))).toBeVisible();
  await dialog.getByRole('tab', { name: t('settings:tab.checklist') }).click();
  await dialog.getByRole('button', { name: t('workflow:checklist.add') }).click();
  await dialog.getByRole('textbox', { name: t('workflow:checklist.zh') }).last().fill('已告知工会');
  await dialog.getByRole('textbox', { name: t('workflow:checklist.en') }).last().fill('Union informed');
  await dialog.getByRole('button', { name: t('workflow:checklist.save') }).click();
  await expect(page.getByText(t('workflow:checklist.saved'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await window.create('世界领先的耐火材料');
  await window.saved();
  await window.command('release.checks');
  await expect(page.getByRole('complementary', { name: t('checks:title') }).getByRole('listitem').filter({ hasText: /“世界领先”/ }).first()).toBeVisible();
  await window.command('status.approve');
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: '已告知工会' })).toBeVisible();
});
