import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { EXPORT_FORMATS, EXPORT_LAYOUTS, type ExportFormat } from '../../src/shared/domain/jobs';
import { expect, test } from '../fixtures';
import { pdfText } from '../pdf-text';

const texts = {
  zh: ['澜海将在白崖基地建设第三条隧道窑', '项目总投资3.2亿元'],
  en: ['third tunnel kiln', 'Baiya'],
} as const;

/** What a reader of the file sees, without white space. */
async function read(path: string, format: ExportFormat): Promise<string> {
  const text =
    format === 'docx' ? (await mammoth.extractRawText({ path })).value : format === 'pdf' ? await pdfText(await readFile(path)) : await readFile(path, 'utf8');
  return text.replace(/\s+/g, '');
}

test('a release leaves in every format and arrangement of languages as a file that opens, with its embargo on it', async ({ launch, folder }) => {
  const { window, page } = await launch();
  const { t } = window;
  await window.startSample();
  await window.open('第三条隧道窑', new RegExp(texts.zh[0]));
  const embargo = (await window.release.getByText(new RegExp(t('releases:embargo.until', { when: '' }))).count()) > 0;
  expect(embargo, 'the sample is under embargo').toBe(true);
  const dialog = page.getByRole('dialog');

  await test.step('the preview shows the pages before anything is saved', async () => {
    await window.command('export.pdf');
    await expect(dialog.getByRole('img', { name: /1/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  for (const format of EXPORT_FORMATS) {
    for (const layout of EXPORT_LAYOUTS) {
      await test.step(`${format}, ${layout}`, async () => {
        const path = join(folder, `${layout}.${format}`);
        await window.exportTo(path, format, layout);
        const text = await read(path, format);
        const [hasZh, hasEn] = [layout !== 'en', layout !== 'zh'];
        for (const part of texts.zh) expect(text.includes(part), part).toBe(hasZh);
        for (const part of texts.en) expect(text.toLowerCase().includes(part.replaceAll(' ', '').toLowerCase()), part).toBe(hasEn);
        // Markdown is the text as it is filed, to be imported again: it carries no notices.
        if (format !== 'md' && hasZh) expect(text).toContain('禁发');
        if (format !== 'md' && hasEn) expect(text).toContain('EMBARGOEDUNTIL');
      });
    }
  }
});

test('several releases go into one folder; a place that may not be written to is named', async ({ launch, folder }) => {
  const { window, page } = await launch();
  const { t } = window;
  const target = join(folder, 'out');
  await mkdir(target);
  await window.startSample();
  const dialog = page.getByRole('dialog');

  await test.step('three selected releases become three files', async () => {
    await window.list.getByRole('option').first().click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(window.list.getByRole('option', { selected: true })).toHaveCount(3);
    await window.answerOpenDialog(target);
    await window.command('export.docx');
    await dialog.getByRole('button', { name: t('exports:saveMany') }).click();
    await expect(dialog.getByRole('heading', { name: t('exports:done_other', { count: 3 }) })).toBeVisible();
    const written = await readdir(target);
    expect(written).toHaveLength(3);
    for (const name of written) expect(await read(join(target, name), 'docx')).not.toBe('');
    await dialog.getByRole('button', { name: t('common:action.done') }).click();
  });

  await test.step('a path that cannot be written gives the reason and leaves nothing behind', async () => {
    await window.list.getByRole('option').first().click();
    // Not even root may write below a file.
    const path = join(target, (await readdir(target))[0] ?? '', 'release.docx');
    await window.answerSaveDialog(path);
    await window.command('export.docx');
    await dialog.getByRole('button', { name: t('exports:save'), exact: true }).click();
    await expect(dialog.getByRole('heading', { name: t('exports:doneNone'), exact: true })).toBeVisible();
    await expect(dialog).toContainText(path);
    await dialog.getByRole('button', { name: t('common:action.done') }).click();
    expect(await readdir(target)).toHaveLength(3);
  });
});
