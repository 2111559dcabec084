import { expect, it } from 'vitest';
import { catalogues } from '../../locales';
import { QUERY_HELP } from './help';
import { fieldName, QUERY_FIELDS, readQuery } from '.';

const examples = QUERY_HELP.flatMap((group) => [...group.examples]);

it.each(examples.flatMap(({ zh, en }) => [zh, en]))('the example %s of the help means what it says', (text) => {
  const { query, remarks } = readQuery(text, { typing: false });
  expect(remarks).toEqual([]);
  expect(query.type).not.toBe('all');
});

it('no field of the language is left to be guessed, in either language', () => {
  for (const language of ['zh', 'en'] as const) {
    const shown = examples.map((example) => example[language]);
    expect(QUERY_FIELDS.filter((field) => !shown.some((text) => text.startsWith(`${fieldName(field, language)}:`)))).toEqual([]);
  }
});

it('each example says what it finds, in both languages', () => {
  const keys = [...QUERY_HELP.map(({ id }) => `help.group.${id}`), ...examples.map(({ id }) => `help.example.${id}`)];
  for (const texts of [catalogues.en.search, catalogues['zh-CN'].search]) expect(keys.filter((key) => !(key in texts))).toEqual([]);
});
