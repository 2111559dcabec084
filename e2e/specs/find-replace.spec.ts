import { expect, test } from '../fixtures';

test('a phrase is found and replaced in the open release, then across drafts; the record stays, and undo gives everything back', async ({ launch }) => {
  const running = await launch();
  const { window, page } = running;
  const { editor, t } = window;
  const bar = page.getByRole('search', { name: t('finding:label') });
  const dialog = page.getByRole('dialog');
  const first = { title: '澜海集团年会', body: '澜海集团今日开会，澜海集团总裁出席。' };
  const second = { title: '澜海集团新品', body: '澜海集团发布新品。' };
  const published = { title: '澜海集团公告', body: '澜海集团公告全文。' };

  const write = async ({ title, body }: typeof first): Promise<void> => {
    await window.create(title);
    await editor.body('zh').click();
    await page.keyboard.insertText(body);
    await window.saved();
  };
  const reads = async (title: string, body: string): Promise<void> => {
    await window.row(title).click();
    await expect(editor.edition('zh').getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(editor.edition('zh')).toContainText(body);
  };
  const button = (key: string, values = {}) => dialog.getByRole('button', { name: t(`finding:${key}`, values), exact: true });
  const askForReplacing = async (): Promise<void> => {
    await window.list.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await window.command('releases.replace');
    await expect(dialog.getByRole('textbox', { name: t('finding:many.find'), exact: true })).toBeFocused();
  };
  const releaseInDialog = (name: string) => dialog.getByRole('group', { name, exact: true });

  await window.startEmpty();
  await write(first);

  await test.step('finding counts, goes round, and gives the focus back', async () => {
    await editor.body('zh').focus();
    await window.command('find.open');
    await page.keyboard.insertText('澜海');
    await expect(bar).toContainText(t('finding:count', { current: 1, total: 3 }));
    await page.keyboard.press('Enter');
    await expect(bar).toContainText(t('finding:count', { current: 2, total: 3 }));
    await window.command('find.previous');
    await window.command('find.previous');
    await expect(bar).toContainText(t('finding:count', { current: 3, total: 3 }));
    await window.command('find.next');
    await expect(bar).toContainText(t('finding:count', { current: 1, total: 3 }));
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect(editor.body('zh')).toBeFocused();
  });

  await test.step('all places of a text are replaced, and taken back, in one step', async () => {
    await window.command('find.replace');
    await bar.getByRole('textbox', { name: t('finding:field'), exact: true }).fill('澜海集团');
    await bar.getByRole('textbox', { name: t('finding:replacement'), exact: true }).fill('沧海集团');
    await bar.getByRole('button', { name: t('finding:replaceAll.zh') }).click();
    await expect(bar).toContainText(t('finding:replaced_other', { count: 3 }));
    await expect(editor.title('zh')).toHaveValue('沧海集团年会');
    await expect(editor.body('zh')).toHaveText('沧海集团今日开会，沧海集团总裁出席。');
    await bar.getByRole('button', { name: t('finding:close') }).click();
    await editor.body('zh').click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editor.body('zh')).toHaveText(first.body);
    await editor.title('zh').click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editor.title('zh')).toHaveValue(first.title);
    await window.saved();
  });

  await test.step('what stands in no selected draft is said, and nothing is offered', async () => {
    await write(second);
    await write(published);
    await window.command('release.facts');
    await editor.step('draft', 'published');
    await window.command('release.facts');
    await window.saved();
    await askForReplacing();
    await page.keyboard.insertText('没有这几个字');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('paragraph').filter({ hasText: t('finding:many.none', { text: '没有这几个字' }) })).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: t('finding:many.find'), exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(window.list).toBeFocused();
  });

  await test.step('called from the palette, it gives the focus back to where it was before the palette', async () => {
    await window.command('palette.open');
    await page.keyboard.insertText(t('commands:releases.replace'));
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('textbox', { name: t('finding:many.find'), exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(window.list).toBeFocused();
  });

  await test.step('every place is shown before anything changes, one is unchecked, the published release is left', async () => {
    await askForReplacing();
    await dialog.getByRole('textbox', { name: t('finding:many.find'), exact: true }).fill('澜海集团');
    await dialog.getByRole('textbox', { name: t('finding:many.replacement'), exact: true }).fill('沧海集团');
    await page.keyboard.press('Enter');
    await expect(releaseInDialog(first.title).getByRole('checkbox')).toHaveCount(4);
    await expect(releaseInDialog(second.title).getByRole('checkbox')).toHaveCount(3);
    await expect(releaseInDialog(published.title)).toHaveCount(0);
    const left = dialog.getByText(t('finding:many.left_other', { count: 1 }));
    await left.click();
    await expect(dialog.getByRole('listitem')).toContainText(published.title);
    const whole = releaseInDialog(first.title).getByRole('checkbox').first();
    await releaseInDialog(first.title).getByRole('checkbox').nth(3).press(' ');
    await expect(whole).toBeChecked({ indeterminate: true });
    await expect(dialog).toContainText(t('finding:many.chosen', { chosen: 4, total: 5 }));
    await button('many.apply_other', { count: 4 }).click();
    await expect(dialog.getByRole('heading', { name: t('finding:many.done_other', { count: 4 }) })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('the texts, the note in the history, and the record are as they should be', async () => {
    await reads('沧海集团年会', '沧海集团今日开会，澜海集团总裁出席。');
    await window.command('release.history');
    await expect(editor.history.getByRole('option').first()).toContainText(
      t('native:replacing.replaced_other', { found: '澜海集团', replacement: '沧海集团', count: 2 }),
    );
    await window.command('release.history');
    await reads('沧海集团新品', '沧海集团发布新品。');
    await reads(published.title, published.body);
  });

  await test.step('undo brings the texts back', async () => {
    await askForReplacing();
    await dialog.getByRole('textbox', { name: t('finding:many.find'), exact: true }).fill('沧海集团');
    await dialog.getByRole('textbox', { name: t('finding:many.replacement'), exact: true }).fill('');
    await button('many.preview').click();
    await button('many.apply_other', { count: 4 }).click();
    await button('many.undo').click();
    await expect(dialog.getByRole('heading', { name: t('finding:many.undone_other', { count: 2 }) })).toBeVisible();
    await button('many.undo').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await reads('沧海集团年会', '沧海集团今日开会，澜海集团总裁出席。');
    await reads('沧海集团新品', '沧海集团发布新品。');
  });
});
