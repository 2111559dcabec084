import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { corpus, hasCorpus } from '../corpus';
import { expect, test } from '../fixtures';
import { pdfText } from '../pdf-text';

const zhTitle = '公司创新工作室升级为省级劳模创新工作室';
const zhBody = '近日，辽宁省总工会发布通知，赵鹏达劳模创新工作室被命名为辽宁省劳模创新工作室。';

test('a release is filed, written in Chinese, found, edited, found again after a restart, and exported', async ({ launch, folder }) => {
  test.skip(!hasCorpus, 'the corpus is not here');
  const first = await launch();
  const { window } = first;
  await window.startEmpty();

  await test.step('an English announcement with related information becomes three linked releases', async () => {
    await window.importFiles(join(corpus, 'seed-release.en.txt'));
    await expect(window.list.getByRole('option')).toHaveCount(3);
    await window.row(/upgraded the provincial model worker innovation studio/).click();
    await expect(window.release.getByText(/Zhao Pengda Model Worker Innovation Studio was established/)).toBeVisible();
  });

  await test.step('the Chinese edition is typed with an input method', async () => {
    await window.release.getByRole('button', { name: '添加中文版' }).first().click();
    const title = window.release.getByRole('textbox', { name: '标题' }).first();
    await title.click();
    await window.compose('gongsi', zhTitle.slice(0, 2));
    await window.compose('chuangxin', zhTitle.slice(2));
    await expect(title).toHaveValue(zhTitle);
    const body = window.release.getByRole('textbox', { name: '中文正文' });
    await body.click();
    await window.compose('jinri', '近日，');
    await window.compose('liaoningshengzonggonghui', zhBody.slice(3));
    await expect(body).toHaveText(zhBody);
    await window.saved();
  });

  for (const query of ['辽宁省总工会', 'zhao pengda', 'Innovation Studio']) {
    await test.step(`searching ${query} finds it and marks the words`, async () => {
      await window.search(query);
      const hit = window.row(new RegExp(zhTitle));
      await expect(hit).toBeVisible();
      await expect(hit.locator('mark').first()).toBeVisible();
    });
  }

  await test.step('the release is opened from the results and its English title corrected', async () => {
    await window.row(new RegExp(zhTitle)).click();
    const title = window.release.getByRole('textbox', { name: '标题' }).last();
    await title.fill('Innovation studio upgraded to provincial level');
    await window.saved();
  });
  await first.close();

  const second = await launch();
  await test.step('after a restart it is there, found, with its history', async () => {
    await second.window.search('provincial level');
    await second.window.row(/Innovation studio upgraded to provincial level/).click();
    await expect(second.window.release.getByText(zhBody)).toBeVisible();
    await second.window.command('release.history');
    const history = second.page.getByRole('complementary', { name: '历史版本' });
    await expect(history.getByText('第 1 版')).toBeVisible();
    await expect(history.getByText('第 3 版')).toBeVisible();
    await second.window.command('release.history');
  });

  for (const format of ['docx', 'pdf'] as const) {
    await test.step(`exported bilingually, the ${format} has both texts`, async () => {
      const path = join(folder, `release.${format}`);
      await second.window.answerSaveDialog(path);
      await second.window.command(`export.${format}`);
      const dialog = second.page.getByRole('dialog');
      await dialog.getByRole('radio', { name: '中英并排' }).click({ force: true });
      await dialog.getByRole('button', { name: '另存为…' }).click();
      await expect(dialog.getByText('已保存 1 个文件')).toBeVisible({ timeout: 60_000 });
      const text = format === 'docx' ? (await mammoth.extractRawText({ path })).value : await pdfText(await readFile(path));
      const plain = text.replace(/\s+/g, '');
      expect(plain).toContain(zhTitle);
      expect(plain).toContain(zhBody);
      expect(plain).toContain('Innovationstudioupgradedtoprovinciallevel');
      await dialog.getByRole('button', { name: '关闭' }).first().click();
    });
  }
});
