import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import iconv from 'iconv-lite';
import { expect, test } from '../fixtures';
import { watchRequests } from '../requests';

/** One announcement per kind of file; no two share a title or a body. */
const simplified = (place: string): { title: string; body: string } => ({
  title: `澜海${place}生产线通过验收`,
  body: `2024年3月18日，澜海高温材料股份有限公司${place}生产线通过验收。总经理顾维新说：“产品合格率达到99.6%。”`,
});

const files: Readonly<Record<string, { readonly title: string; readonly body: string; readonly bytes: () => Promise<Uint8Array> | Uint8Array }>> = {
  'utf8.txt': plain(simplified('一号'), 'utf8'),
  'utf8-bom.txt': plain(simplified('二号'), 'utf8', true),
  'utf16le.txt': plain(simplified('三号'), 'utf16le', true),
  'utf16be.txt': plain(simplified('四号'), 'utf16be', true),
  'gbk.txt': plain(simplified('五号'), 'gbk'),
  'gb18030.txt': plain(simplified('六号'), 'gb18030'),
  'big5.txt': plain(
    { title: '瀾海舉行技術研討會', body: '2024年11月21日，瀾海高溫材料股份有限公司在香港舉行技術研討會，與會專家討論了耐火材料的發展與應用。' },
    'big5',
  ),
  'release.md': {
    ...simplified('七号'),
    bytes: () => Buffer.from(`# ${simplified('七号').title}\n\n${simplified('七号').body}\n\n## 背景\n\n- 一期\n- 二期\n`),
  },
  'release.html': {
    ...simplified('八号'),
    bytes: () =>
      iconv.encode(
        `<!doctype html><html><head><meta charset="gbk"><title>x</title></head><body><h1>${simplified('八号').title}</h1><p>${simplified('八号').body}</p></body></html>`,
        'gbk',
      ),
  },
  'release.docx': {
    ...simplified('九号'),
    bytes: () =>
      Packer.toBuffer(
        new Document({
          sections: [
            {
              children: [
                new Paragraph({ text: simplified('九号').title, heading: HeadingLevel.TITLE }),
                new Paragraph({ children: [new TextRun(simplified('九号').body)] }),
              ],
            },
          ],
        }),
      ),
  },
};

function plain({ title, body }: { title: string; body: string }, encoding: string, addBOM = false): (typeof files)[string] {
  return { title, body, bytes: () => iconv.encode(`${title}\n\n${body}\n`, encoding, { addBOM }) };
}

