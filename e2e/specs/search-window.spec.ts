import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import type { AppWindow } from '../pages/app-window';

const marked = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate((highlight) => ([...(CSS.highlights.get(highlight) ?? [])] as Range[]).map((range) => range.toString()), name);

const count = (window: AppWindow, results: number): Promise<void> =>
  expect(window.list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(results));

/** The number a facet or a bar says, as it is read out. */
const numberOf = async (value: Locator): Promise<number> => Number(/(\d+) 篇$/.exec((await value.getAttribute('aria-label')) ?? '')?.[1]);

test('a search is narrowed down by clicks and keys, and each of them stands in its text', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, searchBox } = window;
  await window.startSample();
  const facet = (id: string): Locator => page.getByRole('group', { name: t(`search:facet.${id}`), exact: true });
  const years = facet('years').getByRole('checkbox');
  const bars = page.getByRole('group', { name: t('search:timeline.label') }).getByRole('button');
  const chips = page.getByRole('grid', { name: t('search:chips.label') });

  /** What the pane says while nothing narrows the search down: then its counts are about all of it. */
  const whole = '19 个结果';

  await test.step('a click on a facet adds its condition, its count is what is found, a second click takes it away', async () => {
    await window.search('隧道窑');
    for (const id of ['years', 'kinds', 'statuses', 'languages', 'tags', 'people', 'organisations', 'places']) {
      await expect(page.getByRole('navigation').getByText(whole)).toBeVisible();
      const value = facet(id).getByRole('checkbox').first();
      const expected = await numberOf(value);
      await value.click();
      await expect(value).toBeChecked();
      await expect(chips.getByRole('row')).toHaveCount(1);
      await count(window, expected);
      await value.click();
      await expect(searchBox).toHaveValue('隧道窑');
    }
  });

  await test.step('two years are alternatives; the other years stay on offer', async () => {
    await expect(page.getByRole('navigation').getByText(whole)).toBeVisible();
    const [first, second] = [await numberOf(years.nth(0)), await numberOf(years.nth(1))];
    const offered = await years.count();
    await years.nth(0).click();
    await count(window, first);
    await expect(years).toHaveCount(offered);
    await years.nth(0).press('ArrowDown');
    await expect(years.nth(1)).toBeFocused();
    await page.keyboard.press('Space');
    await count(window, first + second);
    await expect(chips.getByRole('row')).toHaveCount(2);
  });

  await test.step('a chip is removed with the keyboard, one by its button; what is typed stays', async () => {
    await chips.getByRole('row').first().focus();
    await page.keyboard.press('Delete');
    await expect(chips.getByRole('row')).toHaveCount(1);
    await chips.getByRole('button').click();
    await expect(chips).toHaveCount(0);
    await expect(searchBox).toHaveValue('隧道窑');
  });

  await test.step('a word that is being typed finds as much with a condition as its facet said', async () => {
    await window.search('kil');
    await expect(window.list.locator('mark').first()).toHaveText(/^kiln/i);
    const value = facet('kinds').getByRole('checkbox').first();
    const expected = await numberOf(value);
    await value.click();
    await count(window, expected);
  });

  await test.step('a period is marked on the timeline by keys, or dragged', async () => {
    await window.search('隧道窑');
    await expect(chips).toHaveCount(0);
    await bars.first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    const all = await bars.count();
    const last = await Promise.all([1, 2, 3].map((back) => numberOf(bars.nth(all - back))));
    await page.keyboard.press('Enter');
    await expect(searchBox).toHaveValue(/^日期:2026Q2\.\.2026Q4 隧道窑$/);
    await count(window, last.reduce((sum, some) => sum + some, 0));
    await expect(page.getByRole('group', { name: t('search:timeline.label') }).getByRole('button', { pressed: true })).toHaveCount(3);
    await page.keyboard.press('Delete');
    await expect(searchBox).toHaveValue('隧道窑');

    const from = await bars.nth(0).boundingBox();
    const to = await bars.nth(3).boundingBox();
    await page.mouse.move(from!.x + 2, from!.y + from!.height - 1);
    await page.mouse.down();
    await page.mouse.move(to!.x + 2, to!.y + to!.height - 1, { steps: 4 });
    await page.mouse.up();
    await expect(searchBox).toHaveValue('日期:2021Q1..2021Q4 隧道窑');
  });

  await test.step('back to the views', async () => {
    await page.getByRole('navigation').getByRole('button', { name: t('search:facets.clear') }).click();
    await expect(searchBox).toBeFocused();
    await expect(page.getByRole('row', { name: t('archive:views.all') })).toBeVisible();
  });

  await test.step('what cannot be a condition is searched as text, and that is said', async () => {
    await window.search('状态:不知道');
    await expect(page.getByText(t('search:remark.bad-value', { field: t('search:field.status'), value: '不知道' }))).toBeVisible();
  });

  await test.step('the help gives examples that can be taken over', async () => {
    await window.search('');
    await window.command('search.help');
    await page.getByRole('button', { name: '状态:草稿', exact: true }).click();
    await expect(searchBox).toBeFocused();
    await expect(searchBox).toHaveValue('状态:草稿');
    await count(window, 2);
  });
});

