import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';

/** Offset of `user_version` in the header of an SQLite database. */
const USER_VERSION = 60;

const samples = await readdir(join(import.meta.dirname, '..', '..', 'resources', 'sample', 'releases'));

test('a newcomer begins empty or with the sample, goes from one to the other, and comes back to the same place', async ({ launch, folder }) => {
  const profile = join(folder, 'profile');
  const first = await launch({ profile });
  const { window, page, app } = first;
  const empty = join(profile, 'Archive');

  await test.step('the first window says what can be done', async () => {
    for (const offer of ['empty', 'sample', 'import', 'choose'] as const) {
      await expect(page.getByRole('button', { name: window.t(`archive:welcome.${offer}`) })).toBeVisible();
    }
    await expect(page.getByText(window.t('archive:welcome.offline'))).toBeVisible();
  });

  await test.step('an empty archive says so and offers the next step', async () => {
    await window.startEmpty();
    await expect(page.getByText(window.t('archive:list.emptyAll.title'))).toBeVisible();
    expect(await readdir(empty)).toContain('archive.db');
  });

  await test.step('the sample archive opens with all its releases', async () => {
    await window.command('archive.sample');
    await expect(window.list).toHaveAccessibleName(new RegExp(`${samples.length}`));
    await expect(window.list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(samples.length));
  });

  await test.step('the archive of before is one click away', async () => {
    await page.getByRole('button', { name: window.t('archive:menu.label', { name: window.t('archive:name.sample') }) }).click();
    await page.getByRole('menuitem', { name: window.t('archive:name.default'), exact: true }).click();
    await expect(page.getByText(window.t('archive:list.emptyAll.title'))).toBeVisible();
    await page.getByRole('button', { name: window.t('archive:menu.label', { name: window.t('archive:name.default') }) }).click();
    await page.getByRole('menuitem', { name: window.t('archive:name.sample'), exact: true }).click();
    await expect(window.list.getByRole('option').first()).toBeVisible();
  });

  const place = { x: 140, y: 90, width: 1100, height: 720 };
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(place);
  await first.close();

  await test.step('the next day the last archive opens by itself, in a window of the same size and place', async () => {
    const second = await launch({ profile });
    await expect(second.window.list).toHaveAccessibleName(new RegExp(`${samples.length}`));
    expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(place);
    await second.close();
  });
});

test('a person who begins with a folder of old releases finds them in a new archive', async ({ launch, folder }) => {
  const old = join(folder, 'old');
  await mkdir(old);
  await writeFile(join(old, '2024-05-06.md'), '# 澜海举行新窑点火仪式\n\n望津，2024年5月6日——新窑今天点火。\n');
  await writeFile(join(old, '2024-05-07.txt'), 'Lanhai opens its archive\n\nWANGJIN, May 7, 2024 - The archive is open.\n');
  const { window, page } = await launch();
  await window.answerOpenDialog(old);
  await page.getByRole('button', { name: window.t('archive:welcome.import') }).click();
  await page.getByRole('heading', { name: window.t('imports:done.title') }).waitFor();
  await page.getByRole('button', { name: window.t('common:action.done') }).click();
  await expect(window.row(/澜海举行新窑点火仪式/)).toBeVisible();
  await expect(window.row(/Lanhai opens its archive/)).toBeVisible();
});

test('an archive that cannot be opened is named with its reason and left as it is', async ({ launch, folder }) => {
  const [held, damaged, newer] = [join(folder, 'held'), join(folder, 'damaged'), join(folder, 'newer')];
  const colleague = await launch({ profile: join(folder, 'colleague') });
  await colleague.window.answerOpenDialog(held);
  await colleague.page.getByRole('button', { name: colleague.window.t('archive:welcome.sample') }).waitFor();
  await colleague.window.command('archive.create');
  await colleague.page.getByText(colleague.window.t('archive:list.emptyAll.title')).waitFor();
  await colleague.window.command('archive.sample');
  await colleague.window.list.getByRole('option').first().waitFor();
  for (const copy of [damaged, newer]) await cp(held, copy, { recursive: true });
  await colleague.page.getByRole('button', { name: colleague.window.t('archive:menu.label', { name: colleague.window.t('archive:name.sample') }) }).click();
  await colleague.page.getByRole('menuitem', { name: held, exact: true }).click();
  await colleague.page.getByText(colleague.window.t('archive:list.emptyAll.title')).waitFor();

  const broken = await readFile(join(damaged, 'archive.db'));
  broken.fill('not a database ', 0, 100);
  await writeFile(join(damaged, 'archive.db'), broken);
  const future = await readFile(join(newer, 'archive.db'));
  future.writeUInt32BE(99_999, USER_VERSION);
  await writeFile(join(newer, 'archive.db'), future);
  const [damagedFiles, newerFiles] = [await readdir(damaged), await readdir(newer)];

  const profile = join(folder, 'profile');
  await mkdir(profile);
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ recentArchives: [damaged, newer, held] }));
  const { window, page } = await launch({ profile });
  const reason = page.getByRole('alert');
  await test.step('damaged', async () => {
    await expect(reason).toHaveText(window.t('errors:archive.corrupt', { path: damaged }));
  });
  await test.step('made by a newer version', async () => {
    await page.getByRole('button', { name: newer }).click();
    await expect(reason).toContainText('99999');
  });
  await test.step('in use by another program', async () => {
    await page.getByRole('button', { name: held }).click();
    const pid = colleague.app.process().pid ?? 0;
    await expect(reason).toContainText(window.t('errors:archive.locked', { path: held, pid }).slice(0, -1).split(String(pid))[0] ?? '');
  });
  await test.step('nothing of them was changed, and an archive of one’s own still opens', async () => {
    expect(await readFile(join(damaged, 'archive.db'))).toEqual(broken);
    expect(await readFile(join(newer, 'archive.db'))).toEqual(future);
    expect([await readdir(damaged), await readdir(newer)]).toEqual([damagedFiles, newerFiles]);
    await expect(colleague.page.getByText(colleague.window.t('archive:list.emptyAll.title'))).toBeVisible();
    await window.startEmpty();
    await expect(page.getByText(window.t('archive:list.emptyAll.title'))).toBeVisible();
  });
});
