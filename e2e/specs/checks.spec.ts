import { expect, test } from '../fixtures';

test('a careful colleague: what does not agree between the two texts is named, leads to its place, and is put right', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await window.startSample();
  await window.row(/Five years in an old test building/).click();
  await window.command('release.edit');
  const body = editor.body('en');
  await body.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('In 2021, Zhaopengcheng began with 37 employees. ');
  await window.command('release.checks');
  const panel = page.getByRole('complementary', { name: t('checks:title') });
  const row = (text: RegExp) => panel.getByRole('listitem').filter({ hasText: text });
  const marked = (): Promise<string[]> => page.evaluate(() => Array.from(CSS.highlights.get('check-current') ?? [], String));

  await test.step('a figure that the Chinese text does not have', async () => {
    const figure = row(/“37”/);
    await expect(figure).toBeVisible();
    await figure.getByRole('button').first().click();
    await expect.poll(marked).toEqual(['37']);
  });

  await test.step('a name in another spelling is put right by one press, also in the text', async () => {
    const name = row(/Zhaopengcheng/);
    await name.getByRole('button', { name: t('checks:fix', { expected: 'Zhao Pengcheng' }) }).click();
    await expect(name).toHaveCount(0);
    await expect(body).toContainText('In 2021, Zhao Pengcheng began with');
    await window.saved();
  });

  await test.step('what is put right while one writes is no question any more', async () => {
    await body.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('Nothing.');
    await expect(row(/“37”/)).toHaveCount(0);
  });
});
