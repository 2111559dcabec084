import { expect, type Locator, type Page } from '@playwright/test';
import { stepName } from '../../src/shared/domain/workflow';
import type { Status } from '../../src/shared/domain/release';
import type { Texts } from '../texts';

/** The right pane while a release is written: its fields in one language, and the panel of its details. */
export class ReleaseEditor {
  readonly toolbar: Locator;
  readonly facts: Locator;
  readonly history: Locator;
  private readonly pane: Locator;

  constructor(
    private readonly page: Page,
    private readonly t: Texts,
  ) {
    this.pane = page.getByRole('main');
    this.toolbar = this.pane.getByRole('toolbar', { name: t('editor:toolbar') });
    this.facts = page.getByRole('complementary', { name: t('releases:facts.title') });
    this.history = page.getByRole('complementary', { name: t('releases:history.title') });
  }

  title(lang: 'zh' | 'en'): Locator {
    return this.field(lang, 'title');
  }

  field(lang: 'zh' | 'en', field: 'title' | 'subtitle' | 'dateline' | 'boilerplate'): Locator {
    return this.pane.getByRole('textbox', { name: `${this.t(`releases:edition.${lang}`)}: ${this.t(`releases:field.${field}`)}`, exact: true });
  }

  body(lang: 'zh' | 'en'): Locator {
    return this.pane.getByRole('textbox', { name: this.t(`editor:body.${lang}`) });
  }

  /** What is read when nobody edits. */
  edition(lang: 'zh' | 'en'): Locator {
    return this.pane.getByRole('article', { name: this.t(`releases:edition.${lang}`) });
  }

  /** Where the release stands; the button that leads to the next steps. */
  status(status: Status): Locator {
    return this.page.getByRole('button', { name: this.t('workflow:status', { status: this.t(`releases:status.${status}`) }), exact: true });
  }

  /** Takes a step from `from`, by the menu of the status. */
  async step(from: Status, to: Status, note = ''): Promise<void> {
    const name = stepName(from, to);
    await this.status(from).first().click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${this.t(`workflow:step.${name}`)}`) }).click();
    const dialog = this.page.getByRole('dialog', { name: this.t(`workflow:title.${name}`) });
    await dialog.getByRole('textbox', { name: this.t('workflow:note') }).fill(note);
    await dialog.getByRole('button', { name: this.t(`workflow:step.${name}`), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.status(to).first()).toBeVisible();
  }

  async tool(name: 'bold' | 'bulletList' | 'table.insert' | 'undo' | 'redo'): Promise<void> {
    await this.toolbar.getByRole('button', { name: this.t(`editor:${name}`) }).click();
  }

  async style(style: 'paragraph' | 'heading2'): Promise<void> {
    await this.toolbar.getByRole('button', { name: new RegExp(`^${this.t('editor:style')}`) }).click();
    await this.page.getByRole('menuitem', { name: this.t(`editor:style.${style}`), exact: true }).click();
    await expect(this.page.locator('[contenteditable="true"]:focus'), 'one writes on').toBeVisible();
  }

  /** Chooses an entry of a drop-down list in the details. */
  async choose(label: string, choice: string): Promise<void> {
    await this.facts.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
    await expect(this.facts.getByRole('button', { name: new RegExp(`${label}$`) })).toContainText(choice);
  }
}
