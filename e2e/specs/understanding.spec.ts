import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from '../fixtures';
import { ReusableBlocks } from '../pages/reusable-blocks';

const about = {
  zh: '澜海高温材料股份有限公司成立于1998年，生产钢铁、水泥和玻璃行业使用的各类耐火材料，现有员工1380人。',
  en: 'Lanhai High-Temperature Materials, founded in 1998, makes refractories for steel, cement and glass works and has 1,380 employees.',
};

/** A release as it is sent round for translation: Chinese on the left, English on the right. */
async function twoColumns(number: number): Promise<Buffer> {
  const rows = [
    ['中文', 'English'],
    [`澜海第${number}条生产线投产`, `Lanhai starts up line ${number}`],
    [`总工程师赵鹏达表示，第${number}条生产线今天投产，首批1200吨产品已经发往三家钢铁企业。`, `Line ${number} went into production today, and a first 1,200 tonnes are on their way to three steel makers, said Zhao Pengda, the chief engineer.`],
    ['关于澜海', 'About Lanhai'],
    [about.zh, about.en],
    ['（完）', '###'],
  ];
  const cells = (texts: readonly string[]): TableRow => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows: rows.map(cells) })] }] }));
}

test('a table in two languages becomes both editions; what recurs becomes one block, and a name that is found a term', async ({ launch, folder }) => {
  const { window, page } = await launch();
  const { t, editor, importResults: results } = window;
  const blocks = new ReusableBlocks(page, window);
  await window.startEmpty();

  await test.step('each file is one release with both editions, and says that it was divided', async () => {
    const paths = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const path = join(folder, `投产${number}.docx`);
        await writeFile(path, await twoColumns(number));
        return path;
      }),
    );
    await window.answerOpenDialog(...paths);
    await window.command('import.files');
    await results.appear();
    await results.count({ imported: 3 });
    await expect(results.item('投产1.docx')).toContainText(t('imports:warning.languages-divided'));
    await results.close();
    await window.row('澜海第1条生产线投产').click();
    await expect(editor.edition('zh')).toContainText('首批1200吨产品');
    await expect(editor.edition('en')).toContainText('a first 1,200 tonnes');
    await expect(editor.edition('zh')).not.toContainText('tonnes');
    await expect(window.release.getByRole('table')).toHaveCount(0);
  });

  await test.step('the text that all of them end with is offered, and linked only when a person says so', async () => {
    await blocks.open();
    const offered = blocks.dialog.getByRole('region', { name: t('blocks:recurring.title') });
    await expect(offered.getByRole('listitem')).toHaveCount(1);
    await expect(offered).toContainText(t('blocks:recurring.releases_other', { count: 3 }));
    await offered.getByRole('button', { name: t('blocks:recurring.make') }).click();
    await expect(blocks.field('zh')).toHaveValue(`关于澜海\n${about.zh}`);
    await expect(blocks.field('en')).toHaveValue(`About Lanhai\n${about.en}`);
    await expect(blocks.dialog).toContainText(t('blocks:recurring.hint_other', { count: 3 }));
    await blocks.field('name').fill('关于澜海');
    await blocks.save();
    await blocks.says(t('blocks:recurring.linked_other', { count: 3 }));
    await expect(blocks.row('关于澜海')).toContainText(t('blocks:uses.drafts_other', { count: 3 }));
    await expect(offered).toHaveCount(0);
    await blocks.close();
  });

  await test.step('a name of the text becomes a term, and is not offered again', async () => {
    await window.command('release.facts');
    const found = editor.facts.getByRole('region', { name: t('facts:found.title') });
    const name = '赵鹏达 / Zhao Pengda';
    await expect(found.getByRole('listitem').filter({ hasText: name })).toContainText(t('facts:found.kind.person'));
    await found.getByRole('button', { name: t('facts:found.addTerm', { name }) }).click();
    await expect(page.getByText(t('facts:found.termAdded', { name }))).toBeVisible();
    await expect(found.getByText(name)).toHaveCount(0);
    await window.row('澜海第2条生产线投产').click();
    await expect(editor.edition('zh')).toContainText('第2条');
    await expect(editor.facts.getByText(name)).toHaveCount(0);
  });
});
