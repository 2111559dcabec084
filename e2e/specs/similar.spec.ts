import { join } from 'node:path';
import { expect, test } from '../fixtures';

test('beside a release stand those like it, with the reason, and one of them becomes related information', async ({ launch, folder }) => {
  const profile = join(folder, 'profile');
  const first = await launch({ profile });
  const { window, page } = first;
  const { t } = window;
  await window.startSample();
  await window.row(/Five years in an old test building/).click();
  await window.command('release.edit');
  await window.editor.title('zh').press('End');
  await page.keyboard.insertText('，未保存');
  await window.command('release.related');
  const panel = page.getByRole('complementary', { name: t('facts:similar.title') });
  const related = panel.getByRole('region', { name: t('facts:similar.related') });
  await expect(related.getByRole('listitem').first()).toBeVisible();
  await expect(related).toContainText('赵鹏程');

  const row = related.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^把《/ }) }).first();
  const add = row.getByRole('button', { name: /^把《/ });
  const title = /《(.*)》/.exec((await add.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  expect(title).not.toBe('');
  await add.press('Enter');
  const added = related.getByRole('listitem').filter({ hasText: title });
  await expect(added).toContainText(t('facts:similar.isAdded'));
  await expect(added.getByRole('button', { name: title }), 'the keyboard goes on from the row').toBeFocused();
  await window.command('release.save');
  await window.saved();
  await first.close();

  const second = await launch({ profile });
  await second.window.row(/Five years in an old test building/).click();
  await expect(second.window.release.getByRole('heading', { name: /，未保存$/ })).toBeVisible();
  await second.window.command('release.facts');
  const facts = second.page.getByRole('complementary', { name: t('releases:facts.title') });
  await expect(facts.getByRole('button', { name: title }).first()).toBeVisible();

  await test.step('a click opens the other one', async () => {
    await second.window.command('release.related');
    await second.page.getByRole('complementary', { name: t('facts:similar.title') }).getByRole('button', { name: title }).first().click();
    await expect(second.window.release.getByRole('heading', { name: title })).toBeVisible();
  });
});
