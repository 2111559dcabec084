import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, root, test } from '../fixtures';
import { watchSearches } from '../searches';

const releases = join(root, 'resources', 'sample', 'releases');
const slugs = await readdir(releases);
const boilerplate = JSON.parse(await readFile(join(root, 'resources', 'sample', 'boilerplate.json'), 'utf8')) as { zh: string; en: string };

/** Releases of the sample that hold `text` in their Chinese or English text, counted without the program. */
async function holding(text: string, of: readonly string[] = slugs): Promise<number> {
  const wanted = text.toLowerCase();
  const found = await Promise.all(
    of.map(async (slug) => {
      const texts = ['zh.md', 'en.md'].map((file) => readFile(join(releases, slug, file), 'utf8').catch(() => ''));
      const { names, tags } = JSON.parse(await readFile(join(releases, slug, 'release.json'), 'utf8')) as {
        readonly names: readonly { readonly zh: string; readonly en: string }[];
        readonly tags: readonly string[];
      };
      const parts = [...(await Promise.all(texts)), boilerplate.zh, boilerplate.en, ...tags, ...names.flatMap(({ zh, en }) => [zh, en])];
      return parts.some((part) => part.toLowerCase().includes(wanted));
    }),
  );
  return found.filter(Boolean).length;
}

test('searching answers while one types, waits for the input method, marks the words, and follows every change', async ({ launch, folder }) => {
  const { window, page, app } = await launch();
  const { t, list, searchBox } = window;
  const hits = async (count: number): Promise<void> => {
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(count));
  };
  await window.startSample();
  await hits(slugs.length);

  await test.step('from the first character, each next one narrows the answer', async () => {
    await searchBox.click();
    let typed = '';
    for (const character of '隧道窑') {
      await page.keyboard.insertText(character);
      typed += character;
      await hits(await holding(typed));
    }
    // One Latin letter is not yet a word.
    await window.search('k');
    await hits(slugs.length);
    await window.search('ki');
    await expect(list.locator('mark').first()).toHaveText(/^ki/i);
    await window.search('kiln');
    await hits(await holding('kiln'));
  });

  await test.step('exactly the searched characters are marked', async () => {
    await window.search('隧道窑');
    await hits(await holding('隧道窑'));
    const marks = await list.locator('mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(['隧道窑']));
    await window.search('KILN');
    await expect(list.locator('mark').first()).toHaveText(/^kiln$/i);
  });

  await test.step('while an input method composes nothing is searched; its result is searched once', async () => {
    await window.search('');
    await hits(slugs.length);
    await searchBox.click();
    const searches = await watchSearches(app);
    const session = await page.context().newCDPSession(page);
    for (const text of ['l', 'la', 'lao', "lao'm", "lao'mo"]) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await expect(searchBox).toHaveValue(text);
    }
    // Far longer than the pause after which typed letters are searched.
    await window.frames(30);
    expect(await searches.texts()).toEqual([]);
    await hits(slugs.length);
    await session.send('Input.insertText', { text: '劳模' });
    await session.detach();
    await expect(searchBox).toHaveValue('劳模');
    await expect.poll(() => searches.texts()).toEqual(['劳模']);
    await hits(await holding('劳模'));
    expect(new Set(await list.locator('mark').allTextContents())).toEqual(new Set(['劳模']));
  });

  await test.step('the Enter that takes a candidate does not leave the box; the next one opens the best result', async () => {
    await window.search('');
    await window.compose('jietie', '揭榜');
    await expect(searchBox).toBeFocused();
    await window.search('隧道窑');
    await hits(await holding('隧道窑'));
    await window.ask();
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await expect(window.release.getByRole('article').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    const chosen = await list.getByRole('option').nth(1).textContent();
    const title = await window.release.getByRole('heading').first().textContent();
    expect(chosen).toContain(title ?? '–');
    await window.goToSearch();
    await page.keyboard.press('Escape');
    await expect(searchBox).toHaveValue('');
    await hits(slugs.length);
    await page.keyboard.press('ArrowDown');
    await expect(list).toBeFocused();
  });

  await test.step('traditional characters find simplified text, and the other way round', async () => {
    await window.search('創新');
    await hits(await holding('创新'));
    expect(new Set(await list.locator('mark').allTextContents())).toEqual(new Set(['创新']));
    const path = join(folder, 'traditional.txt');
    await writeFile(path, '瀾海與滙豐簽署綠色貸款\n\n2024年9月9日，瀾海與銀行簽署綠色貸款協議，用於電爐節能改造。\n');
    await window.importFiles(path);
    await window.search('绿色贷款协议');
    await expect(window.row(/瀾海與滙豐簽署綠色貸款/)).toBeVisible();
    expect(new Set(await list.locator('mark').allTextContents())).toEqual(new Set(['綠色貸款協議']));
  });

  await test.step('a search looks in the chosen view, and can be widened to all releases', async () => {
    await window.search('');
    await window.show(t('archive:views.year', { year: 2023 }));
    await window.search('隧道窑');
    const year = slugs.filter((slug) => slug.startsWith('2023'));
    await hits(await holding('隧道窑', year));
    await window.search('綠色貸款');
    await expect(page.getByText(t('search:none.inView', { view: t('archive:views.year', { year: 2023 }) }))).toBeVisible();
    await page.getByRole('button', { name: t('search:none.everywhere') }).click();
    await hits(1);
  });

  await test.step('an edited release is found by its new words at once, and no more by its old ones', async () => {
    await window.row(/綠色貸款/).click();
    await window.command('release.edit');
    const body = window.release.getByRole('textbox', { name: t('editor:body.zh') });
    await body.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('全新的正文提到了轉爐鎂碳磚。');
    await window.saved();
    await window.search('鎂碳磚');
    await expect(window.row(/瀾海與滙豐/)).toBeVisible();
    await window.search('節能改造');
    await expect(window.row(/瀾海與滙豐/)).toHaveCount(0);
  });

  await test.step('a release in the bin is not found, restored it is', async () => {
    await window.search('轉爐鎂碳磚');
    await hits(1);
    await window.row(/瀾海與滙豐/).click();
    await window.command('release.bin');
    await expect(window.row(/瀾海與滙豐/)).toHaveCount(0);
    await window.search('');
    await window.show(t('archive:views.bin'));
    await window.row(/瀾海與滙豐/).click();
    await window.command('release.restore');
    await expect(page.getByText(t('archive:list.emptyBin.title'))).toBeVisible();
    await window.show(t('archive:views.all'));
    await window.search('轉爐鎂碳磚');
    await hits(1);
  });
});
