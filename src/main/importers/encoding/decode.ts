import iconv from 'iconv-lite';
import { AppError } from '@shared/errors';
import { COMMON_HAN } from './common-characters';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** The file did not say (or said wrongly) how it is encoded: the text itself decided. */
  readonly guessed: boolean;
  /** Some bytes fit no character and stand as U+FFFD in the text. */
  readonly damaged: boolean;
}

/**
 * Bytes as text. Order: byte order mark, strict UTF-8, then what is declared (HTML) and the encodings of old Chinese and
 * Western files, told apart by how ordinary the result reads. Throws `import.undecodable` rather than store nonsense,
 * `import.damaged` for what is no text at all.
 */
export function decode(bytes: Buffer, declared: string | null = null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) {
    const text = iconv.decode(bytes, marked).replace(/^\ufeff/, '');
    return settle({ text, encoding: marked, guessed: false }, bytes);
  }
  if (looksLikeUtf16(bytes)) {
    return settle(best(bytes, ['utf-16le', 'utf-16be']), bytes);
  }
  if (bytes.includes(0) && controlShare(bytes) > 0.01) {
    const wide = bytes.length % 2 === 0 ? best(bytes, ['utf-16le', 'utf-16be']) : null;
    if (wide !== null && wide.score > 0.5) return settle(wide, bytes);
    throw new AppError('import.damaged');
  }
  const utf8 = bytes.toString('utf8');
  if (!utf8.includes('\ufffd') || isUtf8(bytes)) return { text: utf8, encoding: 'utf-8', guessed: false, damaged: utf8.includes('\ufffd') };
  // A few broken bytes in what is otherwise clearly UTF-8: a cut or patched file.
  if (share(utf8, /\ufffd/g) < 0.02 && readability(utf8) > 0.6 && multiByte(utf8) >= 3) {
    return { text: utf8, encoding: 'utf-8', guessed: false, damaged: true };
  }
  const named = declared !== null && iconv.encodingExists(declared) ? canonical(declared) : null;
  const candidates = new Set(['gb18030', 'big5', 'windows-1252']);
  if (named !== null) candidates.add(named);
  if (bytes.length % 2 === 0) candidates.add('utf-16le').add('utf-16be');
  const found = best(bytes, [...candidates], named);
  return settle({ ...found, guessed: found.encoding !== named }, bytes);
}

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33 ? 'gb18030' : null;
}

/** ASCII letters of a UTF-16 text leave a zero in every other byte, always on the same side. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const zeros = Math.max(even, odd);
  return zeros > length / 8 && Math.min(even, odd) <= zeros / 20;
}

/** GBK and GB2312 are parts of GB18030. */
function canonical(label: string): string {
  const name = label.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^(?:gb|xgbk|cp936|ms936|windows936|euccn)/.test(name)) return 'gb18030';
  if (/^(?:big5|cp950|xxbig5|cnbig5)/.test(name)) return 'big5';
  if (/^(?:iso88591|latin1|windows1252|cp1252|ascii|usascii)$/.test(name)) return 'windows-1252';
  return label.toLowerCase();
}

interface Candidate {
  readonly text: string;
  readonly encoding: string;
  readonly guessed: boolean;
  readonly score: number;
}

function best(bytes: Buffer, encodings: readonly string[], declared: string | null = null): Candidate {
  const scored = encodings
    .map((encoding) => {
      const text = iconv.decode(bytes, encoding);
      // What the page says of itself decides between readings that are alike.
      return { text, encoding, guessed: true, score: readability(text) + (encoding === declared ? 0.05 : 0) };
    })
    .sort((a, b) => b.score - a.score);
  const first = scored[0];
  if (first === undefined) throw new AppError('import.undecodable');
  return first;
}

function settle(found: Omit<Candidate, 'score'> & { readonly score?: number }, bytes: Buffer): Decoded {
  const { text, encoding, guessed } = found;
  const score = found.score ?? readability(text);
  const broken = share(text, /\ufffd/g);
  if (broken > 0.01 || (guessed && score < 0.3) || (!guessed && score < 0.05 && bytes.length > 64)) {
    throw new AppError('import.undecodable');
  }
  return { text, encoding, guessed, damaged: broken > 0 };
}

const share = (text: string, pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
const multiByte = (text: string): number => text.match(/[\u0080-\ufffc]/g)?.length ?? 0;

function controlShare(bytes: Buffer): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls / Math.max(1, bytes.length);
}

const HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u;
const CHINESE_PUNCTUATION = /[\u3000-\u3011\u2014\u2018-\u201d\u2026\u00b7\uff01-\uff5e\u2460-\u2473\u300a-\u301f]/;
const WESTERN = /[\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac\u2122]/;
const SAMPLE = 20_000;

/**
 * How ordinary a text reads, about 0 to 1, judged by its non-ASCII characters: common Han and Chinese punctuation, or
 * single Western letters and quotes among ASCII. Rare Han, private and broken characters speak against it.
 */
function readability(text: string): number {
  let ordinary = 0;
  let total = 0;
  let before = '';
  for (const character of text.slice(0, SAMPLE * 4)) {
    if (character < '\u0080') {
      if (character < '\t' || (character > '\r' && character < ' ')) total += 1;
      before = character;
      continue;
    }
    total += 1;
    if (COMMON_HAN.has(character)) ordinary += 1;
    else if (CHINESE_PUNCTUATION.test(character) && (HAN.test(before) || CHINESE_PUNCTUATION.test(before) || before < '\u0080')) ordinary += 0.9;
    else if (HAN.test(character)) ordinary += HAN.test(before) ? 0.25 : 0;
    // Western letters come one or two at a time: a row of them is Chinese, read wrongly.
    else if (WESTERN.test(character)) ordinary += before < '\u0080' ? 0.9 : -0.5;
    else if (character === '\ufffd') ordinary -= 3;
    else if (character >= '\ue000' && character <= '\uf8ff') ordinary -= 1;
    // Symbols, emoji and other scripts speak neither for a reading nor against it.
    else ordinary += 0.4;
    before = character;
    if (total >= SAMPLE) break;
  }
  return total === 0 ? 1 : ordinary / total;
}