test('files of every kind and encoding are filed with each character; pairs become one release, broken files are named', async ({ launch, folder }) => {
  const source = join(folder, 'source');
  await mkdir(source);
  for (const [name, { bytes }] of Object.entries(files)) await writeFile(join(source, name), await bytes());
  await writeFile(join(source, 'pair.zh.md'), '# 澜海获安全生产奖\n\n2024年5月6日，澜海获得安全生产奖。\n');
  await writeFile(join(source, 'pair.en.md'), '# Lanhai receives a safety award\n\nMay 6, 2024 - Lanhai has received a safety award.\n');
  await writeFile(join(source, 'broken.docx'), 'PK\u0003\u0004 this is not a Word file');
  const { window, page } = await launch();
  const { importResults: results } = window;
  await window.startEmpty();

  await test.step('a folder is filed; what failed says why', async () => {
    await window.answerOpenDialog(source);
    await window.command('import.folder');
    await results.appear();
    await results.count({ imported: Object.keys(files).length + 2, failed: 1 });
    await expect(results.item('broken.docx')).toContainText(window.t('errors:import.damaged'));
    await expect(results.item(/^澜海获安全生产奖/)).toContainText(window.t('imports:item.paired', { name: 'pair.en.md' }));
    await results.close();
    await expect(window.list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(Object.keys(files).length + 1));
  });

  for (const [name, { title, body }] of Object.entries(files)) {
    await test.step(`${name} is found and reads as it was written`, async () => {
      await window.open(title, new RegExp(title));
      await expect(window.release.getByRole('heading', { name: title })).toBeVisible();
      await expect(window.release.getByText(body)).toBeVisible();
    });
  }

  await test.step('the pair stands side by side', async () => {
    await window.open('safety award', /澜海获安全生产奖/);
    await expect(window.release.getByRole('article', { name: window.t('releases:edition.zh') })).toContainText('澜海获得安全生产奖');
    await expect(window.release.getByRole('article', { name: window.t('releases:edition.en') })).toContainText('has received a safety award');
  });

  await test.step('the same files dropped on the window are duplicates', async () => {
    await window.search('');
    await window.drop(join(source, 'gbk.txt'), join(source, 'release.docx'));
    await results.appear();
    await results.count({ imported: 0, duplicates: 2 });
    await results.close();
    await expect(window.list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(Object.keys(files).length + 1));
  });

  await test.step('a new file dropped on the window is filed and opened from the results', async () => {
    const path = join(folder, 'dropped.txt');
    await writeFile(path, '澜海发布拖放稿件\n\n2024年7月8日，拖放到窗口的稿件已经归档。\n');
    await window.drop(path);
    await results.appear();
    await results.item('dropped.txt').getByRole('button').click();
    await expect(window.release.getByText('拖放到窗口的稿件已经归档')).toBeVisible();
  });

  await test.step('what was copied from a web page is filed with its structure', async () => {
    await window.command('import.paste');
    await page.getByRole('textbox', { name: window.t('imports:paste.target') }).click();
    await window.paste({
      text: '澜海粘贴的标题 粘贴的正文',
      html: '<h1>澜海粘贴的标题</h1><p>2024年8月9日，<strong>粘贴的正文</strong>。</p><ul><li>第一点</li><li>第二点</li></ul><table><tr><td>甲</td><td>乙</td></tr></table>',
    });
    await page.getByRole('dialog').getByRole('button', { name: window.t('imports:paste.import') }).click();
    await results.appear();
    await results.item('澜海粘贴的标题').getByRole('button').click();
    await expect(window.release.getByRole('heading', { name: '澜海粘贴的标题' })).toBeVisible();
    await expect(window.release.getByRole('strong')).toHaveText('粘贴的正文');
    await expect(window.release.getByRole('listitem')).toHaveText(['第一点', '第二点']);
    await expect(window.release.getByRole('cell')).toHaveText(['甲', '乙']);
  });
});

test('an import can be stopped: what was filed stays, and the window works on', async ({ launch, folder }) => {
  const many = 4_000;
  const source = join(folder, 'many');
  await mkdir(source);
  await Promise.all(
    Array.from({ length: many }, (_, index) => writeFile(join(source, `${String(index)}.md`), `# 澜海第${String(index)}号通稿\n\n${'澜海高温材料。'.repeat(200)}\n`)),
  );
  const { window, page } = await launch();
  const { importResults: results } = window;
  await window.startEmpty();
  await window.answerOpenDialog(source);
  await window.command('import.folder');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: window.t('imports:cancel') }).click();
  await results.appear('done.cancelled');
  await results.close();
  await page.getByRole('row', { name: window.t('archive:views.all') }).click();
  const rows = await window.list.getByRole('option').count();
  if (rows > 0) {
    const filed = Number(await window.list.getByRole('option').first().getAttribute('aria-setsize'));
    expect(filed).toBeLessThan(many);
  }
  const one = join(folder, 'after.md');
  await writeFile(one, '# 澜海停止之后的通稿\n\n2024年1月2日，仍可导入。\n');
  await window.importFiles(one);
  await expect(window.row(/澜海停止之后的通稿/)).toBeVisible();
});

