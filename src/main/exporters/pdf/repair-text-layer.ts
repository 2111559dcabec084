import { PDFDict, PDFName, PDFRawStream, decodePDFRawStream, type PDFDocument } from 'pdf-lib';

/** Code points that fonts draw with one glyph; a PDF can name only one of them for it, and Chromium names the lowest. */
const TWINS: readonly string[] = [
  '\u02bb\u2018',
  '\u02bc\u2019',
  '\u00b7\u2022\u2027\u2219\u30fb',
  '-\u00ad\u2010\u2011',
  '\u2012\u2013',
  '\u2044\u2215',
  '~\u223c',
  '\u301c\uff5e',
  '\u00b5\u03bc',
  '\u2126\u03a9',
  '\u2206\u0394',
  '\u2329\u3008',
  '\u232a\u3009',
  '\u2776\u278a',
  '\u2777\u278b',
  '\u2778\u278c',
  '\u277a\u278e',
];

/**
 * Makes the text of a PDF hold only characters that its page held. Where a glyph is named by another code point than the
 * author wrote, as ʼ for ’ or a Kangxi radical for an ideograph, searching and copying would fail.
 */
export function repairTextLayer(document: PDFDocument, text: string): void {
  const used = new Set(text);
  const seen = new Set<PDFRawStream>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookupMaybe(PDFName.of('Type'), PDFName) !== PDFName.of('Font')) continue;
    const map = object.lookup(PDFName.of('ToUnicode'));
    if (!(map instanceof PDFRawStream) || seen.has(map)) continue;
    seen.add(map);
    const before = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
    const after = repairMap(before, used);
    if (after === before) continue;
    const reference = document.context.getObjectRef(map);
    if (reference !== undefined) document.context.assign(reference, document.context.flateStream(after));
  }
}

/** Rewrites a ToUnicode map; ranges become single characters where one of them is wrong. */
function repairMap(map: string, used: ReadonlySet<string>): string {
  const singles = map.replace(/(<[0-9a-f]+>\s*)<([0-9a-f]{4,8})>(?=\s*(?:\n<|\nendbfchar))/gi, (all, glyph: string, hex: string) => {
    const meant = intended(fromHex(hex), used);
    return meant === null ? all : `${glyph}<${toHex(meant)}>`;
  });
  return singles.replace(/\d+ beginbfrange\n([\s\S]*?)endbfrange/g, (all, body: string) => repairRanges(all, body, used));
}

function repairRanges(all: string, body: string, used: ReadonlySet<string>): string {
  let changed = false;
  const lines: string[] = [];
  for (const [, first = '', last = '', start = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi)) {
    const from = Number.parseInt(first, 16);
    const to = Number.parseInt(last, 16);
    const code = Number.parseInt(start, 16);
    const characters = Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(code + index));
    const meant = characters.map((character) => intended(character, used));
    if (meant.every((character) => character === null)) {
      lines.push(`<${first}> <${last}> <${start}>`);
      continue;
    }
    changed = true;
    characters.forEach((character, index) => {
      const glyph = (from + index).toString(16).toUpperCase().padStart(first.length, '0');
      lines.push(`<${glyph}> <${glyph}> <${toHex(meant[index] ?? character)}>`);
    });
  }
  if (!changed) return all;
  // No block of a map may have more than 100 lines.
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`);
  }
  return blocks.join('\n');
}

/** The character that was written, when `found` was not; null when `found` may stay. */
function intended(found: string, used: ReadonlySet<string>): string | null {
  if (used.has(found)) return null;
  const compatible = found.normalize('NFKC');
  if (used.has(compatible)) return compatible;
  const twins = TWINS.find((group) => group.includes(found)) ?? '';
  return Array.from(twins).find((twin) => used.has(twin)) ?? null;
}

const fromHex = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

const toHex = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => character.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')).join('');
