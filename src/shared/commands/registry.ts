/**
 * Every command of the application, as data. The menu (main), the shortcuts, the palette and the toolbar (renderer)
 * are all derived from this list, so that they cannot disagree. What a command does lives in `renderer/commands/`,
 * except for `role` items, which Electron performs itself.
 */

/** Roles performed by Electron or by the web page itself. */
type Role = 'cut' | 'copy' | 'paste' | 'selectAll' | 'resetZoom' | 'zoomIn' | 'zoomOut' | 'togglefullscreen' | 'minimize' | 'quit';

export const MENUS = ['file', 'edit', 'view', 'release', 'format', 'help'] as const;
export type MenuId = (typeof MENUS)[number];

export interface Command {
  readonly id: string;
  readonly menu: MenuId;
  /** Items of a menu are separated where the group changes. */
  readonly group: number;
  /** Electron accelerator syntax; `Mod` stands for CmdOrCtrl. Shortcuts never use a bare letter: input methods need those. */
  readonly shortcut?: string;
  readonly role?: Role;
  readonly checkable?: true;
  /** Not offered in the palette (it would be the palette itself, or make no sense there). */
  readonly hidden?: true;
}

const define = <const C extends readonly Command[]>(commands: C): C => commands;

export const COMMANDS = define([
  { id: 'release.create', menu: 'file', group: 1, shortcut: 'Mod+N' },
  { id: 'release.template', menu: 'file', group: 1, shortcut: 'Mod+Alt+N' },
  { id: 'release.reuse', menu: 'file', group: 1, shortcut: 'Mod+Shift+N' },
  { id: 'archive.create', menu: 'file', group: 2 },
  { id: 'archive.choose', menu: 'file', group: 2, shortcut: 'Mod+Shift+O' },
  { id: 'archive.sample', menu: 'file', group: 2 },
  { id: 'import.files', menu: 'file', group: 3, shortcut: 'Mod+O' },
  { id: 'import.folder', menu: 'file', group: 3 },
  { id: 'import.paste', menu: 'file', group: 3, shortcut: 'Mod+Shift+V' },
  { id: 'memory.import', menu: 'file', group: 3 },
  { id: 'export.docx', menu: 'file', group: 4, shortcut: 'Mod+Shift+E' },
  { id: 'export.pdf', menu: 'file', group: 4, shortcut: 'Mod+P' },
  { id: 'export.open', menu: 'file', group: 4 },
  { id: 'results.csv', menu: 'file', group: 4 },
  { id: 'results.docx', menu: 'file', group: 4 },
  { id: 'memory.export', menu: 'file', group: 4 },
  { id: 'settings.open', menu: 'file', group: 5, shortcut: 'Mod+,' },
  { id: 'app.quit', menu: 'file', group: 6, shortcut: 'Mod+Q', role: 'quit' },
  { id: 'edit.undo', menu: 'edit', group: 1, shortcut: 'Mod+Z' },
  { id: 'edit.redo', menu: 'edit', group: 1, shortcut: 'Mod+Shift+Z' },
  { id: 'edit.cut', menu: 'edit', group: 2, shortcut: 'Mod+X', role: 'cut', hidden: true },
  { id: 'edit.copy', menu: 'edit', group: 2, shortcut: 'Mod+C', role: 'copy', hidden: true },
  { id: 'edit.paste', menu: 'edit', group: 2, shortcut: 'Mod+V', role: 'paste', hidden: true },
  { id: 'edit.selectAll', menu: 'edit', group: 2, shortcut: 'Mod+A', role: 'selectAll', hidden: true },
  // Where the focus is in an opened release, Mod+F finds there, as in Word; elsewhere it searches the archive.
  { id: 'find.here', menu: 'edit', group: 3, shortcut: 'Mod+F', hidden: true },
  { id: 'find.open', menu: 'edit', group: 3 },
  { id: 'find.replace', menu: 'edit', group: 3, shortcut: 'Mod+H' },
  { id: 'find.next', menu: 'edit', group: 3, shortcut: 'Mod+G' },
  { id: 'find.previous', menu: 'edit', group: 3, shortcut: 'Mod+Shift+G' },
  { id: 'hits.next', menu: 'edit', group: 3, shortcut: 'F3' },
  { id: 'hits.previous', menu: 'edit', group: 3, shortcut: 'Shift+F3' },
  { id: 'releases.replace', menu: 'edit', group: 4 },
  { id: 'search.focus', menu: 'edit', group: 5, shortcut: 'Mod+Shift+F' },
  { id: 'search.save', menu: 'edit', group: 5 },
  { id: 'facts.open', menu: 'edit', group: 6, shortcut: 'Mod+Shift+D' },
  { id: 'terms.open', menu: 'edit', group: 6, shortcut: 'Mod+Shift+T' },
  { id: 'terms.addSelection', menu: 'edit', group: 6, shortcut: 'Mod+Alt+T' },
  { id: 'blocks.open', menu: 'edit', group: 6 },
  { id: 'blocks.insertQuote', menu: 'edit', group: 6 },
  { id: 'palette.open', menu: 'view', group: 1, shortcut: 'Mod+K', hidden: true },
  { id: 'desk.open', menu: 'view', group: 1, shortcut: 'Mod+Shift+Y' },
  { id: 'desk.calendar', menu: 'view', group: 1, shortcut: 'Mod+Shift+C' },
  { id: 'view.both', menu: 'view', group: 2, shortcut: 'Mod+1', checkable: true },
  { id: 'view.zh', menu: 'view', group: 2, shortcut: 'Mod+2', checkable: true },
  { id: 'view.en', menu: 'view', group: 2, shortcut: 'Mod+3', checkable: true },
  { id: 'view.aligned', menu: 'view', group: 2, shortcut: 'Mod+4', checkable: true },
  { id: 'view.focus', menu: 'view', group: 2, shortcut: 'Mod+Shift+Enter', checkable: true },
  { id: 'view.nextPane', menu: 'view', group: 3, shortcut: 'F6' },
  { id: 'view.previousPane', menu: 'view', group: 3, shortcut: 'Shift+F6' },
  { id: 'language.zh-CN', menu: 'view', group: 4, checkable: true },
  { id: 'language.en', menu: 'view', group: 4, checkable: true },
  { id: 'theme.system', menu: 'view', group: 5, checkable: true },
  { id: 'theme.light', menu: 'view', group: 5, checkable: true },
  { id: 'theme.dark', menu: 'view', group: 5, checkable: true },
  { id: 'view.zoomIn', menu: 'view', group: 6, shortcut: 'Mod+Plus', role: 'zoomIn' },
  { id: 'view.zoomOut', menu: 'view', group: 6, shortcut: 'Mod+-', role: 'zoomOut' },
  { id: 'view.zoomReset', menu: 'view', group: 6, shortcut: 'Mod+0', role: 'resetZoom' },
  { id: 'view.fullScreen', menu: 'view', group: 6, shortcut: 'F11', role: 'togglefullscreen' },
  { id: 'release.edit', menu: 'release', group: 1, shortcut: 'Mod+E' },
  { id: 'release.save', menu: 'release', group: 1, shortcut: 'Mod+S' },
  { id: 'release.saveWithNote', menu: 'release', group: 1, shortcut: 'Mod+Shift+S' },
  { id: 'release.nameVersion', menu: 'release', group: 1, shortcut: 'Mod+Alt+S' },
  { id: 'release.facts', menu: 'release', group: 2, shortcut: 'Mod+I', checkable: true },
  { id: 'release.history', menu: 'release', group: 2, shortcut: 'Mod+Shift+H', checkable: true },
  { id: 'release.checks', menu: 'release', group: 2, shortcut: 'F7', checkable: true },
  { id: 'release.related', menu: 'release', group: 2, checkable: true },
  { id: 'release.memory', menu: 'release', group: 2, shortcut: 'Mod+Shift+M', checkable: true },
  { id: 'memory.concordance', menu: 'release', group: 3, shortcut: 'Mod+Alt+J' },
  { id: 'memory.insert', menu: 'release', group: 3, shortcut: 'Mod+Alt+Enter' },
  { id: 'release.photos', menu: 'release', group: 2, shortcut: 'Mod+Shift+P', checkable: true },
  { id: 'release.review', menu: 'release', group: 2, shortcut: 'Mod+Shift+R', checkable: true },
  { id: 'release.blame', menu: 'release', group: 3 },
  { id: 'compare.next', menu: 'release', group: 3, shortcut: 'F8' },
  { id: 'compare.previous', menu: 'release', group: 3, shortcut: 'Shift+F8' },
  { id: 'review.comment', menu: 'release', group: 4, shortcut: 'Mod+Alt+M' },
  { id: 'review.export', menu: 'release', group: 4 },
  { id: 'review.import', menu: 'release', group: 4 },
  { id: 'status.submit', menu: 'release', group: 5 },
  { id: 'status.approve', menu: 'release', group: 5 },
  { id: 'status.publish', menu: 'release', group: 5 },
  { id: 'status.withdraw', menu: 'release', group: 5 },
  { id: 'status.reopen', menu: 'release', group: 5 },
  { id: 'release.bin', menu: 'release', group: 6, shortcut: 'Mod+Backspace' },
  { id: 'release.restore', menu: 'release', group: 6 },
  { id: 'format.bold', menu: 'format', group: 1, shortcut: 'Mod+B' },
  { id: 'format.italic', menu: 'format', group: 1, shortcut: 'Mod+Shift+I' },
  { id: 'format.underline', menu: 'format', group: 1, shortcut: 'Mod+U' },
  { id: 'format.link', menu: 'format', group: 1, shortcut: 'Mod+Shift+K' },
  { id: 'format.heading2', menu: 'format', group: 2, shortcut: 'Mod+Alt+2' },
  { id: 'format.heading3', menu: 'format', group: 2, shortcut: 'Mod+Alt+3' },
  { id: 'format.paragraph', menu: 'format', group: 2, shortcut: 'Mod+Alt+0' },
  { id: 'format.bulletList', menu: 'format', group: 3, shortcut: 'Mod+Shift+8' },
  { id: 'format.orderedList', menu: 'format', group: 3, shortcut: 'Mod+Shift+7' },
  { id: 'format.blockquote', menu: 'format', group: 3, shortcut: 'Mod+Shift+9' },
  { id: 'format.table', menu: 'format', group: 4 },
  { id: 'format.image', menu: 'format', group: 4 },
  { id: 'format.punctuation', menu: 'format', group: 5, shortcut: 'Mod+Alt+P' },
  { id: 'search.help', menu: 'help', group: 1, shortcut: 'Mod+/' },
  { id: 'help.shortcuts', menu: 'help', group: 1, shortcut: 'F1' },
  { id: 'help.about', menu: 'help', group: 2 },
]);

export type CommandId = (typeof COMMANDS)[number]['id'];
