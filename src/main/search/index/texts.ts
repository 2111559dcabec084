import { crc32 } from 'node:zlib';
import type { Language } from '@shared/domain/release';
import { INDEX_FIELDS } from '@shared/search/fields';
import { contains, withoutJoined, type Literal } from '@shared/search/literal';
import { DamagedTexts, TextFile } from './text-file';

/** Between the search texts of the fields of one part; search texts never have it. */
const FIELD_MARK = '\u0000';
/** Fields of one document are kept in three parts: Chinese, English, no language. */
const PARTS = ['zh', 'en', null] as const satisfies readonly (Language | null)[];
const PART_OF_FIELD = INDEX_FIELDS.map((field) => PARTS.indexOf(field.lang));
const PADDING = Buffer.alloc(1);
const decoded = (bytes: Buffer, isWide: boolean): string => bytes.toString(isWide ? 'utf16le' : 'latin1');
const BEYOND_LATIN1 = /[^\u0000-\u00ff]/;
/** In the length of a part: it is UTF-16, not Latin-1. */
const WIDE = 0x80000000;

/** Where the texts of documents stand in their file: from starts[d] the parts of document d, part p of lengths[3d + p] bytes. */
export interface StoredTexts {
  /** Of the file, as far as it is known. */
  readonly length: number;
  readonly starts: Float64Array;
  /** With the highest bit set where a part is UTF-16LE rather than Latin-1. */
  readonly lengths: Uint32Array;
  /** CRC-32 of the bytes of each document. */
  readonly checksums: Uint32Array;
}

/** What is looked for, ready to be looked for in bytes. */
export interface Needle {
  readonly literal: Literal;
  readonly latin1: Buffer | null;
  readonly wide: Buffer;
  /** Bytes that are there are all that is asked: nothing depends on what stands around them. */
  readonly bytesSuffice: boolean;
}

export function needleOf(literal: Literal): Needle {
  // A hyphen may be a blank, see `contains`: the longest piece without one must be there in any case.
  const piece = literal.text.split('-').reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return {
    literal,
    latin1: BEYOND_LATIN1.test(piece) ? null : Buffer.from(piece, 'latin1'),
    wide: Buffer.from(piece, 'utf16le'),
    bytesSuffice: piece !== '' && piece === literal.text && !literal.startsWord && !literal.endsWord && literal.isFigure !== true,
  };
}

/**
 * The search texts of all documents, five kilobytes a release: in a file, which the operating system keeps in memory as far
 * as there is room. Phrases and longer Chinese strings are checked against them, snippets are looked for in them, and
 * queries are answered from them alone while the index is built.
 */
export class TextStore {
  private starts: Float64Array;
  private lengths: Uint32Array;
  private checksums: Uint32Array;
  private count: number;

  constructor(
    readonly file: TextFile = TextFile.inMemory(),
    stored?: StoredTexts,
  ) {
    this.starts = stored?.starts ?? new Float64Array(0);
    this.lengths = stored?.lengths ?? new Uint32Array(0);
    this.checksums = stored?.checksums ?? new Uint32Array(0);
    this.count = stored?.checksums.length ?? 0;
  }

  get documents(): number {
    return this.count;
  }

  /** Numbers of the parts to be read for a language, or all. */
  static partsFor(lang: Language | undefined): number[] {
    return PARTS.flatMap((part, number) => (lang === undefined || part === null || part === lang ? [number] : []));
  }

