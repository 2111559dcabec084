import { expect, it } from 'vitest';
import { shortcutText } from './shortcut-text';

it('writes shortcuts as the person knows them from their own system', () => {
  expect(shortcutText('Mod+Shift+E', false)).toBe('Ctrl+Shift+E');
  expect(shortcutText('Mod+Shift+E', true)).toBe('⌘⇧E');
  expect(shortcutText('Mod+Plus', false)).toBe('Ctrl++');
  expect(shortcutText('Shift+F6', true)).toBe('⇧F6');
});
