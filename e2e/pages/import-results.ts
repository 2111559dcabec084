import { expect, type Locator, type Page } from '@playwright/test';
import type { Texts } from '../texts';

/** What came of an import, as its dialog tells it. */
export class ImportResults {
  readonly dialog: Locator;
  readonly items: Locator;

  constructor(
    page: Page,
    private readonly t: Texts,
  ) {
    this.dialog = page.getByRole('dialog');
    this.items = this.dialog.getByRole('list', { name: t('imports:results') }).getByRole('listitem');
  }

  async appear(title: 'done.title' | 'done.cancelled' = 'done.title'): Promise<void> {
    await this.dialog.getByRole('heading', { name: this.t(`imports:${title}`) }).waitFor();
  }

  item(name: string | RegExp): Locator {
    return this.items.filter({ hasText: name });
  }

  /** `counts` in the words of the summary, e.g. `{ imported: 3, failed: 1 }`. */
  async count(counts: Partial<Record<'imported' | 'duplicates' | 'failed', number>>): Promise<void> {
    for (const [what, count] of Object.entries(counts)) {
      const plural = count === 1 ? 'one' : 'other';
      await expect(this.dialog.getByText(this.t(`imports:summary.${what}_${plural}`, { count }), { exact: true })).toBeVisible();
    }
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t('common:action.done') }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
