import type { Language } from '@shared/domain/release';
import { INDEX_FIELDS } from '@shared/search/fields';
import { contains, type Literal } from '@shared/search/literal';

/** Between the search texts of the fields of one part; search texts never have it. */
const FIELD_MARK = '\u0000';
/** Fields of one document are kept in three parts: Chinese, English, no language. */
const PARTS = ['zh', 'en', null] as const satisfies readonly (Language | null)[];
const PART_OF_FIELD = INDEX_FIELDS.map((field) => PARTS.indexOf(field.lang));
const BEYOND_LATIN1 = /[^\u0000-\u00ff]/;

/** What a {@link TextStore} is on disk: bytes of part p of document d from offsets[i] to offsets[i + 1], i = 3d + p. */
export interface StoredTexts {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** 1 where a part is UTF-16LE, 0 where it is Latin-1. */
  readonly wide: Uint8Array;
}

/**
 * The search texts of all documents, in memory and outside the JavaScript heap: five kilobytes a release. Phrases and
 * longer Chinese strings are checked against them, and queries are answered from them alone while the index is built.
 */
export class TextStore {
  private bytes: Buffer;
  private offsets: Uint32Array;
  private wide: Uint8Array;
  private parts: number;

  constructor(stored?: StoredTexts) {
    this.bytes = stored === undefined ? Buffer.alloc(1 << 16) : Buffer.from(stored.bytes.buffer, stored.bytes.byteOffset, stored.bytes.length);
    this.offsets = stored?.offsets ?? new Uint32Array(1 << 10);
    this.wide = stored?.wide ?? new Uint8Array(1 << 10);
    this.parts = stored?.wide.length ?? 0;
  }

  get documents(): number {
    return this.parts / PARTS.length;
  }

  /** Bytes in use. */
  get size(): number {
    return this.offsets[this.parts] ?? 0;
  }

  /** Numbers of the parts to be read for a language, or all. */
  static partsFor(lang: Language | undefined): number[] {
    return PARTS.flatMap((part, number) => (lang === undefined || part === null || part === lang ? [number] : []));
  }

  /** Appends a document, `texts` as in INDEX_FIELDS; its number is the count before. */
  add(texts: readonly string[]): void {
    PARTS.forEach((_, part) => {
      const fields = texts.filter((_text, field) => PART_OF_FIELD[field] === part);
      this.append(fields.every((text) => text === '') ? '' : fields.join(FIELD_MARK));
    });
  }

  /** The search texts of a document, as they were added. */
  fields(doc: number): string[] {
    const parts = PARTS.map((_, part) => this.text(doc, part).split(FIELD_MARK));
    const next = PARTS.map(() => 0);
    return PART_OF_FIELD.map((part) => {
      const at = next[part] ?? 0;
      next[part] = at + 1;
      return parts[part]?.[at] ?? '';
    });
  }

  contains(doc: number, literal: Literal, parts: readonly number[]): boolean {
    const beyondLatin1 = BEYOND_LATIN1.test(literal.text);
    return parts.some((part) => {
      if (beyondLatin1 && this.wide[doc * PARTS.length + part] === 0) return false;
      return contains(this.text(doc, part), literal);
    });
  }

  stored(): StoredTexts {
    return {
      bytes: this.bytes.subarray(0, this.size),
      offsets: this.offsets.subarray(0, this.parts + 1),
      wide: this.wide.subarray(0, this.parts),
    };
  }

  /** A store with only these documents, in this order. */
  select(docs: Iterable<number>): TextStore {
    const selected = new TextStore();
    for (const doc of docs) selected.add(this.fields(doc));
    return selected;
  }

  private text(doc: number, part: number): string {
    const at = doc * PARTS.length + part;
    const start = this.offsets[at] ?? 0;
    const end = this.offsets[at + 1] ?? 0;
    return start === end ? '' : this.bytes.toString(this.wide[at] === 1 ? 'utf16le' : 'latin1', start, end);
  }

  private append(text: string): void {
    const wide = BEYOND_LATIN1.test(text);
    const start = this.size;
    const end = start + text.length * (wide ? 2 : 1);
    if (end > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(end, Math.ceil(this.bytes.length * 1.4)));
      this.bytes.copy(larger, 0, 0, start);
      this.bytes = larger;
    }
    if (this.parts + 1 >= this.offsets.length || this.parts + 1 >= this.wide.length) {
      const room = Math.ceil((this.parts + 2) * 1.4);
      const offsets = new Uint32Array(room);
      offsets.set(this.offsets.subarray(0, this.parts + 1));
      this.offsets = offsets;
      const wideFlags = new Uint8Array(room);
      wideFlags.set(this.wide.subarray(0, this.parts));
      this.wide = wideFlags;
    }
    this.bytes.write(text, start, wide ? 'utf16le' : 'latin1');
    this.wide[this.parts] = wide ? 1 : 0;
    this.parts++;
    this.offsets[this.parts] = end;
  }
}
