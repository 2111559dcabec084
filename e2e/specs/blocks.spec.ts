import { expect, test } from '../fixtures';
import { ReusableBlocks } from '../pages/reusable-blocks';

const about = { name: '关于澜海', zh: '澜海现有员工约1380人。', en: 'Lanhai has about 1,380 employees.' };
const next = { zh: '澜海现有员工约1400人。', en: 'Lanhai has about 1,400 employees.' };

test('the boilerplate is changed once: drafts follow, what is published or changed by hand keeps its text, undo gives all back', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  const blocks = new ReusableBlocks(page, window);
  await window.startEmpty();

  await test.step('a block is kept under a name', async () => {
    await blocks.open();
    await blocks.add('boilerplate', about);
    await expect(blocks.row(about.name)).toContainText(t('blocks:uses.none'));
    await blocks.close();
  });

  const create = async (title: string): Promise<void> => {
    await window.create(title);
    await blocks.choose(editor.edition('zh'), about.name);
    await expect(editor.field('zh', 'boilerplate')).toHaveValue(about.zh);
  };

  await test.step('releases take their boilerplate from it, in both languages', async () => {
    await create('已发布的稿');
    await window.command('release.facts');
    await editor.step('draft', 'published');
    await create('手工改过的稿');
    await editor.field('zh', 'boilerplate').fill('自己写的公司简介。');
    await expect(editor.edition('zh').getByText(t('blocks:link.differs'))).toBeVisible();
    await create('第一篇草稿');
    await create('第二篇草稿');
    await page.getByRole('button', { name: t('releases:action.addEdition.en') }).click();
    await expect(editor.field('en', 'boilerplate')).toHaveValue(about.en);
  });

  await test.step('who will follow is seen before anything changes, and said afterwards', async () => {
    await blocks.open();
    await blocks.row(about.name).click();
    await blocks.field('zh').fill(next.zh);
    await blocks.field('en').fill(next.en);
    await blocks.save();
    await expect(blocks.question).toHaveAccessibleName(t('blocks:ask.title_other', { count: 2 }));
    await expect(blocks.question.getByRole('list', { name: t('blocks:ask.follow') }).getByRole('listitem')).toHaveText([/草稿/, /草稿/]);
    await expect(blocks.question.getByRole('list', { name: t('blocks:ask.differ') }).getByRole('listitem')).toHaveText(['手工改过的稿']);
    await expect(blocks.question).toContainText(t('blocks:ask.others_other', { count: 1 }));
    await blocks.question.getByRole('button', { name: t('blocks:ask.confirm') }).click();
    await blocks.says(t('blocks:follow_other', { count: 2 }));
    await expect(blocks.row(about.name)).toContainText(t('blocks:uses.drafts_other', { count: 3 }));
    await blocks.close();
  });

  const boilerplateOf = async (title: string, text: string): Promise<void> => {
    await window.row(title).click();
    await expect(editor.edition('zh').getByRole('heading', { name: title })).toBeVisible();
    await expect(editor.edition('zh')).toContainText(text);
  };

  await test.step('drafts have the new text, the others theirs', async () => {
    await expect(editor.field('zh', 'boilerplate'), 'the one that is being written').toHaveValue(next.zh);
    await expect(editor.field('en', 'boilerplate')).toHaveValue(next.en);
    await boilerplateOf('第一篇草稿', next.zh);
    await boilerplateOf('已发布的稿', about.zh);
    await boilerplateOf('手工改过的稿', '自己写的公司简介。');
    await window.search('1400人');
    await expect(window.row(/草稿/), 'found by the new text').toHaveCount(2);
    await expect(window.row('已发布的稿')).toHaveCount(0);
    await window.search('');
  });

  await test.step('the draft that differs takes the text when asked to, and keeps its own by undo', async () => {
    await window.command('release.edit');
    await editor.edition('zh').getByRole('button', { name: t('blocks:link.update') }).click();
    await expect(editor.field('zh', 'boilerplate')).toHaveValue(next.zh);
    await page.getByRole('region', { name: t('common:toast.region') }).or(page.getByRole('status')).getByRole('button', { name: t('common:action.undo') }).click();
    await expect(editor.field('zh', 'boilerplate')).toHaveValue('自己写的公司简介。');
    await editor.edition('zh').getByRole('button', { name: t('blocks:link.keep') }).click();
    await expect(editor.edition('zh').getByRole('button', { name: t('blocks:link.unlink', { name: about.name }) })).toHaveCount(0);
    await window.saved();
  });

  await test.step('a removed block leaves the texts alone and comes back', async () => {
    await blocks.open();
    await expect(blocks.list, 'by keyboard alone').toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(blocks.field('zh')).toHaveValue(next.zh);
    await blocks.dialog.getByRole('button', { name: t('blocks:remove'), exact: true }).click();
    await blocks.says(t('blocks:removed', { name: about.name }));
    await blocks.dialog.getByRole('button', { name: t('common:action.undo') }).click();
    await expect(blocks.row(about.name)).toBeVisible();
  });

  await test.step('a change is taken back with the drafts that followed it', async () => {
    await blocks.row(about.name).click();
    await blocks.field('zh').fill('第三种写法。');
    await blocks.save();
    await blocks.question.getByRole('button', { name: t('blocks:ask.confirm') }).click();
    await blocks.says(t('blocks:follow_other', { count: 2 }));
    await blocks.dialog.getByRole('button', { name: t('common:action.undo') }).click();
    await blocks.says(t('blocks:undone'));
    await blocks.close();
    await boilerplateOf('第一篇草稿', next.zh);
    await window.command('release.history');
    await expect(editor.history.getByRole('option').filter({ hasText: t('native:blocks.changed', { name: about.name }) })).toHaveCount(2);
    await expect(editor.history.getByRole('option').filter({ hasText: t('native:blocks.undone') })).toHaveCount(1);
  });

  await test.step('a release like the published one begins with the text of today', async () => {
    await boilerplateOf('已发布的稿', about.zh);
    await window.command('release.reuse');
    await expect(editor.field('zh', 'boilerplate')).toHaveValue(next.zh);
    await window.saved();
  });
});

