import { expect, test } from '../fixtures';

const DAY = 86_400_000;
/** The calendar day so many days from today, where this computer is. */
const dayIn = (days: number): string => {
  const date = new Date(Date.now() + days * DAY);
  return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
};
const fullDay = (day: string): string => new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

test('nothing due is overlooked: drafts, embargoes and plans stand on the page of today and in the calendar', async ({ launch }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  const { facts } = editor;
  const block = (key: 'drafts' | 'embargoes' | 'planned' | 'gaps' | 'anniversaries') => page.getByRole('region', { name: t(`desk:${key}.title`), exact: true });
  await window.startEmpty();

  await test.step('an empty archive says so in every block', async () => {
    await window.command('desk.open');
    for (const key of ['drafts', 'embargoes', 'planned', 'anniversaries'] as const) await expect(block(key)).toContainText(t(`desk:${key}.empty`));
    await expect(block('gaps')).toContainText(t('desk:gaps.unpublished'));
  });

  await test.step('a draft with a date and an embargo, and one with neither', async () => {
    await window.create('三号窑点火');
    await window.command('release.facts');
    await facts.getByRole('textbox', { name: t('releases:facts.date'), exact: true }).fill(dayIn(3));
    await facts.getByRole('button', { name: t('releases:facts.embargoAdd') }).click();
    await facts.getByRole('textbox', { name: t('releases:facts.embargoUntil'), exact: true }).fill(dayIn(3));
    await page.keyboard.press('Tab');
    await window.saved();
    await expect(window.release.getByText(new RegExp(`天.*${t('desk:embargo.liftsIn', { time: '' })}`))).toBeVisible();
    await window.create('无日期的稿件');
    await window.saved();
  });

  await test.step('the page of today lists them with what they lack, and opens them', async () => {
    await page.getByRole('row', { name: t('desk:overview.title'), exact: true }).click();
    await expect(page.getByRole('heading', { name: fullDay(dayIn(0)) })).toBeVisible();
    await expect(block('drafts').getByRole('button')).toHaveText([/三号窑点火.*缺英文版/, /无日期的稿件.*缺英文版.*未定日期/]);
    await expect(block('embargoes').getByRole('button', { name: /三号窑点火/ })).toContainText('天');
    await block('planned').getByRole('button', { name: /三号窑点火/ }).press('Enter');
    await expect(editor.title('zh').or(window.release.getByRole('heading', { name: '三号窑点火' })).first()).toBeVisible();
  });

  await test.step('the calendar is walked by keyboard and opens what is on a day', async () => {
    await window.command('desk.calendar');
    const grid = page.getByRole('grid', { name: t('desk:calendar.title') });
    const cell = (day: string) => grid.getByRole('gridcell', { name: new RegExp(`^${fullDay(day)}`) });
    await cell(dayIn(0)).focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(cell(dayIn(0)), 'two months on').toHaveCount(0);
    await page.getByRole('button', { name: t('desk:calendar.today'), exact: true }).click();
    await cell(dayIn(0)).focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    await expect(cell(dayIn(3))).toBeFocused();
    await expect(cell(dayIn(3))).toHaveAccessibleName(new RegExp(`${t('desk:embargo.ends', { title: '三号窑点火' })}.*三号窑点火`));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(cell(dayIn(3))).toBeFocused();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: fullDay(dayIn(3)) });
    await expect(menu.getByRole('menuitem')).toHaveText([t('desk:embargo.ends', { title: '三号窑点火' }), '三号窑点火', t('desk:calendar.newOn', { day: fullDay(dayIn(3)) })]);
    await page.keyboard.press('Escape');
    await expect(cell(dayIn(3))).toBeFocused();
  });

  await test.step('a draft begun on a day has its date', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('desk:calendar.newOn', { day: fullDay(dayIn(4)) }) }).press('Enter');
    await expect(editor.title('zh')).toBeFocused();
    await page.keyboard.insertText('第四天的稿件');
    await window.saved();
    await window.command('desk.calendar');
    await expect(page.getByRole('gridcell', { name: new RegExp(`^${fullDay(dayIn(4))}.*第四天的稿件`) })).toBeVisible();
  });

  await test.step('so has one begun by a double click, also in the corner that belongs to another month', async () => {
    const corner = page.getByRole('grid', { name: t('desk:calendar.title') }).getByRole('gridcell').last();
    await corner.dblclick();
    await expect(editor.title('zh')).toBeFocused();
    await page.keyboard.insertText('双击的稿件');
    await window.saved();
    await window.command('desk.calendar');
    await expect(corner).toHaveAccessibleName(/双击的稿件/);
  });

  await test.step('the years lead to the list', async () => {
    await page.getByRole('radio', { name: t('desk:calendar.years'), exact: true }).click();
    const year = Number(dayIn(4).slice(0, 4));
    await page.getByRole('button', { name: new RegExp(`^${year}：`) }).press('Enter');
    await expect(window.row('第四天的稿件')).toBeVisible();
  });
});

test('search is at hand from the page of today', async ({ launch }) => {
  const { window } = await launch();
  await window.startEmpty();
  await window.command('desk.open');
  await expect(window.searchBox).toHaveCount(0);
  await window.command('search.focus');
  await expect(window.searchBox).toBeFocused();
});
