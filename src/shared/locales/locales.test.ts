import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/registry';
import { ERROR_CODES } from '../errors';
import { catalogues } from './index';

type Texts = Readonly<Record<string, string>>;
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** Chinese has one plural form: `_one` of English stands against `_other`. */
const baseKeys = (texts: Texts): string[] => [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))].sort();
const variables = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();

const namespaces = Object.keys(catalogues.en) as (keyof typeof catalogues.en)[];

describe.each(namespaces)('texts of %s', (namespace) => {
  const en: Texts = catalogues.en[namespace];
  const zh: Texts = catalogues['zh-CN'][namespace];

  it('exist in both languages, so that nobody meets a key or the wrong language', () => {
    expect(baseKeys(zh)).toEqual(baseKeys(en));
  });

  it('have the plural forms of their language', () => {
    const plurals = Object.keys(en).filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''));
    for (const key of plurals) {
      expect([key, `${key}_one` in en, `${key}_other` in en, `${key}_other` in zh]).toEqual([key, true, true, true]);
    }
  });

  it('say the same values in both languages', () => {
    for (const [key, text] of Object.entries(zh)) {
      const original = en[key];
      if (original !== undefined) expect([key, variables(text)]).toEqual([key, variables(original)]);
    }
  });

  it('are never empty', () => {
    expect([...Object.entries(en), ...Object.entries(zh)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('what has an id', () => {
  it.each(COMMANDS.map(({ id }) => id))('the command %s has a name in both languages', (id) => {
    expect([catalogues.en.commands[id], catalogues['zh-CN'].commands[id]].every((name) => name !== '')).toBe(true);
    expect(id in catalogues['zh-CN'].commands).toBe(true);
  });

  it.each(ERROR_CODES)('the failure %s has a text in both languages', (code) => {
    expect(code in catalogues.en.errors && code in catalogues['zh-CN'].errors).toBe(true);
  });

  it('no two commands share a shortcut', () => {
    const shortcuts = COMMANDS.flatMap((command) => ('shortcut' in command ? [command.shortcut] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});
