import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '../fixtures';

test('what is written survives: formats, undo, a killed program, a window closed in the middle of a word', async ({ launch, folder }) => {
  const profile = join(folder, 'profile');
  const first = await launch({ profile });
  {
    const { window, page } = first;
    const { editor, t } = window;
    await window.startEmpty();
    const body = editor.body('zh');

    await test.step('a title and every format, by keyboard and toolbar', async () => {
      await window.create('澜海格式测试');
      await body.click();
      await page.keyboard.insertText('普通文字，');
      await editor.tool('bold');
      await expect(body).toBeFocused();
      await page.keyboard.insertText('加粗文字');
      await editor.tool('bold');
      await page.keyboard.press('Enter');
      await editor.style('heading2');
      await page.keyboard.insertText('小标题');
      await page.keyboard.press('Enter');
      await editor.tool('bulletList');
      await page.keyboard.insertText('第一点');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('第二点');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await window.command('format.link');
      await page.getByRole('textbox', { name: t('editor:link.address') }).fill('https://lanhai.example/');
      await page.getByRole('button', { name: t('editor:link.apply') }).click();
      await expect(body.getByRole('link')).toHaveAttribute('href', 'https://lanhai.example/');
      await body.getByRole('link').waitFor();
      await page.keyboard.press('Enter');
      await editor.tool('table.insert');
      await page.keyboard.insertText('甲');
      await page.keyboard.press('Tab');
      await page.keyboard.insertText('乙');
      await expect(body.getByRole('columnheader')).toHaveText(['甲', '乙', '']);
    });

    await test.step('undo takes back, redo brings back', async () => {
      await body.getByRole('cell').first().click();
      await page.keyboard.insertText('丙');
      await expect(body.getByRole('cell').first()).toHaveText('丙');
      await page.keyboard.press('ControlOrMeta+z');
      await expect(body.getByRole('cell').first()).toHaveText('');
      await page.keyboard.press('ControlOrMeta+Shift+z');
      await expect(body.getByRole('cell').first()).toHaveText('丙');
      await editor.tool('undo');
      await expect(body.getByRole('cell').first()).toHaveText('');
    });

    await test.step('it is saved without being asked, so that even a killed program loses nothing', async () => {
      await window.saved();
      const process = first.app.process();
      const gone = once(process, 'exit');
      process.kill('SIGKILL');
      await gone;
    });
  }

  const second = await launch({ profile });
  {
    const { window, page } = second;
    const { editor } = window;
    await test.step('after the restart every format is there', async () => {
      await window.row(/澜海格式测试/).click();
      const text = editor.edition('zh');
      await expect(text.getByRole('heading', { name: '澜海格式测试' })).toBeVisible();
      await expect(text.getByRole('strong')).toHaveText('加粗文字');
      await expect(text.getByRole('heading', { name: '小标题' })).toBeVisible();
      await expect(text.getByRole('listitem')).toHaveText(['第一点', '第二点']);
      await expect(text.getByRole('link')).toHaveAttribute('href', 'https://lanhai.example/');
      await expect(text.getByRole('columnheader')).toHaveText(['甲', '乙', '']);
    });
    await test.step('a word typed right before the window closes', async () => {
      await window.command('release.edit');
      await editor.title('zh').click();
      await page.keyboard.press('End');
      await page.keyboard.insertText('，关窗前的字');
      await second.close();
    });
  }

  const third = await launch({ profile });
  await test.step('is there the next morning', async () => {
    await third.window.row(/澜海格式测试，关窗前的字/).click();
    await expect(third.window.editor.edition('zh').getByRole('heading', { name: '澜海格式测试，关窗前的字' })).toBeVisible();
  });

  await test.step('words typed by an input method come once and whole, in every field; its Enter submits nothing', async () => {
    const { window, page } = third;
    const { editor, t } = window;
    await window.command('release.edit');
    const title = editor.title('zh');
    await title.fill('');
    await window.compose('lanhai', '澜海');
    await window.compose('nian', '年报');
    await expect(title).toHaveValue('澜海年报');
    await expect(title).toBeFocused();
    const body = editor.body('zh');
    await body.click();
    await page.keyboard.press('ControlOrMeta+A');
    await window.compose('zhengwen', '正文');
    await window.compose('jixu', '继续');
    await expect(body).toHaveText('正文继续');
    await window.command('release.facts');
    const tags = editor.facts.getByRole('combobox', { name: t('releases:facts.tags') });
    await tags.click();
    await window.compose('biaoqian', '标签');
    await expect(tags).toHaveValue('标签');
    await expect(editor.facts.getByRole('row', { name: '标签' })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(editor.facts.getByRole('row', { name: '标签' })).toBeVisible();
    const contact = editor.facts.getByRole('textbox', { name: t('releases:facts.contact') });
    await contact.click();
    await window.compose('lu', '陆承宇');
    await expect(contact).toHaveValue('陆承宇');
    await window.saved();
    await expect(window.row(/澜海年报/)).toBeVisible();
    await window.command('release.facts');
  });
});

test('the details of a release are kept, its history can be read and brought back', async ({ launch, folder }) => {
  const profile = join(folder, 'profile');
  const first = await launch({ profile });
  {
    const { window, page } = first;
    const { editor, t } = window;
    const { facts } = editor;
    await window.startEmpty();
    await window.create('第一稿');
    await window.saved();

    await test.step('date, status, kind, tag, name, embargo', async () => {
      await window.command('release.facts');
      const date = facts.getByRole('textbox', { name: t('releases:facts.date'), exact: true });
      await date.fill('2024年3月18日');
      await date.press('Enter');
      await expect(date).toHaveValue('2024-03-18');
      await editor.choose(t('releases:facts.kind'), '荣誉');
      await facts.getByRole('combobox', { name: t('releases:facts.tags') }).fill('澜海奖');
      await page.keyboard.press('Enter');
      await facts.getByRole('button', { name: t('releases:facts.nameAdd') }).click();
      await facts.getByRole('textbox', { name: t('releases:facts.nameZh') }).fill('顾维新');
      await facts.getByRole('textbox', { name: t('releases:facts.nameEn') }).fill('Gu Weixin');
      await facts.getByRole('button', { name: t('releases:facts.embargoAdd') }).click();
      await facts.getByRole('textbox', { name: t('releases:facts.embargoUntil'), exact: true }).fill('2031-05-06');
      await facts.getByRole('textbox', { name: t('releases:facts.embargoTime') }).fill('10:30');
      await page.keyboard.press('Enter');
      await window.saved();
    });

    await test.step('the next step on its way, with the reason', async () => {
      await editor.step('draft', 'in_review', '请法务看数字');
      await window.saved();
    });

    await test.step('a second text, then the first one read and brought back', async () => {
      await editor.title('zh').fill('第二稿');
      await window.saved();
      await window.command('release.history');
      await editor.history.getByRole('radio', { name: t('history:mode.text') }).click();
      await editor.history.getByRole('option').last().click();
      await expect(page.getByText(t('releases:history.back'))).toBeVisible();
      await expect(editor.edition('zh').getByRole('heading')).not.toHaveText('第二稿');
      // Saves of one sitting stand in one line.
      const sitting = editor.history.getByRole('option', { name: new RegExp(t('history:sitting.unfold')) });
      if ((await sitting.count()) > 0) await sitting.dblclick();
      const second = editor.history.getByRole('option', { name: t('releases:history.revision', { number: 2 }) });
      await second.click();
      await expect(editor.edition('zh').getByRole('heading', { name: '第一稿' })).toBeVisible();
      await page.getByRole('button', { name: t('releases:history.restore') }).click();
      await window.saved();
      await expect(window.row(/第一稿/)).toBeVisible();
      await expect(window.row(/第二稿/)).toHaveCount(0);
    });
    await first.close();
  }

  await test.step('after a restart: the restored text, and in its history also the one it replaced', async () => {
    const { window, page } = await launch({ profile });
    const { editor, t } = window;
    await window.row(/第一稿/).click();
    await window.command('release.history');
    await expect.poll(() => editor.history.getByRole('option').count()).toBeGreaterThanOrEqual(3);
    await editor.history.getByRole('radio', { name: t('history:mode.text') }).click();
    await editor.history.getByRole('option').nth(1).click();
    await expect(editor.edition('zh').getByRole('heading', { name: '第二稿' })).toBeVisible();
    await page.getByRole('button', { name: t('releases:history.back') }).click();
    await window.command('release.facts');
    const { facts } = editor;
    // Bringing the first text back also brought back the details it had then: none.
    await expect(facts.getByRole('textbox', { name: t('releases:facts.date'), exact: true })).toHaveValue('');
    await window.command('release.history');
    await editor.history.getByRole('option').nth(1).click();
    await window.command('release.facts');
    await expect(facts.getByRole('textbox', { name: t('releases:facts.date'), exact: true })).toHaveValue('2024-03-18');
    await expect(facts.getByRole('button', { name: new RegExp(`${t('releases:facts.kind')}$`) })).toContainText('荣誉');
    await expect(facts.getByRole('row', { name: '澜海奖' })).toBeVisible();
    await expect(facts.getByRole('textbox', { name: t('releases:facts.nameZh') })).toHaveValue('顾维新');
    await expect(facts.getByRole('textbox', { name: t('releases:facts.nameEn') })).toHaveValue('Gu Weixin');
    await expect(facts.getByRole('textbox', { name: t('releases:facts.embargoUntil'), exact: true })).toHaveValue('2031-05-06');
    await expect(facts.getByRole('textbox', { name: t('releases:facts.embargoTime') })).toHaveValue('10:30');
  });
});

test('going from one release to another while typing never puts the words of one into the other', async ({ launch, folder }) => {
  const profile = join(folder, 'profile');
  const first = await launch({ profile });
  const { window, page } = first;
  await window.startEmpty();
  const names = ['甲稿', '乙稿'] as const;
  for (const name of names) {
    await window.create(name);
    await window.editor.body('zh').click();
    await page.keyboard.insertText(`${name}：`);
    await window.saved();
  }
  const typed: Record<string, string> = { 甲稿: '甲稿：', 乙稿: '乙稿：' };
  for (let turn = 0; turn < 20; turn++) {
    const name = names[turn % 2] ?? '甲稿';
    await window.row(new RegExp(`^.*${name}`)).click();
    await expect(window.editor.edition('zh').getByRole('heading', { name })).toBeVisible();
    await window.command('release.edit');
    const body = window.editor.body('zh');
    await body.click();
    await page.keyboard.press('ControlOrMeta+End');
    const word = `${name.slice(0, 1)}${String(turn)}、`;
    await page.keyboard.insertText(word);
    typed[name] = `${typed[name] ?? ''}${word}`;
  }
  for (const name of names) {
    await window.row(new RegExp(`^.*${name}`)).click();
    await expect(window.editor.edition('zh')).toContainText(typed[name] ?? '–');
  }
  await first.close();
  const second = await launch({ profile });
  for (const name of names) {
    await second.window.row(new RegExp(`^.*${name}`)).click();
    await expect(second.window.editor.edition('zh').getByRole('paragraph')).toHaveText([typed[name] ?? '–']);
  }
});

test('the interface changes its language while one writes: the text stays on the screen and can be written on', async ({ launch }) => {
  const { window, page } = await launch();
  await window.startEmpty();
  await window.create('语言');
  await window.editor.body('zh').click();
  await page.keyboard.insertText('写到一半的正文');
  await window.command('language.en');
  const body = page.getByRole('main').getByRole('article', { name: 'Chinese edition' }).getByRole('textbox', { name: 'Chinese text' });
  await expect(body).toHaveText('写到一半的正文');
  await body.press('End');
  await page.keyboard.insertText('，接着写。');
  await expect(body).toHaveText('写到一半的正文，接着写。');
});
