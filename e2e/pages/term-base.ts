import { expect, type Locator, type Page } from '@playwright/test';
import type { Texts } from '../texts';
import type { AppWindow } from './app-window';

/** The term base in its dialog: the list, and the concept that is shown. */
export class TermBase {
  readonly dialog: Locator;
  readonly searchField: Locator;
  readonly list: Locator;
  readonly notice: Locator;
  private readonly t: Texts;

  constructor(
    private readonly page: Page,
    private readonly window: AppWindow,
  ) {
    this.t = window.t;
    this.dialog = page.getByRole('dialog', { name: this.t('terms:title') });
    this.searchField = this.dialog.getByRole('textbox', { name: this.t('terms:search'), exact: true });
    this.list = this.dialog.getByRole('listbox', { name: this.t('terms:list') });
    this.notice = this.dialog.getByRole('status');
  }

  async open(): Promise<void> {
    await this.window.command('terms.open');
    await expect(this.searchField).toBeFocused();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }

  term(lang: 'zh' | 'en', number = 1): Locator {
    return this.dialog.getByRole('textbox', { name: this.t(`terms:form.term.${lang}`, { number }), exact: true });
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name });
  }

  button(key: 'add' | 'remove' | 'form.save' | 'form.revert' | 'form.addTerm.zh' | 'form.addTerm.en'): Locator {
    return this.dialog.getByRole('button', { name: this.t(`terms:${key}`), exact: true });
  }

  async add(zh: string, en: string): Promise<void> {
    await this.button('add').click();
    await expect(this.term('zh')).toBeFocused();
    await this.term('zh').fill(zh);
    await this.term('en').fill(en);
    await this.button('form.save').click();
    await this.says(this.t('terms:saved', { term: zh }));
  }

  async says(text: string | RegExp): Promise<void> {
    await expect(this.notice.filter({ hasText: text })).toBeVisible();
  }

  /** A message with counts in it, e.g. `('import.done', { added: 1, changed: 0, same: 3 })`. */
  counting(key: 'import.done' | 'export.done_other', counts: Readonly<Record<string, number>>): string {
    return this.t(`terms:${key}`, counts);
  }

  async undo(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t('common:action.undo'), exact: true }).click();
    await this.says(this.t('terms:undone'));
  }

  async choose(action: 'import' | 'export.menu.csv' | 'export.menu.tbx' | 'bringBack'): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t('terms:more') }).click();
    await this.page.getByRole('menuitem', { name: this.t(`terms:${action}`), exact: true }).click();
  }
}
