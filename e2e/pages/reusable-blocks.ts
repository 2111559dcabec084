import { expect, type Locator, type Page } from '@playwright/test';
import type { Texts } from '../texts';
import type { AppWindow } from './app-window';

/** The reusable blocks in their dialog, and the choice of one in a release. */
export class ReusableBlocks {
  readonly dialog: Locator;
  readonly list: Locator;
  readonly question: Locator;
  private readonly t: Texts;

  constructor(
    private readonly page: Page,
    private readonly window: AppWindow,
  ) {
    this.t = window.t;
    this.dialog = page.getByRole('dialog', { name: this.t('blocks:title') });
    this.list = this.dialog.getByRole('listbox', { name: this.t('blocks:list') });
    this.question = page.getByRole('alertdialog');
  }

  async open(): Promise<void> {
    await this.window.command('blocks.open');
    await this.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async kind(kind: 'boilerplate' | 'contact' | 'quote'): Promise<void> {
    await this.dialog.getByRole('radio', { name: this.t(`blocks:kind.${kind}`) }).click();
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name });
  }

  field(field: 'name' | 'zh' | 'en' | 'speaker'): Locator {
    return this.dialog.getByRole('textbox', { name: this.t(`blocks:form.${field}`), exact: true });
  }

  async add(kind: 'boilerplate' | 'contact' | 'quote', texts: { readonly name: string; readonly zh: string; readonly en: string }): Promise<void> {
    await this.kind(kind);
    await this.dialog.getByRole('button', { name: this.t(`blocks:add.${kind}`) }).click();
    await expect(this.field('name')).toBeFocused();
    for (const field of ['name', 'zh', 'en'] as const) await this.field(field).fill(texts[field]);
    await this.save();
    await this.says(this.t('blocks:saved', { name: texts.name }));
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t('blocks:form.save'), exact: true }).click();
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.dialog.getByRole('status').filter({ hasText: text })).toBeVisible();
  }

  /** Chooses from the menu beside the text in `place`. */
  async choose(place: Locator, entry: string): Promise<void> {
    await place.getByRole('button', { name: this.t('blocks:link.choose') }).click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }
}
