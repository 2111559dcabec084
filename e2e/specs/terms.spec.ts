import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, root, test } from '../fixtures';
import { TermBase } from '../pages/term-base';

/** Concepts that every new archive has. */
const shipped = (await readFile(join(root, 'resources', 'glossary', 'terms.csv'), 'utf8')).trim().split('\n').length - 1;

/** How many releases a search finds, with and without other wordings. */
const found = (page: Page, text: string, otherWordings: boolean): Promise<number> =>
  page.evaluate(
    async ([wanted, others]) => {
      const bridge = (globalThis as unknown as { tonggao: { search: { query: (request: object) => Promise<{ value: { total: number } }> } } }).tonggao;
      return (await bridge.search.query({ text: wanted, otherWordings: others, typing: false })).value.total;
    },
    [text, otherWordings] as const,
  );

test('a term once added finds releases in the other language, leaves and comes back as a file, and is there tomorrow', async ({ launch, folder }) => {
  const first = await launch();
  const { window, page } = first;
  const { t } = window;
  const terms = new TermBase(page, window);
  const files = { zh: join(folder, 'zh.txt'), en: join(folder, 'en.txt') };
  await writeFile(files.zh, '公司首座灯塔工厂投产\n\n2024年9月9日，公司首座灯塔工厂正式投产，实现全流程自动化。\n');
  await writeFile(files.en, 'Award for a lighthouse factory\n\nMarch 3, 2025 - The lighthouse factory of the company received a national award for its energy savings.\n');
  await window.startEmpty();
  await window.importFiles(files.zh);
  await window.importFiles(files.en);
  await window.search('灯塔工厂');
  await expect(window.row(/首座灯塔工厂/)).toBeVisible();
  await expect(window.row(/lighthouse/)).toHaveCount(0);

  await test.step('what comes with the program is found in either language, by keyboard alone', async () => {
    await terms.open();
    await page.keyboard.insertText('model worker innovation');
    await expect(terms.row(/劳模创新工作室/)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(terms.list).toBeFocused();
    await expect(terms.term('en')).toHaveValue('Model Worker Innovation Studio');
    await page.keyboard.press('Enter');
    await expect(terms.term('zh')).toBeFocused();
  });

  await test.step('a term is added, and a search in Chinese finds the English release at once', async () => {
    await terms.searchField.fill('');
    await terms.add('灯塔工厂', 'lighthouse factory');
    await expect(terms.row(/灯塔工厂/)).toHaveAttribute('aria-selected', 'true');
    await terms.close();
    await expect(window.row(/lighthouse/)).toBeVisible();
    await expect(window.row(/首座灯塔工厂/)).toBeVisible();
    expect([await found(page, '灯塔工厂', true), await found(page, '灯塔工厂', false)]).toEqual([2, 1]);
    await page.getByRole('button', { name: t('search:sort', { order: t('searches:sort.relevance') }) }).click();
    await page.getByRole('menuitem', { name: t('search:otherWordings') }).click();
    await expect(window.row(/lighthouse/)).toHaveCount(0);
    await expect(window.row(/首座灯塔工厂/)).toBeVisible();
    await page.getByRole('button', { name: t('search:sort', { order: t('searches:sort.relevance') }) }).click();
    await page.getByRole('menuitem', { name: t('search:otherWordings') }).click();
    await expect(window.row(/lighthouse/)).toBeVisible();
    expect([await found(page, 'lighthouse factory', true), await found(page, 'lighthouse factory', false)]).toEqual([2, 1]);
  });

  await test.step('what was typed is not lost by a stray key', async () => {
    await terms.open();
    await terms.searchField.fill('灯塔');
    await terms.row(/灯塔工厂/).click();
    await terms.button('form.addTerm.en').click();
    await terms.term('en', 2).fill('beacon factory');
    await page.keyboard.press('Escape');
    const question = page.getByRole('alertdialog');
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: t('common:action.cancel') }).click();
    await expect(terms.term('en', 2)).toHaveValue('beacon factory');
    await terms.button('form.save').click();
    await terms.says(t('terms:saved', { term: '灯塔工厂' }));
  });

  await test.step('exported and imported again, nothing changes', async () => {
    for (const format of ['csv', 'tbx'] as const) {
      const path = join(folder, `terms.${format}`);
      await window.answerSaveDialog(path);
      await terms.choose(`export.menu.${format}`);
      await terms.says(terms.counting('export.done_other', { count: shipped + 1 }));
      expect(await readFile(path, 'utf8')).toContain('beacon factory');
      await window.answerOpenDialog(path);
      await terms.choose('import');
      await terms.says(terms.counting('import.done', { added: 0, changed: 0, same: shipped + 1 }));
    }
  });

  await test.step('an import adds what is new, and is taken back by one press', async () => {
    const path = join(folder, 'more.csv');
    await writeFile(path, '\ufeff中文,英文\n黑灯工厂,lights-out factory\n灯塔工厂,beacon factory\n灯塔工厂,lighthouse plant\n');
    await window.answerOpenDialog(path);
    await terms.choose('import');
    await terms.says(terms.counting('import.done', { added: 2, changed: 0, same: 1 }));
    await terms.searchField.fill('工厂');
    await expect(terms.row(/黑灯工厂/)).toBeVisible();
    await terms.undo();
    await expect(terms.row(/黑灯工厂/)).toHaveCount(0);
    await expect(terms.row(/灯塔工厂/)).toBeVisible();
  });

  await test.step('a removed term is no longer looked for, until it is brought back', async () => {
    await terms.row(/灯塔工厂/).click();
    await terms.button('remove').click();
    await terms.says(t('terms:removed', { term: '灯塔工厂' }));
    await expect(terms.row(/灯塔工厂/)).toHaveCount(0);
    expect(await found(page, '灯塔工厂', true)).toBe(1);
    await terms.undo();
    await expect(terms.row(/灯塔工厂/)).toBeVisible();
    expect(await found(page, '灯塔工厂', true)).toBe(2);
    await terms.close();
  });

  await test.step('what is selected in a release begins a term, and says when it is there already', async () => {
    await window.search('首座');
    await window.row(/首座灯塔工厂/).click();
    const title = window.release.getByRole('article').first().getByRole('heading').first();
    await expect(title).toContainText('灯塔工厂');
    await title.evaluate((heading) => {
      const text = heading.firstChild!;
      const start = text.textContent!.indexOf('灯塔工厂');
      getSelection()!.setBaseAndExtent(text, start, text, start + 4);
    });
    await window.command('terms.addSelection');
    await expect(terms.term('zh')).toHaveValue('灯塔工厂');
    await expect(terms.term('en')).toBeFocused();
    await terms.dialog.getByRole('button', { name: t('terms:form.twin.open') }).click();
    await expect(terms.term('en', 2)).toHaveValue('beacon factory');
    await terms.close();
  });

  await test.step('tomorrow it is still there', async () => {
    await first.close();
    const again = await launch();
    const reopened = new TermBase(again.page, again.window);
    await again.window.search('beacon factory');
    await expect(again.window.row(/首座灯塔工厂/)).toBeVisible();
    await reopened.open();
    await reopened.searchField.fill('beacon');
    await reopened.row(/灯塔工厂/).click();
    await expect(reopened.term('zh')).toHaveValue('灯塔工厂');
    await again.close();
  });
});