  /** Appends a document, `texts` as in INDEX_FIELDS; its number is the count before. */
  add(texts: readonly string[]): void {
    const doc = this.count;
    this.makeRoom(doc + 1);
    const parts = PARTS.map((_, part) => {
      const fields = texts.filter((_text, field) => PART_OF_FIELD[field] === part);
      const text = fields.every((one) => one === '') ? '' : fields.join(FIELD_MARK);
      const wide = BEYOND_LATIN1.test(text);
      const bytes = Buffer.from(text, wide ? 'utf16le' : 'latin1');
      this.lengths[doc * PARTS.length + part] = bytes.length + (wide ? WIDE : 0);
      // The next part begins at an even place.
      return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, PADDING]);
    });
    const whole = Buffer.concat(parts);
    this.starts[doc] = this.file.append(whole);
    this.checksums[doc] = crc32(whole);
    this.count++;
  }

  /** The search texts of a document, as they were added. */
  fields(doc: number): string[] {
    const whole = this.whole(doc);
    let at = 0;
    const parts = PARTS.map((_, part) => {
      const { start, end, isWide } = this.part(doc, part, at);
      at = end + (end % 2);
      return decoded(whole.subarray(start, end), isWide).split(FIELD_MARK);
    });
    const next = PARTS.map(() => 0);
    return PART_OF_FIELD.map((part) => {
      const field = next[part] ?? 0;
      next[part] = field + 1;
      return parts[part]?.[field] ?? '';
    });
  }

  contains(doc: number, needle: Needle, parts: readonly number[]): boolean {
    return this.somePart(doc, needle, parts, (bytes, isWide) => needle.bytesSuffice || contains(decoded(bytes, isWide), needle.literal));
  }

  /** Does the normal text itself stand there, without the freedoms that a literal has? */
  hasAsTyped(doc: number, needle: Needle, parts: readonly number[]): boolean {
    return this.somePart(doc, needle, parts, (bytes, isWide) => withoutJoined(decoded(bytes, isWide)).includes(needle.literal.text));
  }

  /** Is there a part with the bytes of the needle of which `isMeant` is true? */
  private somePart(doc: number, needle: Needle, parts: readonly number[], isMeant: (bytes: Buffer, isWide: boolean) => boolean): boolean {
    const whole = this.whole(doc);
    let at = 0;
    for (let part = 0; part < PARTS.length; part++) {
      const { start, end, isWide } = this.part(doc, part, at);
      at = end + (end % 2);
      if (start === end || (needle.latin1 === null && !isWide) || !parts.includes(part)) continue;
      const bytes = whole.subarray(start, end);
      const found = isWide ? bytes.includes(needle.wide, 0, 'utf16le') : needle.latin1 !== null && bytes.includes(needle.latin1);
      if (found && isMeant(bytes, isWide)) return true;
    }
    return false;
  }

  stored(): StoredTexts {
    return {
      length: this.file.length,
      starts: this.starts.subarray(0, this.count),
      lengths: this.lengths.subarray(0, this.count * PARTS.length),
      checksums: this.checksums.subarray(0, this.count),
    };
  }

  /** The same file with only these documents, in this order. */
  select(docs: readonly number[]): TextStore {
    const lengths = new Uint32Array(docs.length * PARTS.length);
    docs.forEach((doc, place) => lengths.set(this.lengths.subarray(doc * PARTS.length, (doc + 1) * PARTS.length), place * PARTS.length));
    return new TextStore(this.file, {
      length: this.file.length,
      starts: Float64Array.from(docs, (doc) => this.starts[doc] ?? 0),
      lengths,
      checksums: Uint32Array.from(docs, (doc) => this.checksums[doc] ?? 0),
    });
  }

  /** Copies these documents to another file, in this order; yields after each. */
  *copy(docs: readonly number[], file: TextFile): Generator<void, TextStore> {
    const copied = new TextStore(file);
    for (const doc of docs) {
      copied.add(this.fields(doc));
      yield;
    }
    return copied;
  }

  /** Bytes of the documents, without those that nobody needs any more. */
  get used(): number {
    let sum = 0;
    for (let doc = 0; doc < this.count; doc++) sum += this.size(doc);
    return sum;
  }

  /** Throws {@link DamagedTexts} when the texts of a document are not what was put there. */
  verify(doc: number): void {
    if (crc32(this.whole(doc)) !== this.checksums[doc]) throw new DamagedTexts('a text has changed on the disk');
  }

  /** Bytes of a document, all parts. */
  private size(doc: number): number {
    let sum = 0;
    for (let part = 0; part < PARTS.length; part++) sum = this.part(doc, part, sum + (sum % 2)).end;
    return sum + (sum % 2);
  }

  private whole(doc: number): Buffer {
    return this.file.read(this.starts[doc] ?? 0, this.size(doc));
  }

  /** Where a part stands in the bytes of its document, when it begins at `start`. */
  private part(doc: number, part: number, start: number): { readonly start: number; readonly end: number; readonly isWide: boolean } {
    const length = this.lengths[doc * PARTS.length + part] ?? 0;
    return { start, end: start + (length & ~WIDE), isWide: length >= WIDE };
  }

  private makeRoom(documents: number): void {
    if (documents <= this.checksums.length) return;
    const room = Math.ceil(documents * 1.5) + 16;
    const starts = new Float64Array(room);
    starts.set(this.starts);
    this.starts = starts;
    const lengths = new Uint32Array(room * PARTS.length);
    lengths.set(this.lengths);
    this.lengths = lengths;
    const checksums = new Uint32Array(room);
    checksums.set(this.checksums);
    this.checksums = checksums;
  }
}
