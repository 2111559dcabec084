import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';

test('a search is kept by a name, runs again tomorrow, and the last ones are at hand', async ({ launch, folder }) => {
  const profile = join(folder, 'profile');
  const first = await launch({ profile });
  await first.window.startSample();

  await test.step('kept with the star, renamed, removed and brought back', async () => {
    const { window, page } = first;
    const { t } = window;
    await window.search('隧道窑');
    await expect(window.list.locator('mark').first()).toBeVisible();
    await page.getByRole('button', { name: t('searches:save'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('searches:save.title') });
    await dialog.getByRole('textbox').fill('窑炉');
    await dialog.getByRole('textbox').press('Enter');
    const kept = page.getByRole('region', { name: t('searches:saved') });
    await expect(kept.getByRole('button', { name: '窑炉', exact: true })).toBeVisible();
    const menu = async (item: string): Promise<void> => {
      await kept.getByRole('button', { name: t('searches:menu', { name: '窑炉' }) }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await menu(t('searches:remove'));
    await expect(kept).toBeHidden();
    await page.getByRole('button', { name: t('common:action.undo') }).click();
    await menu(t('searches:rename'));
    const renaming = page.getByRole('dialog', { name: t('searches:rename.title') });
    await renaming.getByRole('textbox').fill('隧道窑的稿件');
    await renaming.getByRole('button', { name: t('searches:save.save') }).click();
    await expect(kept.getByRole('button', { name: '隧道窑的稿件', exact: true })).toBeVisible();
  });

  await test.step('what was asked stands under the empty box, for the keyboard too', async () => {
    const { window, page } = first;
    const { t, searchBox } = window;
    await window.search('碳足迹');
    await window.ask();
    await window.search('赵鹏程');
    await window.ask();
    await window.search('');
    await searchBox.click();
    const recent = page.getByRole('listbox', { name: t('searches:recent') });
    await expect(recent.getByRole('option')).toHaveText(['赵鹏程', '碳足迹']);
    await searchBox.press('ArrowDown');
    await searchBox.press('Delete');
    await expect(recent.getByRole('option')).toHaveText(['碳足迹']);
    await window.ask();
    await expect(searchBox).toHaveValue('碳足迹');
    await expect(window.list.locator('mark').first()).toHaveText('碳足迹');
  });
  await first.close();

  const second = await launch({ profile });
  await test.step('both are there after a restart', async () => {
    const { window, page } = second;
    const { t, searchBox, list } = window;
    await page.getByRole('button', { name: '隧道窑的稿件', exact: true }).click();
    await expect(searchBox).toHaveValue('隧道窑');
    await expect(list.locator('mark').first()).toHaveText('隧道窑');
    await window.search('');
    await searchBox.click();
    await expect(page.getByRole('listbox', { name: t('searches:recent') }).getByRole('option')).toHaveText(['碳足迹']);
  });

  await test.step('the list goes out as a table, whole and in its order', async () => {
    const { window } = second;
    await window.search('隧道窑');
    await expect(window.list.locator('mark').first()).toBeVisible();
    const count = await window.list.getByRole('option').first().getAttribute('aria-setsize');
    const file = join(folder, 'list.csv');
    await window.answerSaveDialog(file);
    await window.command('results.csv');
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('隧道窑');
    const csv = await readFile(file, 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.trim().split(/\r\n/).length).toBe(Number(count) + 1);
  });
});
