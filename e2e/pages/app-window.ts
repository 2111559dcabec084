import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { CommandId } from '../../src/shared/commands/registry';
import type { Texts } from '../texts';

/** The window as a person sees it: reached by role and name, in the language of its interface. */
export class AppWindow {
  readonly searchBox: Locator;
  readonly list: Locator;
  readonly release: Locator;

  constructor(
    readonly page: Page,
    private readonly app: ElectronApplication,
    readonly t: Texts,
  ) {
    this.searchBox = page.getByRole('textbox', { name: t('search:box.label') });
    this.list = page.getByRole('listbox');
    this.release = page.getByRole('main');
  }

  /** Chooses an item of the native menu, as its accelerator or a click does, once it is enabled. */
  async command(id: CommandId): Promise<void> {
    const isEnabled = (): Promise<boolean> =>
      this.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled ?? false, id);
    await expect.poll(isEnabled, { message: `the menu item ${id} is enabled` }).toBe(true);
    await this.app.evaluate(({ Menu }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
    }, id);
  }

  /** The next native dialogs for opening are answered with these paths. */
  async answerOpenDialog(...filePaths: string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    }, filePaths);
  }

  async answerSaveDialog(filePath: string): Promise<void> {
    await this.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    }, filePath);
  }

  async startEmpty(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('archive:welcome.empty') }).click();
    await this.searchBox.waitFor();
  }

  async startSample(): Promise<void> {
    await this.page.getByRole('button', { name: this.t('archive:welcome.sample') }).click();
    await this.list.getByRole('option').first().waitFor();
  }

  async importFiles(...paths: string[]): Promise<void> {
    await this.answerOpenDialog(...paths);
    await this.command('import.files');
    await this.page.getByRole('heading', { name: this.t('imports:done.title') }).waitFor();
    await this.page.getByRole('button', { name: this.t('common:action.close') }).first().click();
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name });
  }

  async search(text: string): Promise<void> {
    await this.searchBox.fill(text);
  }

  /** Waits until everything typed is saved. */
  async saved(): Promise<void> {
    const [saved, savedAt] = [this.t('releases:save.saved'), this.t('releases:save.savedAt', { when: '' })];
    await this.release.getByTitle(new RegExp(`^(?:${saved}|${savedAt})`)).waitFor();
  }

  /**
   * Types through an input method, as Chromium sees one: the letters are composed, then the candidate replaces them.
   * The field must have the focus.
   */
  async compose(letters: string, candidate: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      for (let typed = 1; typed <= letters.length; typed++) {
        const text = letters.slice(0, typed);
        await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 229, key: 'Process' });
      }
      // The Enter that takes the candidate belongs to the input method.
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter' });
      await session.send('Input.insertText', { text: candidate });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 13, key: 'Enter' });
    } finally {
      await session.detach();
    }
  }
}
