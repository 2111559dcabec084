import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The faces that PDFs are set in: OFL, cut into slices by Unicode range. Only sliced TrueType faces keep the text of a PDF
 * exact (docs/decisions/0005), so a face that is not here must not be asked for: a synthetic bold is such a face.
 */
const FACES = [
  { package: 'noto-serif-sc', sheets: ['400.css', '700.css'] },
  { package: 'noto-sans-sc', sheets: ['700.css'] },
  { package: 'source-serif-4', sheets: ['400.css', '400-italic.css', '700.css', '700-italic.css'] },
] as const;

/**
 * What the slices lack: 36 characters of GB 2312, rare traditional ones, some numerals. One large file with 30,000
 * characters, loaded for these alone; it stands in under both names and weights, so that nothing is made bold by force.
 */
const STAND_IN = 'font/lxgw-wenkai/lxgw-wenkai-latin-500-normal.woff2';
const STANDS_IN_FOR = [
  { family: 'Noto Serif SC', weight: 400 },
  { family: 'Noto Serif SC', weight: 700 },
  { family: 'Noto Sans SC', weight: 700 },
] as const;

/** Relative URLs of fonts, as the page asks for them and a printer answers. */
const FONT_PATH = /^font\/(noto-serif-sc|noto-sans-sc|source-serif-4|lxgw-wenkai)\/([a-z0-9-]+\.woff2)$/;

interface Slice {
  readonly package: string;
  readonly css: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const packages = createRequire(import.meta.url);
let slices: readonly Slice[] | null = null;

const packageFolder = (name: string): string => dirname(packages.resolve(`@fontsource/${name}/700.css`));

function loadSlices(): readonly Slice[] {
  return FACES.flatMap((face) =>
    face.sheets.flatMap((sheet) => {
      const css = readFileSync(join(packageFolder(face.package), sheet), 'utf8');
      return [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([rule]) => slice(rule, face.package));
    }),
  );
}

function slice(rule: string, name: string): Slice {
  const file = /url\(\.\/files\/([a-z0-9-]+\.woff2)\)/.exec(rule)?.[1];
  const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
  if (file === undefined || ranges === undefined) throw new Error(`Not a sliced face: ${rule}`);
  return {
    package: name,
    css: rule
      .replace(/src:[^;]+;/, `src: url(font/${name}/${file}) format('woff2');`)
      .replace(/font-display:\s*\w+/, 'font-display: block'),
    ranges: ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  };
}

/** `@font-face` rules of the slices that hold a character of `text`, and of the stand-in for characters that none holds. */
export function fontFacesFor(text: string): string {
  slices ??= loadSlices();
  const used = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const points = Uint32Array.from(used).sort();
  const rules = slices.filter(({ ranges }) => ranges.some(([from, to]) => holdsOneOf(points, from, to))).map(({ css }) => css);
  const chinese = slices.filter((one) => one.package === 'noto-serif-sc').flatMap(({ ranges }) => ranges);
  const missing = [...points].filter((point) => point > 0x20 && !chinese.some(([from, to]) => from <= point && point <= to));
  if (missing.length > 0) {
    const range = missing.map((point) => `U+${point.toString(16)}`).join(',');
    rules.push(
      ...STANDS_IN_FOR.map(
        ({ family, weight }) =>
          `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: block; src: url(${STAND_IN}) format('woff2'); unicode-range: ${range}; }`,
      ),
    );
  }
  return rules.map((rule) => `${rule}\n`).join('');
}

function holdsOneOf(points: Uint32Array, from: number, to: number): boolean {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = points[low];
  return found !== undefined && found <= to;
}

/** The bytes behind a relative font URL; null for any other path. */
export async function readFont(path: string): Promise<Uint8Array | null> {
  const [, name, file] = FONT_PATH.exec(path) ?? [];
  if (name === undefined || file === undefined) return null;
  return readFile(join(packageFolder(name), 'files', file)).catch(() => null);
}
