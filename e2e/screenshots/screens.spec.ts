import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { expect, root, test, type RunningApp } from '../fixtures';
import type { AppWindow } from '../pages/app-window';
import { TermBase } from '../pages/term-base';

const target = join(root, 'docs', 'screenshots');
interface Size {
  readonly width: number;
  readonly height: number;
}
const usual: Size = { width: 1280, height: 800 };

const isChinese = (window: AppWindow): boolean => window.t('common:app.name') === '通稿';
const facet = (window: AppWindow, id: string): Locator =>
  window.page.getByRole('group', { name: window.t(`search:facet.${id}`), exact: true }).getByRole('checkbox');

/** Screens in the order a person meets them; each leaves the window ready for the next. */
const screens: readonly (readonly [name: string, show: (running: RunningApp) => Promise<void>, size?: Size])[] = [
  ['welcome', async ({ window }) => window.page.getByRole('button', { name: window.t('archive:welcome.sample') }).waitFor()],
  [
    'list',
    async ({ window }) => {
      await window.startSample();
      await window.release.getByText(window.t('releases:empty.text')).waitFor();
    },
  ],
  [
    'release',
    async ({ window }) => {
      await window.row(/Five years in an old test building/).click();
      await window.release.getByRole('heading', { name: /Five years in an old test building/ }).waitFor();
    },
  ],
  ['facts', ({ window }) => window.command('release.facts')],
  [
    'history',
    async ({ window }) => {
      await window.command('release.history');
      await window.page.getByRole('complementary', { name: window.t('releases:history.title') }).waitFor();
    },
  ],
  [
    'edit',
    async ({ window }) => {
      await window.command('release.history');
      await window.command('release.edit');
      await window.release.getByRole('toolbar', { name: window.t('editor:toolbar') }).waitFor();
    },
  ],
  [
    'search',
    async ({ window }) => {
      await window.command('release.edit');
      await window.search(isChinese(window) ? '隧道窑' : 'tunnel kiln');
      await window.searchBox.press('Enter');
      await window.page.getByRole('group', { name: window.t('search:hits.label') }).waitFor();
      await facet(window, 'people').first().waitFor();
    },
  ],
  [
    'search-facets',
    async ({ window }) => {
      await facet(window, 'years').nth(1).click();
      await facet(window, 'years').nth(2).click();
      await facet(window, 'statuses').first().click();
      await expect(window.page.getByRole('grid', { name: window.t('search:chips.label') }).getByRole('row')).toHaveCount(3);
      await window.page.mouse.move(0, 0);
    },
    { width: 1440, height: 900 },
  ],
  [
    'search-sound',
    async ({ window }) => {
      await window.search('zpc');
      await window.searchBox.press('Enter');
      await expect(window.list).toBeFocused();
      await window.page.getByRole('group', { name: window.t('search:hits.label') }).waitFor();
    },
  ],
  [
    'search-language',
    async ({ window }) => {
      await window.search('碳足迹');
      await window.searchBox.press('Enter');
      await expect(window.list).toBeFocused();
      await window.page.keyboard.press('End');
      await window.list.getByRole('group', { name: new RegExp(`^${window.t('search:group.term')}`) }).getByRole('option').waitFor();
      await expect(window.page.getByRole('group', { name: window.t('search:hits.label') })).toContainText('1 / ');
    },
  ],
  [
    'search-help',
    async ({ window }) => {
      await window.command('search.help');
      await window.page.getByRole('dialog', { name: window.t('search:help.title') }).waitFor();
    },
  ],
  [
    'export',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.command('export.pdf');
      await window.page.getByRole('dialog').locator('canvas').first().waitFor();
    },
  ],
  [
    'palette',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await window.command('palette.open');
      await window.page.getByRole('dialog').waitFor();
    },
  ],
  [
    'settings',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await window.command('settings.open');
      await window.page.getByRole('dialog', { name: window.t('settings:title') }).waitFor();
    },
  ],
  [
    'terms',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      const terms = new TermBase(window.page, window);
      await terms.open();
      await terms.searchField.fill('劳模');
      await terms.row(/劳模创新工作室/).click();
      await terms.term('en').waitFor();
    },
  ],
  [
    'import',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await window.answerOpenDialog(join(root, 'README.md'), join(root, 'README.zh-CN.md'), join(root, 'package.json'));
      await window.command('import.files');
      await window.page.getByRole('heading', { name: window.t('imports:done.title') }).waitFor();
    },
  ],
  [
    'bin',
    async ({ window }) => {
      await window.page.getByRole('button', { name: window.t('common:action.close') }).first().click();
      await window.search('');
      await window.page.getByRole('row', { name: window.t('archive:views.bin') }).click();
      await window.page.getByText(window.t('archive:list.emptyBin.title')).waitFor();
    },
  ],
];

async function resize({ app, page }: RunningApp, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
}

for (const language of ['zh-CN', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`screens in ${language}, ${theme}`, async ({ launch, folder }) => {
      const profile = join(folder, 'profile');
      await mkdir(profile, { recursive: true });
      await mkdir(target, { recursive: true });
      await writeFile(join(profile, 'settings.json'), JSON.stringify({ language, theme }));
      const running = await launch({ profile, language });
      for (const [name, show, size = usual] of screens) {
        await resize(running, size);
        await show(running);
        await running.page.evaluate(() => document.fonts.ready);
        const picture = await running.page.screenshot({ animations: 'disabled', caret: 'hide' });
        await sharp(picture).png({ palette: true, colours: 256, effort: 10 }).toFile(join(target, `${name}-${language}-${theme}.png`));
      }
    });
  }
}