test('a quotation comes to the caret as it is written, and a contact of a release becomes a block', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  const blocks = new ReusableBlocks(page, window);
  await window.startEmpty();
  await blocks.open();
  await blocks.add('quote', { name: '工匠', zh: '赵鹏程说：“没有他，想法只能停留在论文里。”', en: '"He fires them," Zhao said.' });
  await blocks.close();

  await window.create('引语稿');
  const body = editor.body('zh');
  await body.click();
  await page.keyboard.insertText('开头。');
  await window.command('blocks.insertQuote');
  const quotes = page.getByRole('dialog', { name: t('blocks:quote.title') });
  await quotes.getByRole('textbox', { name: t('blocks:quote.search') }).fill('论文');
  await page.keyboard.press('Enter');
  await expect(body.locator('p')).toHaveText(['开头。赵鹏程说：“没有他，想法只能停留在论文里。”']);
  await expect(body).toBeFocused();

  await window.command('release.facts');
  const contact = editor.facts.getByRole('textbox', { name: t('releases:facts.contact') });
  await contact.fill('田静怡 电话 5550142');
  await blocks.choose(editor.facts, t('blocks:link.saveAs'));
  const naming = page.getByRole('dialog', { name: t('blocks:saveAs.title') });
  await naming.getByRole('textbox', { name: t('blocks:form.name') }).fill('田静怡');
  await page.keyboard.press('Enter');
  await naming.waitFor({ state: 'hidden' });
  await expect(editor.facts.getByRole('button', { name: t('blocks:link.unlink', { name: '田静怡' }) })).toBeVisible();

  await test.step('what new releases begin with', async () => {
    await blocks.open();
    await blocks.kind('contact');
    await blocks.row('田静怡').click();
    await blocks.dialog.getByText(t('blocks:form.isDefault'), { exact: true }).click();
    await blocks.save();
    await blocks.says(t('blocks:saved', { name: '田静怡' }));
    await blocks.close();
    await window.create('下一稿');
    await expect(contact).toHaveValue('田静怡 电话 5550142');
  });
  await window.saved();
});
