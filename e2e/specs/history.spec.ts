import { expect, test } from '../fixtures';

const FIRST = '新生产线将于3月2日投产，年产能提升三成。';
const QUOTE = '赵鹏程表示，工作室全年提出改进提案三十五件。';
const LAST = '活动当天，二百余名职工参加了技能培训和安全演练。';

test('what changed between two versions is seen, gone through, taken back; and who changed a sentence is told', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  const option = (name: string | RegExp): ReturnType<typeof page.getByRole> => editor.history.getByRole('option', { name });
  const dialog = page.getByRole('dialog');

  await test.step('a draft in both languages is kept under a name', async () => {
    await window.startEmpty();
    await window.create('新生产线投产');
    await editor.body('zh').click();
    for (const line of [FIRST, QUOTE, LAST]) {
      await page.keyboard.insertText(line);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: t('releases:action.addEdition.en') }).click();
    await editor.title('en').fill('New line goes into service');
    await editor.body('en').click();
    await page.keyboard.insertText('The new line is to go into service on March 2.');
    await window.command('release.nameVersion');
    await dialog.getByRole('textbox', { name: t('history:name.label') }).fill('送审稿');
    await dialog.getByRole('button', { name: t('history:name.save') }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('later both languages are changed, and a paragraph is added', async () => {
    await editor.body('zh').getByText(FIRST).click();
    await page.keyboard.press('ControlOrMeta+Home');
    for (const key of Array<string>('新生产线将于3月'.length).fill('ArrowRight')) await page.keyboard.press(key);
    await page.keyboard.press('Delete');
    await page.keyboard.insertText('9');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('本次投产由第三方机构全程监督，结果将于下月公布。');
    await editor.body('en').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('9.');
    await window.command('release.saveWithNote');
    await dialog.getByRole('textbox', { name: t('releases:saveNote.label') }).fill('赵博的意见');
    await dialog.getByRole('button', { name: t('releases:saveNote.save') }).click();
    await expect(dialog).toBeHidden();
  });

  const zh = editor.edition('zh');
  await test.step('the named version is compared with the text of now', async () => {
    await window.command('release.history');
    await option(/送审稿/).click();
    await option(/赵博的意见/).click({ modifiers: ['ControlOrMeta'] });
    await expect(zh.getByRole('deletion')).toHaveText(`${t('history:compare.removed')}2`);
    await expect(zh.getByRole('insertion').first()).toHaveText(`${t('history:compare.added')}9`);
    await expect(zh.getByRole('group', { name: t('history:compare.block.added') })).toContainText('第三方机构');
    await expect(editor.edition('en').getByRole('insertion')).toContainText('9');
    await expect(page.getByRole('group', { name: t('history:compare.title') })).toContainText(t('history:summary.changed_other', { count: 2 }));
  });

  await test.step('one goes from change to change, and takes one back', async () => {
    await window.command('compare.next');
    await expect(zh.getByRole('group', { name: t('history:compare.block.changed') })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(zh.getByRole('deletion')).toHaveCount(0);
    await expect(zh.getByRole('group', { name: t('history:compare.block.added') }), 'the others stay').toBeVisible();
    await page.getByRole('button', { name: t('releases:history.back') }).click();
    await expect(zh.getByText(FIRST)).toBeVisible();
    await expect(zh.getByText('第三方机构')).toBeVisible();
  });

  await test.step('who changed this sentence?', async () => {
    await window.command('release.edit');
    await editor.body('en').getByText('March 9').click();
    await window.command('release.blame');
    const answer = editor.history.getByRole('region', { name: t('history:blame.title') });
    await expect(answer.getByRole('deletion')).toHaveText('The new line is to go into service on March 2.');
    await answer.getByRole('button', { name: t('history:blame.show') }).click();
    await expect(editor.edition('en').getByRole('insertion')).toContainText('9');
  });

  await test.step('a name is taken away, the version stays', async () => {
    await editor.history.getByRole('button', { name: t('history:namedOnly') }).click();
    await expect(editor.history.getByRole('option')).toHaveCount(1);
    await option(/送审稿/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: t('history:name.remove') }).click();
    await expect(editor.history.getByText(t('history:namedNone'))).toBeVisible();
    await editor.history.getByRole('button', { name: t('history:namedOnly') }).click();
    await expect.poll(() => editor.history.getByRole('option').count()).toBeGreaterThan(1);
  });
});

test('many saves of one sitting stand in one line, which is unfolded and walked through by keyboard; a name outlives a restart', async ({ launch, folder }) => {
  const profile = `${folder}/profile`;
  const first = await launch({ profile });
  {
    const { window, page } = first;
    const { t, editor } = window;
    await window.startEmpty();
    await window.create('一');
    for (const sign of '二三四五六') {
      await window.saved();
      await page.keyboard.insertText(sign);
      await window.command('release.save');
    }
    await window.saved();
    await window.command('release.nameVersion');
    await page.getByRole('dialog').getByRole('textbox', { name: t('history:name.label') }).fill('定稿');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();

    await window.command('release.history');
    const { history } = editor;
    const options = history.getByRole('option');
    const sitting = history.getByRole('option', { name: new RegExp(t('history:sitting.unfold')) });
    await sitting.click();
    await expect(editor.edition('zh').getByRole('insertion'), 'all its saves together').toContainText('二三四五');
    const folded = await options.count();
    await page.keyboard.press('Enter');
    await expect.poll(() => options.count()).toBeGreaterThan(folded + 2);
    await page.keyboard.press('ArrowDown');
    await expect(editor.edition('zh').getByRole('insertion')).toHaveText(`${t('history:compare.added')}五`);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Shift+End');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await first.close();
  }
  const { window } = await launch({ profile });
  await window.row(/一二三四五六/).click();
  await window.command('release.history');
  await expect(window.editor.history.getByRole('option').first()).toContainText('定稿');
});
