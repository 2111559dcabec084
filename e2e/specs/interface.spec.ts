import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { COMMANDS, MENUS, type Command, type CommandId } from '../../src/shared/commands/registry';
import { expect, test, type RunningApp } from '../fixtures';
import { AppWindow } from '../pages/app-window';
import { textsOf } from '../texts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lets what fades in or out come to rest: half faded text has half its contrast. What turns for ever is not waited for. */
const atRest = ({ page }: RunningApp): Promise<void> =>
  page.evaluate(async () => {
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });

/** Violations of WCAG 2.2 A and AA in what is on the screen. Run over the debugger: the page itself lets no script in. */
async function violations(running: RunningApp): Promise<readonly string[]> {
  const { page } = running;
  await atRest(running);
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Runtime.evaluate', { expression: axeSource });
    const reply = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })`,
      awaitPromise: true,
      returnByValue: true,
    });
    const { violations: found } = reply.result.value as AxeResults;
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  } finally {
    await session.detach();
  }
}

interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string | null;
}

const menuOf = ({ app }: RunningApp): Promise<{ readonly titles: string[]; readonly entries: MenuEntry[] }> =>
  app.evaluate(({ Menu }) => {
    const menus = Menu.getApplicationMenu()?.items ?? [];
    const entries = menus.flatMap(({ submenu }) => submenu?.items ?? []).filter(({ type }) => type !== 'separator');
    return {
      titles: menus.map(({ label }) => label),
      entries: entries.map(({ id, label, accelerator }) => ({ id, label, accelerator: (accelerator as string | null | undefined) ?? null })),
    };
  });

const fits = ({ page }: RunningApp): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('every command is in the menu, the window is read in either language and appearance without a barrier, and fits a small screen', async ({ launch }) => {
  const running = await launch();
  const { page, app } = running;
  await running.window.startSample();
  await running.window.open('隧道窑', /澜海将在白崖基地建设第三条隧道窑/);
  await running.window.search('');

  const windows = { 'zh-CN': running.window, en: new AppWindow(page, app, textsOf('en')) } as const;
  for (const language of ['zh-CN', 'en'] as const) {
    const window = windows[language];
    const { t } = window;
    await test.step(`${language}: the live switch reaches menu and window`, async () => {
      await window.command(`language.${language}`);
      await expect(window.searchBox).toBeVisible();
      const { titles, entries } = await menuOf(running);
      expect(titles).toEqual(MENUS.map((id) => t(`native:menu.${id}`)));
      expect(entries).toEqual(
        (COMMANDS as readonly (Command & { readonly id: CommandId })[]).map(({ id, shortcut }) => ({
          id,
          label: t(`commands:${id}`),
          accelerator: shortcut?.replace('Mod', 'CmdOrCtrl') ?? null,
        })),
      );
      const shown = await page.locator('body').innerText();
      expect(shown.match(/\b[a-z]+:[a-z]+(?:\.[A-Za-z_]+)+\b|\{\{|\b(?:action|views|toolbar|save|status|welcome)\.[a-z]\w+/g)).toBeNull();
    });

    for (const theme of ['light', 'dark'] as const) {
      await test.step(`${language}, ${theme}: nobody is shut out`, async () => {
        await window.command(`theme.${theme}`);
        await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark');
        expect(await violations(running), 'reading').toEqual([]);
        await window.command('release.facts');
        await window.editor.facts.waitFor();
        expect(await violations(running), 'details').toEqual([]);
        await window.command('release.history');
        await window.editor.history.getByRole('option').first().waitFor();
        expect(await violations(running), 'history').toEqual([]);
        await window.command('release.checks');
        await page.getByRole('complementary', { name: t('checks:title') }).getByRole('listitem').first().waitFor();
        expect(await violations(running), 'checks').toEqual([]);
        await window.command('memory.concordance');
        const memory = page.getByRole('complementary', { name: t('memory:title') });
        await memory.getByRole('textbox', { name: t('memory:search.label') }).fill('Lanhai');
        await memory.getByRole('listitem').first().waitFor();
        expect(await violations(running), 'earlier translations').toEqual([]);
        await window.command('release.memory');
        await window.command('release.edit');
        await window.editor.toolbar.waitFor();
        expect(await violations(running), 'writing').toEqual([]);
        await window.command('release.edit');
        for (const command of ['settings.open', 'help.shortcuts', 'palette.open', 'export.open', 'blocks.open'] as const) {
          await window.command(command);
          const dialog = page.getByRole('dialog');
          await dialog.waitFor();
          expect(await violations(running), command).toEqual([]);
          await page.keyboard.press('Escape');
          await dialog.waitFor({ state: 'hidden' });
        }
        await window.command('releases.replace');
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox', { name: t('finding:many.find'), exact: true }).fill('Lanhai');
        expect(await violations(running), 'words to replace').toEqual([]);
        await page.keyboard.press('Enter');
        await dialog.getByRole('checkbox').nth(1).press(' ');
        expect(await violations(running), 'places to replace').toEqual([]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
      });
    }
  }

  await test.step('the palette runs a command by keyboard', async () => {
    const { t } = windows.en;
    await windows.en.command('palette.open');
    await expect(page.getByRole('combobox', { name: t('commands:palette.title') })).toBeFocused();
    await page.keyboard.insertText(t('commands:theme.light'));
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(false);
  });

  await test.step('F6 goes round the panes', async () => {
    const window = windows.en;
    const { t } = window;
    const place = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.closest('nav, main, section[data-pane], [data-pane]')?.getAttribute('aria-label') ?? '');
    await window.goToSearch();
    const places: string[] = [];
    for (let press = 0; press < 3; press++) {
      const before = await place();
      await window.command('view.nextPane');
      await expect.poll(place).not.toBe(before);
      places.push(await place());
    }
    expect(new Set(places)).toEqual(new Set([t('common:pane.views'), t('common:pane.list'), t('common:pane.release')]));
  });

  await test.step('a window of 1024 × 640, and twice as large letters, need no sideways scrolling', async () => {
    const { searchBox, list } = windows.en;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1024);
    await expect.poll(() => fits(running)).toBe(true);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(512);
    await expect.poll(() => fits(running)).toBe(true);
    await expect(searchBox).toBeInViewport();
    await expect(list.getByRole('option').first()).toBeVisible();
  });
});

test('the pages of today and of the calendar shut nobody out, and fit a small window', async ({ launch }) => {
  const running = await launch();
  const { page, app } = running;
  await running.window.startSample();
  const windows = { 'zh-CN': running.window, en: new AppWindow(page, app, textsOf('en')) } as const;
  const { list } = running.window;
  for (const language of ['zh-CN', 'en'] as const) {
    const window = windows[language];
    const { t } = window;
    await window.command(`language.${language}`);
    for (const theme of ['light', 'dark'] as const) {
      await window.command(`theme.${theme}`);
      await window.command('desk.open');
      await page.getByRole('region', { name: t('desk:drafts.title') }).waitFor();
      await expect(list).toHaveCount(0);
      expect(await violations(running), `${language}, ${theme}: today`).toEqual([]);
      await window.command('desk.calendar');
      await page.getByRole('grid', { name: t('desk:calendar.title') }).waitFor();
      expect(await violations(running), `${language}, ${theme}: month`).toEqual([]);
      await page.getByRole('radio', { name: t('desk:calendar.years'), exact: true }).click();
      await page.getByRole('grid', { name: t('desk:years.label') }).getByRole('row').first().waitFor();
      expect(await violations(running), `${language}, ${theme}: years`).toEqual([]);
    }
  }

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(512);
  for (const command of ['desk.calendar', 'desk.open'] as const) {
    await windows.en.command(command);
    await expect.poll(() => fits(running)).toBe(true);
  }
  await page.getByRole('button', { name: windows.en.t('archive:views.open') }).click();
  await page.getByRole('row', { name: new RegExp(`^${windows.en.t('archive:views.all')}`) }).click();
  await expect(list.getByRole('option').first()).toBeVisible();
});
