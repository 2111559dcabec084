import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { QUERY_CASES, SEARCH_TEXTS, titleOf, type SearchText } from '../search-texts';

/** Stands nowhere, in part or by sound. */
const NONSENSE = 'xqvzxqvz';
/** The list keeps a few more rows than these in the page. */
const IN_SIGHT = 10;
const names = Object.keys(SEARCH_TEXTS) as SearchText[];

test('each of the tricky queries finds what it means, in the window', async ({ launch, folder }) => {
  const source = join(folder, 'releases');
  await mkdir(source);
  for (const name of names) await writeFile(join(source, name), SEARCH_TEXTS[name]);
  const { window, page } = await launch();
  const { t, list } = window;
  await window.startEmpty();
  await window.answerOpenDialog(source);
  await window.command('import.folder');
  await window.importResults.appear();
  await window.importResults.close();
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(names.length));

  /** What stands in the list, by the reason it is told for. */
  const shown = () =>
    list.evaluate(
      (box, titles) => {
        const found: Record<string, string[]> = {};
        for (const option of box.querySelectorAll('[role="option"]')) {
          const reason = option.closest('[role="group"]')?.getAttribute('aria-label') ?? '';
          (found[reason] ??= []).push(titles.find((title) => option.textContent.includes(title)) ?? '?');
        }
        return found;
      },
      names.map(titleOf),
    );

  for (const [number, { query, isAsked, found, first, others = {}, suggestion }] of QUERY_CASES) {
    await test.step(`${number}: ${query.slice(0, 40)}${isAsked === true ? ' and Enter' : ''}`, async () => {
      // What the last query has found must not be taken for an answer to this one.
      await window.search(NONSENSE);
      await expect(page.getByText(t('search:none.title', { text: NONSENSE }))).toBeVisible();
      await window.search(query);
      if (isAsked === true) await window.ask();
      if (found.length === 0 && Object.keys(others).length === 0) {
        await expect(page.getByText(t('search:none.title', { text: query.trim() }))).toBeVisible();
      } else if (found.length > IN_SIGHT) {
        await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(found.length));
      } else {
        const wanted = { text: found, ...others };
        await expect
          .poll(async () => {
            const groups = Object.entries(await shown().catch(() => ({})));
            const of = (via: keyof typeof wanted): string[] => {
              const reason = t(`search:group.${via}`);
              return groups.filter(([label]) => (label === '' ? via === 'text' : label.startsWith(reason))).flatMap(([, titles]) => titles).sort();
            };
            return (Object.keys(wanted) as (keyof typeof wanted)[]).map((via) => [via, of(via)]);
          })
          .toEqual(Object.entries(wanted).map(([via, expected]) => [via, expected.map(titleOf).sort()]));
      }
      if (first !== undefined) await expect(list.getByRole('option').first()).toContainText(titleOf(first));
      if (suggestion !== undefined) await expect(page.getByRole('button', { name: new RegExp(`^${suggestion}\\b`) })).toBeVisible();
    });
  }
});
