import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';

test('what was stated in figures, by whom, over the years, and where it does not agree', async ({ launch, folder }) => {
  const { window, page } = await launch();
  const { t } = window;
  await window.startSample();
  await window.command('facts.open');
  const dialog = page.getByRole('dialog', { name: t('facts:title') });
  const box = dialog.getByRole('textbox', { name: t('facts:box.label') });
  const rows = dialog.getByRole('option');
  await expect(rows.first()).toBeVisible();

  await test.step('the figures about one thing, over the years, each with its sentence', async () => {
    await box.fill('改进提案');
    await expect(rows.first().locator('mark')).toBeVisible();
    for (const sentence of await rows.allTextContents()) expect(sentence).toMatch(/提案/);
    const series = dialog.getByRole('region', { name: t('facts:series.title') });
    await expect(series.getByRole('button').nth(1)).toBeVisible();
  });

  await test.step('the table goes out with every row', async () => {
    const count = Number(await rows.first().getAttribute('aria-setsize'));
    const file = join(folder, 'figures.csv');
    await window.answerSaveDialog(file);
    await dialog.getByRole('button', { name: t('facts:export') }).click();
    await expect.poll(async () => (await readFile(file, 'utf8').catch(() => '')).trim().split('\r\n').length).toBe(count + 1);
  });

  await test.step('quotations by their speaker', async () => {
    await box.fill('赵鹏程');
    await dialog.getByRole('radio', { name: t('facts:kind.quote') }).click();
    await expect(rows.first()).toContainText('赵鹏程');
  });

  await test.step('what does not agree is shown side by side', async () => {
    await box.fill('');
    await dialog.getByRole('radio', { name: t('facts:tab.checks') }).click();
    await expect(dialog.getByText(t('facts:checks.note'))).toBeVisible();
    await expect(dialog.getByRole('listitem').first().getByRole('button')).toHaveCount(2);
  });

  await test.step('a row leads to its release', async () => {
    await dialog.getByRole('radio', { name: t('facts:kind.figure') }).click();
    await box.fill('改进提案');
    await expect(rows.first().locator('mark')).toBeVisible();
    await box.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(window.release.getByRole('heading').first()).toBeVisible();
  });
});
