import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandId } from '@shared/commands/registry';
import en from '@shared/locales/en/commands.json';
import zh from '@shared/locales/zh-CN/commands.json';
import type { CommandState } from '../../commands/command-store';
import { findCommands } from './find-commands';

const everything = new Map<CommandId, CommandState>(COMMANDS.map(({ id }) => [id, { isEnabled: true, isChecked: false, yieldsToText: false }]));
const words = (id: CommandId) => [en[id], zh[id]];
const ids = (typed: string, states = everything) => findCommands(typed, states, words).map(({ id }) => id);

describe('command palette', () => {
  it('finds a command by its Chinese and by its English name', () => {
    expect(ids('导出为 pdf')).toEqual(['export.pdf']);
    expect(ids('导出为 word')).toEqual(['export.docx', 'results.docx']);
  });

  it('offers what begins with the typed letters first', () => {
    expect(ids('import')[0]).toBe('import.files');
  });

  it('never offers a command that would do nothing now', () => {
    const states = new Map(everything).set('release.bin', { isEnabled: false, isChecked: false, yieldsToText: false });
    states.delete('release.save');
    expect(ids('', states)).not.toContain('release.bin');
    expect(ids('', states)).not.toContain('release.save');
  });

  it('does not offer itself', () => {
    expect(ids('')).not.toContain('palette.open');
  });
});
