import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import sharp from 'sharp';
import { expect, root, test, type RunningApp } from '../fixtures';
import type { AppWindow } from '../pages/app-window';
import { TermBase } from '../pages/term-base';

const LANGUAGES = ['zh-CN', 'en'] as const;
const THEMES = ['light', 'dark'] as const;
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
const screens: readonly (readonly [name: string, title: string, show: (running: RunningApp) => Promise<void>, size?: Size])[] = [
  ['welcome', 'First start', async ({ window }) => window.page.getByRole('button', { name: window.t('archive:welcome.sample') }).waitFor()],
  [
    'list',
    'The list, nothing selected',
    async ({ window }) => {
      await window.startSample();
      await window.release.getByText(window.t('releases:empty.text')).waitFor();
    },
  ],
  [
    'release',
    'A release in both languages',
    async ({ window }) => {
      await window.row(/Five years in an old test building/).click();
      await window.release.getByRole('heading', { name: /Five years in an old test building/ }).waitFor();
    },
  ],
  ['facts', 'Details of a release', ({ window }) => window.command('release.facts')],
  [
    'history',
    'History',
    async ({ window }) => {
      await window.command('release.history');
      await window.page.getByRole('complementary', { name: window.t('releases:history.title') }).waitFor();
    },
  ],
  [
    'related',
    'Releases like the open one',
    async ({ window }) => {
      await window.command('release.related');
      const panel = window.page.getByRole('complementary', { name: window.t('facts:similar.title') });
      await panel.getByRole('region', { name: window.t('facts:similar.related') }).getByRole('listitem').first().waitFor();
    },
  ],
  [
    'checks',
    'What a careful colleague would ask',
    async ({ window }) => {
      await window.command('release.checks');
      await window.row(/Lanhai to build third tunnel kiln/).click();
      const panel = window.page.getByRole('complementary', { name: window.t('checks:title') });
      await panel.getByRole('listitem').first().getByRole('button').first().click();
      await expect.poll(() => window.page.evaluate(() => CSS.highlights.has('check-current'))).toBe(true);
    },
    { width: 1440, height: 900 },
  ],
  [
    'edit',
    'Editing in place',
    async ({ window }) => {
      await window.command('release.checks');
      await window.row(/Five years in an old test building/).click();
      await window.command('release.edit');
      await window.release.getByRole('toolbar', { name: window.t('editor:toolbar') }).waitFor();
    },
  ],
  [
    'search',
    'Searching',
    async ({ window }) => {
      await window.command('release.edit');
      await window.search(isChinese(window) ? '隧道窑' : 'tunnel kiln');
      await window.ask();
      await window.page.getByRole('group', { name: window.t('search:hits.label') }).waitFor();
      await facet(window, 'people').first().waitFor();
    },
  ],
  [
    'search-facets',
    'Results narrowed by year and status',
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
    'Names by sound',
    async ({ window }) => {
      await window.search('zpc');
      await window.ask();
      await window.page.getByRole('group', { name: window.t('search:hits.label') }).waitFor();
    },
  ],
  [
    'search-language',
    'Found in the other language',
    async ({ window }) => {
      await window.search('碳足迹');
      await window.ask();
      await window.page.keyboard.press('End');
      await window.list.getByRole('group', { name: new RegExp(`^${window.t('search:group.term')}`) }).getByRole('option').waitFor();
      await expect(window.page.getByRole('group', { name: window.t('search:hits.label') })).toContainText('1 / ');
    },
  ],
  [
    'search-help',
    'How to search',
    async ({ window }) => {
      await window.command('search.help');
      await window.page.getByRole('dialog', { name: window.t('search:help.title') }).waitFor();
    },
  ],
  [
    'facts-index',
    'What was stated about a subject over the years',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.command('facts.open');
      const dialog = window.page.getByRole('dialog', { name: window.t('facts:title') });
      await dialog.getByRole('textbox').fill(isChinese(window) ? '改进提案' : 'improvement proposals');
      await dialog.getByRole('option').first().locator('mark').first().waitFor();
    },
  ],
  [
    'replace',
    'Replacing in several drafts',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.search('');
      await window.show(window.t('releases:status.draft'));
      await window.list.focus();
      await window.page.keyboard.press('ControlOrMeta+a');
      await window.command('releases.replace');
      const dialog = window.page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: window.t('finding:many.find'), exact: true }).fill(isChinese(window) ? '澜海' : 'Lanhai');
      await dialog.getByRole('textbox', { name: window.t('finding:many.replacement'), exact: true }).fill(isChinese(window) ? '澜海集团' : 'Lanhai Group');
      await dialog.getByRole('button', { name: window.t('finding:many.preview') }).click();
      await dialog.getByRole('group').first().waitFor();
    },
  ],
  [
    'export',
    'Exporting, with the PDF itself as preview',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.command('export.pdf');
      await window.page.getByRole('dialog').locator('canvas').first().waitFor();
    },
  ],
  [
    'palette',
    'Command palette',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await window.command('palette.open');
      await window.page.getByRole('dialog').waitFor();
    },
  ],
  [
    'settings',
    'Settings',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await window.command('settings.open');
      await window.page.getByRole('dialog', { name: window.t('settings:title') }).waitFor();
    },
  ],
  [
    'terms',
    'The term base',
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
    'templates',
    'A release begun with a template',
    async ({ window }) => {
      await window.page.keyboard.press('Escape');
      await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await window.command('release.template');
      await window.page.getByRole('dialog', { name: window.t('templates:title') }).getByRole('button').nth(1).waitFor();
    },
  ],
  [
    'template',
    'Its gaps are filled in one after the other',
    async ({ window }) => {
      const { page, t } = window;
      await page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${t('templates:name.award')}`) }).click();
      await window.editor.body('zh').locator('.placeholder').first().click();
      await window.saved();
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate(() => CSS.highlights.has('counterpart'))).toBe(true);
    },
  ],
  [
    'import',
    'What an import did',
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
    'The empty bin',
    async ({ window }) => {
      await window.page.getByRole('button', { name: window.t('common:action.close') }).first().click();
      await window.search('');
      await window.page.getByRole('row', { name: window.t('archive:views.bin') }).click();
      await window.page.getByText(window.t('archive:list.emptyBin.title')).waitFor();
    },
  ],
  [
    'overview',
    'What is due, planned and remembered',
    async ({ window }) => {
      await window.command('desk.open');
      await window.page.getByRole('region', { name: window.t('desk:drafts.title'), exact: true }).getByRole('button').first().waitFor();
    },
  ],
  [
    'calendar',
    'A month of releases and embargoes',
    async ({ window }) => {
      await window.command('desk.calendar');
      await window.page.getByRole('grid').first().waitFor();
    },
  ],
  [
    'aligned',
    'Read pair by pair',
    async ({ window }) => {
      await window.show(window.t('archive:views.all'));
      await window.row(/Five years in an old test building/).click();
      await window.command('view.aligned');
    },
    { width: 1440, height: 900 },
  ],
  [
    'review',
    'A colleague comments and suggests',
    async ({ window }) => {
      await window.command('view.aligned');
      const { page, t } = window;
      await window.editor.edition('zh').getByRole('paragraph').nth(1).evaluate((element) => {
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() ?? element;
        document.getSelection()?.setBaseAndExtent(text, 0, text, 6);
      });
      await window.command('review.comment');
      const panel = page.getByRole('complementary', { name: t('review:title') });
      await panel.getByRole('textbox', { name: t('review:text') }).fill(isChinese(window) ? '请核对年份。' : 'Please check the year.');
      await page.keyboard.press('ControlOrMeta+Enter');
      await panel.getByRole('listitem').first().waitFor();
    },
  ],
  [
    'approve',
    'Approving, with what was made sure of',
    async ({ window }) => {
      await window.command('release.review');
      await window.show(window.t('releases:status.draft'));
      await window.list.getByRole('option').first().click();
      await window.command('status.approve');
      await window.page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  ],
  [
    'compare',
    'What changed since an earlier version',
    async ({ window }) => {
      const { page, editor } = window;
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await window.command('release.edit');
      await editor.body('zh').click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.insertText('工程按计划推进。');
      await window.command('release.save');
      await window.saved();
      await window.command('release.edit');
      await window.command('release.history');
      await editor.history.getByRole('option').last().click();
      await editor.history.getByRole('option').first().click({ modifiers: ['ControlOrMeta'] });
      await editor.edition('zh').getByRole('insertion').first().waitFor();
    },
  ],
  [
    'memory',
    'How it was translated before',
    async ({ window }) => {
      await window.command('release.history');
      await window.command('release.memory');
      await window.row(/Lanhai/).last().click();
      await window.command('release.edit');
      await window.editor.body('en').getByRole('paragraph').first().click();
      await window.page.getByRole('complementary', { name: window.t('memory:title') }).waitFor();
    },
    { width: 1440, height: 900 },
  ],
  [
    'focus',
    'Nothing but the text',
    async ({ window }) => {
      await window.command('release.memory');
      await window.command('view.focus');
      await window.list.waitFor({ state: 'hidden' });
    },
  ],
  [
    'photos',
    'Photos and files',
    async ({ window }) => {
      await window.command('view.focus');
      await window.command('release.edit');
      await window.show(window.t('archive:views.all'));
      await window.row(/Five years in an old test building/).click();
      await window.command('release.photos');
      await window.page.getByRole('complementary', { name: window.t('photos:title') }).waitFor();
    },
  ],
  [
    'blocks',
    'Reusable blocks',
    async ({ window }) => {
      await window.command('release.photos');
      await window.command('blocks.open');
      await window.page.getByRole('dialog').getByRole('option').first().click();
    },
  ],
];

const picture = (name: string, title: string, language: string, theme: string): string =>
  `![${title}, ${language}, ${theme}](screenshots/${name}-${language}-${theme}.png)`;

test('the page that shows them', async () => {
  const sections = screens.map(([name, title]) => {
    const rows = LANGUAGES.map((language) => `| ${language} | ${THEMES.map((theme) => picture(name, title, language, theme)).join(' | ')} |`);
    return `## ${title}\n\n| | ${THEMES.join(' | ')} |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  const head = '# Every screen\n\nTaken from the real window by `npm run screenshots`, with the sample archive; 中文界面 and English, light and dark.\n';
  await writeFile(join(root, 'docs', 'screens.md'), [head, ...sections].join('\n'));
});

async function resize({ app, page }: RunningApp, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
}

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`screens in ${language}, ${theme}`, async ({ launch, folder }) => {
      const profile = join(folder, 'profile');
      await mkdir(profile, { recursive: true });
      await mkdir(target, { recursive: true });
      await writeFile(join(profile, 'settings.json'), JSON.stringify({ language, theme }));
      const running = await launch({ profile, language });
      for (const [name, , show, size = usual] of screens) {
        await resize(running, size);
        await show(running);
        await running.page.evaluate(() => document.fonts.ready);
        const shot = await running.page.screenshot({ animations: 'disabled', caret: 'hide' });
        await sharp(shot).png({ palette: true, colours: 256, effort: 10 }).toFile(join(target, `${name}-${language}-${theme}.png`));
      }
    });
  }
}
