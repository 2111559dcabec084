import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppWindow } from '../pages/app-window';
import { expect, test } from '../fixtures';

const ZH = '2025年，澜海职工参加小改小革活动，全年提出改进提案118件，其中96件已经实施。';
const EN = 'In 2025, Lanhai employees took part in minor improvements and made 118 proposals, of which 96 have been carried out.';

const ofNextYear = (text: string): string => text.replace('2025', '2026').replace('118', '137').replace('96', '104');
const NEXT_ZH = ofNextYear(ZH);
const NEXT_EN = ofNextYear(EN);

/** Writes a release in both languages. */
async function write(window: AppWindow, title: string, zh: string, en: string): Promise<void> {
  const { page, t, editor } = window;
  await window.create(title);
  await editor.body('zh').click();
  await page.keyboard.insertText(zh);
  await window.release.getByRole('button', { name: t('releases:action.addEdition.en') }).click();
  await editor.body('en').click();
  if (en !== '') await page.keyboard.insertText(en);
  await window.saved();
}

test('a paragraph like one of last year is translated from the one of last year, and any phrase shows how it was translated', async ({ launch, folder }) => {
  const { window, page } = await launch();
  const { t, editor } = window;
  await window.startEmpty();
  await write(window, '二〇二五年改进提案', ZH, EN);
  await write(window, '二〇二六年改进提案', NEXT_ZH, '');
  await window.command('release.memory');
  const panel = page.getByRole('complementary', { name: t('memory:title') });
  const insert = panel.getByRole('button', { name: t('memory:insert.name', { text: EN }) });

  await test.step('the earlier translation, with what has changed since', async () => {
    await expect(insert).toBeVisible();
    await expect(panel.getByRole('deletion')).toHaveText(['2025', '118', '96']);
    await expect(panel.getByRole('insertion')).toHaveText(['2026', '137', '104']);
  });

  await test.step('one press writes it where the caret is, one undo takes it back', async () => {
    await insert.click();
    await expect(editor.body('en')).toHaveText(EN);
    await expect(editor.body('en')).toBeFocused();
    await window.command('edit.undo');
    await expect(editor.body('en')).toHaveText('');
    await window.command('memory.insert');
    await expect(editor.body('en')).toHaveText(EN);
    await window.saved();
  });

  await test.step('a term of the paragraph', async () => {
    await page.keyboard.press('End');
    await page.keyboard.insertText(' So much for ');
    await panel.getByRole('button', { name: t('memory:term.insert', { source: '小改小革', target: 'minor improvements' }) }).click();
    await expect(editor.body('en')).toHaveText(/So much for minor improvements$/);
  });

  await test.step('the same term is offered while it is typed, and never while an input method composes', async () => {
    const offered = page.getByRole('listbox', { name: t('memory:suggestions') });
    await editor.body('en').press('End');
    await page.keyboard.type(' Min');
    await expect(offered.getByRole('option')).toHaveText(['minor improvements', 'minor technical improvements']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect(editor.body('en')).toHaveText(/ Minor technical improvements$/);
    await expect(offered).toHaveCount(0);
    await page.keyboard.type(' sma');
    await expect(offered).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(offered).toHaveCount(0);
    await editor.body('zh').click();
    await page.keyboard.press('ControlOrMeta+End');
    await expect(panel.getByRole('button', { name: t('memory:term.insert', { source: 'minor improvements', target: '小改小革' }) })).toBeVisible();
    await window.compose('xiao', '小');
    await expect(offered.getByRole('option')).toHaveText(['小改小革']);
    await page.keyboard.press('Enter');
    await expect(editor.body('zh')).toHaveText(/小改小革$/);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(offered).toHaveCount(0);
    await editor.body('en').press('ControlOrMeta+a');
    await page.keyboard.insertText(NEXT_EN);
    await editor.body('zh').press('ControlOrMeta+a');
    await page.keyboard.insertText(NEXT_ZH);
    await window.saved();
  });

  await test.step('a phrase in either script', async () => {
    await window.command('memory.concordance');
    const field = panel.getByRole('textbox', { name: t('memory:search.label') });
    await expect(field).toBeFocused();
    await field.fill('職工參加小改小革');
    const found = panel.getByRole('listitem');
    await expect(found).toHaveCount(2);
    await expect(found.first().locator('mark')).toHaveText(['职工参加小改小革', 'minor improvements']);
    await field.fill('');
    await expect(panel.getByRole('heading', { name: t('memory:matches') })).toBeVisible();
  });

  await test.step('all of it leaves as a file, and another one comes in', async () => {
    const out = join(folder, 'memory.tmx');
    await window.answerSaveDialog(out);
    await window.command('memory.export');
    await expect(page.getByText(t('memory:export.done_other', { count: 2 }))).toBeVisible();
    const tmx = await readFile(out, 'utf8');
    expect(tmx).toContain(`<seg>${EN}</seg>`);
    const foreign = join(folder, 'agency.tmx');
    await writeFile(foreign, tmx.replaceAll('Lanhai employees', 'our colleagues'));
    await window.answerOpenDialog(foreign);
    await window.command('memory.import');
    await expect(page.getByText(t('memory:import.done', { added: 2, same: 0 }))).toBeVisible();
    await panel.getByRole('textbox', { name: t('memory:search.label') }).fill('our colleagues');
    await expect(panel.getByText('agency.tmx')).toHaveCount(2);
    await writeFile(foreign, '<tmx>');
    await window.command('memory.import');
    await expect(page.getByText(t('errors:import.damaged'))).toBeVisible();
  });
});
