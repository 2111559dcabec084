import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const locales = resolve(import.meta.dirname, '..', 'src', 'shared', 'locales');

/** The interface's own words, e.g. `t('archive:welcome.sample')`: tests follow a person who reads either language. */
export type Texts = (key: `${string}:${string}`, values?: Readonly<Record<string, string | number>>) => string;

export function textsOf(language: 'zh-CN' | 'en'): Texts {
  return (key, values = {}) => {
    const [feature = '', name = ''] = key.split(':');
    const catalogue = JSON.parse(readFileSync(join(locales, language, `${feature}.json`), 'utf8')) as Record<string, string>;
    const text = catalogue[name];
    if (text === undefined) throw new Error(`No text ${key} in ${language}`);
    return text.replace(/\{\{(\w+)(?:, number)?\}\}/g, (placeholder, value: string) => String(values[value] ?? placeholder));
  };
}
