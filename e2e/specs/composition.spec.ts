import type { Locator } from '@playwright/test';
import fc from 'fast-check';
import { playComposition, TAKING_KEYS, textOfSteps, type CompositionStep, type TakingKey } from '../composition';
import { expect, test } from '../fixtures';

const SCRIPTS = 500;
/** Scripts that follow each other in a field before it is emptied. */
const BETWEEN_CLEARINGS = 20;
/** Index of the field for tags below. */
const TAGS = 3;
/** A candidate of three characters, one with a mark, one outside the basic plane, and Latin letters that were meant so. */
const candidate = fc.constantFrom('澜海', '赵', '创新工作室', '𠮷', '，', 'LH-7320', '。');
const letters = fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', 'e', 'g', 'h', 'i', 'n', 'o', 'u', 'x', 'z') });
const keys = Object.keys(TAKING_KEYS) as TakingKey[];
const step: fc.Arbitrary<CompositionStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('commit' as const), letters, erased: fc.nat(2), candidate, takenBy: fc.constantFrom(...keys) }).map((one) => ({ ...one, erased: Math.min(one.erased, one.letters.length - 1) })) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cancel' as const), letters }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('type' as const), text: fc.constantFrom('2026', 'ESG', '、') }) },
);
const scripts = fc.sample(fc.array(step, { minLength: 1, maxLength: 4 }), { numRuns: SCRIPTS, seed: 20261123 });

test('an input method loses and doubles no character and starts no command, whatever it does in whichever field', async ({ launch }) => {
  test.slow();
  const { window, page } = await launch();
  const { t, editor } = window;
  await window.startEmpty();
  await window.create('稿');
  await window.saved();
  await page.getByRole('button', { name: t('releases:action.addEdition.en') }).click();
  await window.command('release.facts');
  const { facts } = editor;
  const fields: readonly (readonly [Locator, 'value' | 'text'])[] = [
    [editor.title('zh'), 'value'],
    [editor.body('zh'), 'text'],
    [editor.body('en'), 'text'],
    [facts.getByRole('combobox', { name: t('releases:facts.tags') }), 'value'],
    [facts.getByRole('textbox', { name: t('releases:facts.contact') }), 'value'],
    [window.searchBox, 'value'],
  ];
  const session = await page.context().newCDPSession(page);
  const wrong: unknown[] = [];
  for (const [index, [field, holds]] of fields.entries()) {
    // A comma ends a tag: that is no loss.
    const mine = scripts.filter((script, at) => at % fields.length === index && !(index === TAGS && /[，、]/u.test(textOfSteps(script))));
    let expected = '';
    await field.fill('');
    await field.focus();
    for (const [at, script] of mine.entries()) {
      if (at % BETWEEN_CLEARINGS === 0) {
        await field.fill('');
        expected = '';
      }
      await playComposition(session, script);
      expected += textOfSteps(script);
      const found = await field.evaluate((element, isField) => (isField ? (element as HTMLInputElement).value : element.textContent), holds === 'value');
      if (found === expected) continue;
      wrong.push({ field: index, script, found, expected });
      expected = found;
    }
    await field.fill('');
  }
  await session.detach();
  expect(wrong).toEqual([]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(facts.getByRole('row'), 'no tag came of an Enter that took a candidate').toHaveCount(0);
  await expect(window.list.getByRole('option'), 'no release was made or left').toHaveCount(1);
});
