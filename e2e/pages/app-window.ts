import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { CommandId } from '../../src/shared/commands/registry';
import type { ExportFormat, ExportLayout } from '../../src/shared/domain/jobs';
import type { Texts } from '../texts';
import { ImportResults } from './import-results';
import { ReleaseEditor } from './release-editor';

/** The window as a person sees it: reached by role and name, in the language of its interface. */
export class AppWindow {
  readonly searchBox: Locator;
  readonly list: Locator;
  readonly release: Locator;
  readonly editor: ReleaseEditor;
  readonly importResults: ImportResults;

  constructor(
    readonly page: Page,
    private readonly app: ElectronApplication,
    readonly t: Texts,
  ) {
    this.searchBox = page.getByRole('textbox', { name: t('search:box.label') });
    // Other lists of choices come and go, or stand in a panel; of the releases several can be chosen.
    this.list = page.getByRole('listbox').and(page.locator('[aria-multiselectable]:not(aside *)'));
    this.release = page.getByRole('main');
    this.editor = new ReleaseEditor(page, t);
    this.importResults = new ImportResults(page, t);
  }

  /** Chooses an item of the native menu, as its accelerator or a click does, once it is enabled. */
  async command(id: CommandId): Promise<void> {
    const isEnabled = (): Promise<boolean> =>
      this.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled ?? false, id);
    await expect.poll(isEnabled, { message: `the menu item ${id} is enabled` }).toBe(true);
    await this.app.evaluate(({ Menu, BrowserWindow }, item) => {
      const [window] = BrowserWindow.getAllWindows();
      // What Electron performs itself it does to the window it is given.
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click({}, window, window?.webContents);
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
    await this.importResults.appear();
    await this.importResults.close();
  }

  /** Exports the selected release as one file. */
  async exportTo(path: string, format: ExportFormat, layout: ExportLayout): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await this.answerSaveDialog(path);
    await this.command('export.open');
    const formats = dialog.getByRole('button', { name: new RegExp(`${this.t('exports:format')}$`) });
    await formats.click();
    await this.page.getByRole('option', { name: this.t(`exports:format.${format}`), exact: true }).click();
    await dialog.getByRole('radio', { name: this.t(`exports:layout.${layout}`), exact: true }).click({ force: true });
    await dialog.getByRole('button', { name: this.t('exports:save'), exact: true }).click();
    await expect(dialog.getByRole('heading', { name: this.t('exports:done_one', { count: 1 }) })).toBeVisible();
    await dialog.getByRole('button', { name: this.t('common:action.done') }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  row(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name });
  }

  /** Begins a release in the language of the interface. */
  async create(title: string): Promise<void> {
    await this.command('release.create');
    const field = this.editor.title('zh');
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
    await this.page.keyboard.insertText(title);
  }

  /** Chooses a view of the left pane by its name. */
  async show(view: string): Promise<void> {
    // A tag may be called like a year; the years come first.
    await this.page.getByRole('row', { name: view, exact: true }).first().click();
    await expect(this.page.getByRole('region', { name: view, exact: true })).toBeVisible();
  }

  /** Opens the release found by `text` and called `name`. */
  async open(text: string, name: string | RegExp): Promise<void> {
    await this.search(text);
    await this.row(name).click();
    await this.release.getByRole('article').first().waitFor();
  }

  /** Pastes as the menu does, after another program has copied this. */
  async paste(content: { readonly html?: string; readonly text: string }): Promise<void> {
    await this.page.evaluate(({ html, text }) => {
      const copy = (event: ClipboardEvent): void => {
        event.clipboardData?.setData('text/plain', text);
        if (html !== undefined) event.clipboardData?.setData('text/html', html);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener('copy', copy, { once: true, capture: true });
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else lets a page copy as a person's key does
      document.execCommand('copy');
    }, content);
    await this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  }

  /** Drops files of the disk on the middle of the window, as the file manager does. */
  async drop(...paths: string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { x, y } = await this.page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    try {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x, y, data });
    } finally {
      await session.detach();
    }
  }

  /** Lets the window draw `count` frames: only to see that something does not happen. */
  async frames(count: number): Promise<void> {
    await this.page.evaluate(async (frames) => {
      for (let frame = 0; frame < frames; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    }, count);
  }

  async search(text: string): Promise<void> {
    await this.searchBox.fill(text);
  }

  /** Goes to the search box by the shortcut; keys pressed before it has the focus would go elsewhere. */
  async goToSearch(): Promise<void> {
    await this.command('search.focus');
    await expect(this.searchBox).toBeFocused();
  }

  /** Finishes a search that finds something, as Enter does: the keyboard goes on in the results. */
  async ask(): Promise<void> {
    await this.searchBox.press('Enter');
    await expect(this.list).toBeFocused();
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
