import { expect, test } from '../fixtures';

test('a release like last year’s begins with its words, and leads back to it', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await window.startSample();
  await window.row(/Five years in an old test building/).click();
  await window.command('release.edit');
  await editor.title('zh').press('End');
  await page.keyboard.insertText('（续）');
  await window.command('release.reuse');
  await expect(window.row(/Five years in an old test building/), 'the earlier one and the new one').toHaveCount(2);
  const draft = window.row(/Five years in an old test building/).filter({ hasText: t('releases:status.draft') });
  await expect(draft).toHaveAttribute('aria-selected', 'true');
  await expect(editor.title('zh')).toHaveValue(/（续）$/);
  await expect(editor.title('zh')).toBeFocused();

  await window.command('release.facts');
  await expect(editor.status('draft').first()).toBeVisible();
  await editor.facts.getByRole('button', { name: /^一间旧试验楼里的五年（续）/ }).first().click();
  await expect(draft).toHaveAttribute('aria-selected', 'false');
  await expect(window.row(/Five years in an old test building/).filter({ hasText: t('releases:status.published') })).toHaveAttribute('aria-selected', 'true');
});
