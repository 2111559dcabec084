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

/** Relative URLs of fonts, as the page asks for them and a printer answers. */
const FONT_PATH = /^font\/(noto-serif-sc|noto-sans-sc|source-serif-4)\/([a-z0-9-]+\.woff2)$/;

interface Slice {
  readonly css: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const packages = createRequire(import.meta.url);
let slices: readonly Slice[] | null = null;

const packageFolder = (name: string): string => dirname(packages.resolve(`@fontsource/${name}/400.css`));

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
    css: rule
      .replace(/src:[^;]+;/, `src: url(font/${name}/${file}) format('woff2');`)
      .replace(/font-display:\s*\w+/, 'font-display: block'),
    ranges: ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  };
}

/** `@font-face` rules of the slices that hold a character of `text`. */
export function fontFacesFor(text: string): string {
  slices ??= loadSlices();
  const used = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const points = Uint32Array.from(used).sort();
  return slices
    .filter(({ ranges }) => ranges.some(([from, to]) => holdsOneOf(points, from, to)))
    .map(({ css }) => `${css}\n`)
    .join('');
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