test('other wordings stand below what was typed, with their reason, and can be switched off', async ({ launch, folder }) => {
  const { window, page } = await launch();
  const { t, list } = window;
  const group = (via: string): Locator => list.getByRole('group', { name: new RegExp(`^${t(`search:group.${via}`)}`) });
  await window.startSample();

  await test.step('a name by the initials of its pinyin', async () => {
    await window.search('zpc');
    await expect(group('sound').getByRole('option').first()).toBeVisible();
    expect(new Set(await list.locator('mark').allTextContents())).toContain('赵鹏程');
  });

  await test.step('the release opens with the name marked, though it was not typed', async () => {
    await window.ask();
    await expect.poll(() => marked(page, 'found')).toContain('赵鹏程');
  });

  await test.step('the same in the other language', async () => {
    const path = join(folder, 'visit.txt');
    await writeFile(path, 'Delegation visits Lanhai\n\nOn May 6, 2026, the delegation toured the Model Worker Innovation Studio.\n');
    await window.importFiles(path);
    await window.search('劳模创新工作室');
    await expect(group('text').getByRole('option').first()).toBeVisible();
    await list.hover();
    await page.mouse.wheel(0, 10_000);
    await expect(group('term').getByRole('option')).toHaveCount(1);
    await expect(group('term').locator('mark').first()).toHaveText('Model Worker Innovation Studio');
  });

  await test.step('switched off, only what was typed is found', async () => {
    const menu = page.getByRole('button', { name: t('search:sort', { order: t('searches:sort.relevance') }) });
    await menu.click();
    await page.getByRole('menuitem', { name: t('search:otherWordings') }).click();
    await expect(list.getByRole('group')).toHaveCount(0);
    await window.search('zpc');
    await expect(page.getByText(t('search:none.title', { text: 'zpc' }))).toBeVisible();
    await menu.click();
    await page.getByRole('menuitem', { name: t('search:otherWordings') }).click();
    await expect(group('sound').getByRole('option').first()).toBeVisible();
  });
});

test('from a search to the place in the text, from one place to the next, and back to where one was', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, list, searchBox } = window;
  await window.startSample();
  await list.getByRole('option').nth(2).click();
  await expect(list).toBeFocused();
  await window.goToSearch();

  await test.step('Enter right after the last letter opens the first result of that search at its first place', async () => {
    await page.keyboard.insertText('赵鹏程');
    await page.keyboard.press('Enter');
    await expect(list).toBeFocused();
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await expect(list.getByRole('option').first().locator('mark').first()).toHaveText('赵鹏程');
    await expect.poll(() => marked(page, 'found-current')).toEqual(['赵鹏程']);
  });

  await test.step('through all places, in sight each time, and round', async () => {
    const total = (await marked(page, 'found')).length;
    expect(total).toBeGreaterThan(2);
    const bar = page.getByRole('group', { name: t('search:hits.label') });
    for (let at = 1; at <= total; at++) {
      await expect(bar).toContainText(`${at} / ${total}`);
      const isInSight = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('found-current') ?? [])] as Range[];
        const box = range?.getBoundingClientRect();
        const view = document.querySelector('main')?.getBoundingClientRect();
        return box !== undefined && view !== undefined && box.top >= view.top && box.bottom <= view.bottom;
      });
      expect(isInSight).toBe(true);
      await window.command(at % 2 === 0 ? 'find.next' : 'hits.next');
    }
    await expect(bar).toContainText(`1 / ${total}`);
    await window.command('hits.previous');
    await expect(bar).toContainText(`${total} / ${total}`);
  });

  await test.step('while one writes nothing is marked', async () => {
    await window.command('release.edit');
    await expect.poll(() => marked(page, 'found')).toEqual([]);
    await window.command('release.edit');
    await expect.poll(() => marked(page, 'found')).not.toEqual([]);
  });

  await test.step('Esc clears the box, then goes back to where one was', async () => {
    await list.focus();
    await window.goToSearch();
    await page.keyboard.press('Escape');
    await expect(searchBox).toHaveValue('');
    await expect(searchBox).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list).toBeFocused();
  });

  await test.step('results in order of their dates', async () => {
    await window.search('隧道窑');
    const first = list.getByRole('option').first();
    for (const [order, year] of [['newest', '2026年12月15日'], ['oldest', '2021年']] as const) {
      await page.getByRole('button', { name: new RegExp(`^${t('search:sort', { order: '' })}`) }).click();
      await page.getByRole('menuitem', { name: t(`searches:sort.${order}`) }).click();
      await expect(first).toContainText(year);
    }
  });
});
