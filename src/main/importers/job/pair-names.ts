import { basename, dirname, extname } from 'node:path';
import type { Language } from '@shared/domain/release';

/** A single file, or two whose names say that they are the two languages of one release. */
export type Unit = readonly [string] | readonly [string, string];

const CHINESE = 'zh(?:[-_]?(?:cn|hans|hant|tw|hk))?|cn|chs|cht|chi|chinese|中文版?|中文稿|汉语|中';
const ENGLISH = 'en(?:[-_]?(?:us|gb|uk))?|eng|english|英文版?|英文稿|英译稿?|英语|英';
const OPEN = '[\\s._\\-—]*[(（\\[【]\\s*';
const CLOSE = '\\s*[)）\\]】]';
/** Markers of one character, or letters, need a separator or brackets; words such as 英文版 do not. */
const marker = (words: string): readonly RegExp[] => [
  new RegExp(`${OPEN}(?:${words})${CLOSE}`, 'iu'),
  new RegExp(`[\\s._\\-—]+(?:${words})$`, 'iu'),
  new RegExp(`^(?:${words})[\\s._\\-—]+`, 'iu'),
];
const MARKERS: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [...marker(CHINESE), /(?:中文版|中文稿|中文)$/u, /^(?:中文版|中文稿)/u],
  en: [...marker(ENGLISH), /(?:英文版|英文稿|英译稿|英文)$/u, /^(?:英文版|英文稿)/u],
};
const FOLDER: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`^(?:${CHINESE})$`, 'iu'),
  en: new RegExp(`^(?:${ENGLISH})$`, 'iu'),
};

interface Marked {
  readonly path: string;
  readonly key: string;
  readonly lang: Language | null;
}

/** The name without its language marker, and the language it names. */
function mark(path: string): Marked {
  const stem = basename(path, extname(path)).normalize('NFC');
  const folder = dirname(path);
  for (const lang of ['zh', 'en'] as const) {
    for (const pattern of MARKERS[lang]) {
      const rest = stem.replace(pattern, '').trim();
      if (rest !== stem && rest !== '') return { path, key: keyOf(folder, rest), lang };
    }
    if (FOLDER[lang].test(basename(folder))) return { path, key: keyOf(`${dirname(folder)}/*`, stem), lang };
  }
  return { path, key: keyOf(folder, stem), lang: null };
}

const keyOf = (folder: string, stem: string): string => `${folder}\0${stem.toLowerCase()}`;

/**
 * Puts together files of one folder whose names differ only in a language marker: `x.zh.md`/`x.en.md`, `x`/`x-EN`,
 * `x（中文）`/`x(英文)`, `中文版/x`/`英文版/x`. Whether they really are two languages is for their texts to say.
 */
export function pairByName(paths: readonly string[]): readonly Unit[] {
  const groups = new Map<string, Marked[]>();
  for (const path of paths) {
    const marked = mark(path);
    groups.set(marked.key, [...(groups.get(marked.key) ?? []), marked]);
  }
  const partners = new Map<string, string>();
  for (const group of groups.values()) {
    for (const english of group.filter(({ lang }) => lang === 'en')) match(english, group, partners);
    for (const chinese of group.filter(({ lang }) => lang === 'zh')) match(chinese, group, partners);
  }
  const done = new Set<string>();
  const units: Unit[] = [];
  for (const path of paths) {
    if (done.has(path)) continue;
    const partner = partners.get(path);
    units.push(partner === undefined ? [path] : [path, partner]);
    done.add(path);
    if (partner !== undefined) done.add(partner);
  }
  return units;
}

/** Partners are of another marker; of several, one of the same kind of file. */
function match(file: Marked, group: readonly Marked[], partners: Map<string, string>): void {
  if (partners.has(file.path)) return;
  const others = group.filter((other) => other.lang !== file.lang && !partners.has(other.path));
  const marked = others.filter(({ lang }) => lang !== null);
  const candidates = marked.length > 0 ? marked : others;
  const partner = candidates.find((other) => extname(other.path) === extname(file.path)) ?? candidates[0];
  if (partner === undefined) return;
  partners.set(file.path, partner.path);
  partners.set(partner.path, file.path);
}