const hostile = `<!doctype html><html><head>
<meta http-equiv="refresh" content="0; url=https://evil.example/refresh">
<base href="https://evil.example/">
<link rel="stylesheet" href="https://evil.example/style.css">
<style>@import url(https://evil.example/import.css); * { display: none !important; background: url(https://evil.example/bg) }</style>
<script>window.__pwned = 'script'</script><script src="https://evil.example/script.js"></script>
</head><body onload="window.__pwned = 'onload'">
<h1>澜海的恶意页面</h1>
<p>2024年2月3日，<img src="https://evil.example/pixel.png" onerror="window.__pwned = 'onerror'">正文照常可读。</p>
<img src="x" onerror="window.__pwned = 'onerror'"><svg onload="window.__pwned = 'svg'"><script>window.__pwned = 'svg script'</script></svg>
<iframe src="https://evil.example/frame"></iframe><iframe srcdoc="<script>parent.__pwned = 'srcdoc'</script>"></iframe>
<object data="https://evil.example/object"></object><embed src="https://evil.example/embed"><video src="https://evil.example/video" autoplay></video>
<p><a href="javascript:window.__pwned='link'">脚本链接</a>，<a href="JaVaScRiPt&#58;window.__pwned=1">变形链接</a>，<a href="data:text/html,<script>opener.__pwned=1</script>">数据链接</a>，<a href="file:///etc/passwd">文件链接</a>，<a href="https://lanhai.example/news" onclick="window.__pwned='click'">正常链接</a></p>
<form action="https://evil.example/form"><input name="q"><button>提交</button></form>
<p style="background:url(https://evil.example/inline)">末段。</p>
</body></html>`;

test('a hostile web page is only text: nothing of it runs, nothing is fetched, its links are safe', async ({ launch, folder }) => {
  const path = join(folder, 'hostile.html');
  await writeFile(path, hostile);
  const { window, page, app } = await launch();
  const requests = await watchRequests(app);
  await window.startEmpty();
  const onlySafeLinks = async (text: Locator): Promise<void> => {
    await expect(text.getByRole('link', { name: '正常链接' })).toHaveAttribute('href', 'https://lanhai.example/news');
    for (const link of await text.getByRole('link').all()) expect(await link.getAttribute('href')).toMatch(/^https:\/\/(?:lanhai|evil)\.example\/(?:news|pixel\.png)$/);
    for (const name of ['脚本链接', '变形链接', '数据链接', '文件链接']) {
      await expect(text.getByText(name)).toBeVisible();
      await expect(text.getByRole('link', { name })).toHaveCount(0);
    }
  };
  const nothingHappened = async (): Promise<void> => {
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
    expect(await requests.sent()).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('iframe, object, embed, form, base, main script, main style, meta[http-equiv=refresh]').length)).toBe(0);
  };

  await test.step('imported from a file and read', async () => {
    await window.importFiles(path);
    await window.row(/澜海的恶意页面/).click();
    await expect(window.release.getByText('正文照常可读')).toBeVisible();
    await expect(window.release.getByText('末段。')).toBeVisible();
    await onlySafeLinks(window.release);
    await nothingHappened();
  });

  await test.step('its one good link shows its whole address before anything is opened', async () => {
    await app.evaluate(({ dialog, shell }) => {
      Object.assign(globalThis, { asked: [], opened: [] });
      const { asked, opened } = globalThis as unknown as { asked: unknown[]; opened: unknown[] };
      dialog.showMessageBox = (...given: unknown[]) => {
        asked.push((given.at(-1) as { detail: string }).detail);
        return Promise.resolve({ response: 1, checkboxChecked: false });
      };
      shell.openExternal = (url) => Promise.resolve(void opened.push(url));
    });
    await window.release.getByRole('link', { name: '正常链接' }).click();
    const told = (): Promise<unknown> => app.evaluate(() => [(globalThis as unknown as { asked: unknown }).asked, (globalThis as unknown as { opened: unknown }).opened]);
    await expect.poll(told).toEqual([['https://lanhai.example/news'], []]);
    expect(page.url()).toBe('app://bundle/index.html');
  });

  await test.step('pasted into a text that is being edited', async () => {
    await window.command('release.edit');
    const body = window.release.getByRole('textbox', { name: window.t('editor:body.zh') });
    await body.click();
    await page.keyboard.press('ControlOrMeta+A');
    await window.paste({ html: hostile.replace('末段。', '粘贴的末段。'), text: 'x' });
    await expect(body).toContainText('粘贴的末段。');
    await onlySafeLinks(body);
    await window.saved();
    await nothingHappened();
  });

  await test.step('printed for the preview', async () => {
    await window.command('export.pdf');
    await expect(page.getByRole('img', { name: window.t('exports:preview.page', { page: 1, total: 1 }) })).toBeVisible();
    await nothingHappened();
  });
});
