import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { INDEX_FIELDS } from '@shared/search/fields';
import { TRADITIONAL_TO_SIMPLIFIED } from '@shared/search/han-table/traditional-to-simplified';
import { TOKENIZER_VERSION } from '@shared/search/tokenize';
import { z } from 'zod';
import { Entry } from './catalogue';
import { countsOf, decodePostings, encodePostings } from './postings-codec';
import type { IndexParts } from './release-index';
import { TextStore } from './texts';

/**
 * The file: MAGIC, length and CRC-32 of the header (two little-endian uint32), the header as JSON, then the sections
 * that it lists, each with its own CRC-32. Any doubt about it means building the index again: it holds nothing of its own.
 */
const MAGIC = Buffer.from('TGINDEX\n', 'latin1');
const INDEX_FORMAT = 2;
const PREFIX = MAGIC.length + 8;
const ALIGNMENT = 8;

/** Everything outside the archive that decides what a file says. */
const RECIPE = createHash('sha256')
  .update(JSON.stringify([INDEX_FORMAT, TOKENIZER_VERSION, INDEX_FIELDS, TRADITIONAL_TO_SIMPLIFIED]))
  .digest('hex');

const count = z.int().nonnegative();
const Section = z.strictObject({ offset: count, length: count, crc: count });
const Header = z.strictObject({
  recipe: z.literal(RECIPE),
  counts: z.strictObject({ documents: count, terms: count, lists: count, entries: count }),
  sections: z.strictObject({
    entries: Section,
    terms: Section,
    lists: Section,
    freqs: Section,
    lengths: Section,
    textBytes: Section,
    textOffsets: Section,
    textWide: Section,
  }),
});
type SectionName = keyof z.infer<typeof Header>['sections'];

const bytesOf = (array: Uint32Array | Uint8Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** The bytes of an index file. */
export function encodeIndex(parts: IndexParts): Uint8Array {
  const texts = parts.texts.stored();
  const contents: Readonly<Record<SectionName, Uint8Array>> = {
    entries: Buffer.from(JSON.stringify(parts.entries)),
    ...encodePostings(parts.segment),
    textBytes: texts.bytes,
    textOffsets: bytesOf(texts.offsets),
    textWide: texts.wide,
  };
  let end = 0;
  const sections = Object.entries(contents).map(([name, bytes]) => {
    const offset = aligned(end);
    end = offset + bytes.length;
    return [name, { offset, length: bytes.length, crc: crc32(bytes) }] as const;
  });
  const header = Buffer.from(
    JSON.stringify({ recipe: RECIPE, counts: countsOf(parts.segment), sections: Object.fromEntries(sections) }),
  );
  const body = aligned(PREFIX + header.length);
  const file = Buffer.alloc(body + end);
  MAGIC.copy(file);
  file.writeUInt32LE(header.length, MAGIC.length);
  file.writeUInt32LE(crc32(header), MAGIC.length + 4);
  header.copy(file, PREFIX);
  for (const [name, { offset }] of sections) file.set(contents[name as SectionName], body + offset);
  return file;
}

/** The index in `file`; throws when the file is damaged or of another version. Whose it is, its content hashes tell. */
export function decodeIndex(file: Buffer): IndexParts {
  if (file.length < PREFIX || !file.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('not an index file');
  const headerLength = file.readUInt32LE(MAGIC.length);
  const headerBytes = file.subarray(PREFIX, PREFIX + headerLength);
  if (headerBytes.length !== headerLength || crc32(headerBytes) !== file.readUInt32LE(MAGIC.length + 4)) {
    throw new Error('the header is damaged');
  }
  const header = Header.parse(JSON.parse(headerBytes.toString()));
  const body = aligned(PREFIX + headerLength);
  const section = (name: SectionName): Buffer => {
    const { offset, length, crc } = header.sections[name];
    const bytes = file.subarray(body + offset, body + offset + length);
    if (bytes.length !== length || crc32(bytes) !== crc) throw new Error(`section ${name} is damaged`);
    return bytes;
  };
  const { counts } = header;
  const entries = z.array(Entry).length(counts.documents).parse(JSON.parse(section('entries').toString()));
  const offsets = section('textOffsets');
  const texts = new TextStore({
    // Copies, so that the file's bytes do not stay in memory for the few that are still used.
    bytes: Buffer.from(section('textBytes')),
    offsets: new Uint32Array(offsets.buffer.slice(offsets.byteOffset, offsets.byteOffset + offsets.length)),
    wide: section('textWide'),
  });
  if (texts.documents !== counts.documents) throw new Error('texts and documents differ in number');
  const segment = decodePostings(
    { terms: section('terms'), lists: section('lists'), freqs: Uint8Array.from(section('freqs')), lengths: section('lengths') },
    counts,
    INDEX_FIELDS.length,
  );
  return { segment, entries, texts };
}

/** The index kept at `path`, or null when there is none that can be trusted. */
export async function readIndex(path: string): Promise<IndexParts | null> {
  try {
    return decodeIndex(await readFile(path));
  } catch {
    // Missing, truncated, damaged, older: whatever the reason, the answer is to build it again.
    return null;
  }
}
