import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { INDEX_FIELDS } from '@shared/search/fields';
import { TRADITIONAL_TO_SIMPLIFIED } from '@shared/search/han-table/traditional-to-simplified';
import { TOKENIZER_VERSION } from '@shared/search/tokenize';
import { z } from 'zod';
import { Catalogue, NUMBERS, SharedValues, type StoredCatalogue } from './catalogue';
import type { StoredLists, StoredTextColumn } from './columns';
import { countsOf, decodePostings, encodePostings } from './postings-codec';
import type { IndexParts } from './release-index';
import { TextFile } from './text-file';
import { TextStore } from './texts';

/**
 * The index file: MAGIC, length and CRC-32 of the header (two little-endian uint32), the header as JSON, then the sections
 * that it lists, each with its own CRC-32. Beside it lies the file of texts that the header names. Any doubt about either
 * means building both again: they hold nothing of their own.
 */
const MAGIC = Buffer.from('TGINDEX\n', 'latin1');
const INDEX_FORMAT = 4;
const PREFIX = MAGIC.length + 8;
const ALIGNMENT = 8;

/** Everything outside the archive that decides what a file says. */
const RECIPE = createHash('sha256')
  .update(JSON.stringify([INDEX_FORMAT, TOKENIZER_VERSION, INDEX_FIELDS, TRADITIONAL_TO_SIMPLIFIED]))
  .digest('hex');

const SECTIONS = [
  ...(['terms', 'lists', 'postings', 'lengths'] as const),
  ...NUMBERS,
  ...(['shared', 'tags', 'tagEnds', 'names', 'nameEnds', 'ids', 'idEnds', 'hashes', 'hashEnds'] as const),
  ...(['titlesZh', 'titleEndsZh', 'titlesEn', 'titleEndsEn', 'textStarts', 'textLengths', 'textChecksums'] as const),
] as const;
type SectionName = (typeof SECTIONS)[number];

const count = z.int().nonnegative();
const TEXTS_NAME = /^texts-[0-9a-f-]{36}\.bin$/;
const Header = z.strictObject({
  recipe: z.literal(RECIPE),
  counts: z.strictObject({ documents: count, terms: count, lists: count }),
  texts: z.strictObject({ file: z.string().regex(TEXTS_NAME), length: count }),
  sections: z.record(z.enum(SECTIONS), z.strictObject({ offset: count, length: count, crc: count })),
});

/** A name for a new file of texts beside the index file at `path`. */
export const newTextsPath = (path: string): string => join(dirname(path), `texts-${randomUUID()}.bin`);

/** Removes what earlier states of the index at `path` have left behind; `kept` is the file of texts in use. */
export async function removeOldTexts(path: string, kept: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    // On Windows another program may hold it open: then it goes next time.
    if (TEXTS_NAME.test(name) && name !== basename(kept)) await rm(join(dirname(path), name), { force: true }).catch(() => undefined);
  }
}

const bytesOf = (array: Uint32Array | Float64Array | Uint8Array): Uint8Array => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

function catalogueSections(stored: StoredCatalogue): Readonly<Partial<Record<SectionName, Uint8Array>>> {
  return {
    shared: Buffer.from(JSON.stringify(stored.shared)),
    ...Object.fromEntries(NUMBERS.map((name) => [name, bytesOf(stored.numbers[name])])),
    tags: bytesOf(stored.tags.values),
    tagEnds: bytesOf(stored.tags.ends),
    names: bytesOf(stored.names.values),
    nameEnds: bytesOf(stored.names.ends),
    ids: stored.ids.bytes,
    idEnds: bytesOf(stored.ids.ends),
    hashes: stored.hashes.bytes,
    hashEnds: bytesOf(stored.hashes.ends),
    titlesZh: stored.titles.zh.bytes,
    titleEndsZh: bytesOf(stored.titles.zh.ends),
    titlesEn: stored.titles.en.bytes,
    titleEndsEn: bytesOf(stored.titles.en.ends),
  };
}

/** The bytes of an index file whose texts are in the file named `textsFile`; yields between slices. */
export function* encodeIndex({ segment, catalogue, texts }: IndexParts, textsFile: string): Generator<void, Uint8Array> {
  const stored = texts.stored();
  const contents: Readonly<Partial<Record<SectionName, Uint8Array>>> = {
    ...(yield* encodePostings(segment)),
    ...catalogueSections(catalogue.stored()),
    textStarts: bytesOf(stored.starts),
    textLengths: bytesOf(stored.lengths),
    textChecksums: bytesOf(stored.checksums),
  };
  let end = 0;
  const sections: Partial<Record<SectionName, z.infer<typeof Header>['sections'][SectionName]>> = {};
  for (const name of SECTIONS) {
    const bytes = contents[name] ?? new Uint8Array(0);
    const offset = aligned(end);
    end = offset + bytes.length;
    sections[name] = { offset, length: bytes.length, crc: crc32(bytes) };
    yield;
  }
  const header = Buffer.from(
    JSON.stringify({ recipe: RECIPE, counts: countsOf(segment), texts: { file: basename(textsFile), length: stored.length }, sections }),
  );
  const body = aligned(PREFIX + header.length);
  const file = Buffer.alloc(body + end);
  MAGIC.copy(file);
  file.writeUInt32LE(header.length, MAGIC.length);
  file.writeUInt32LE(crc32(header), MAGIC.length + 4);
  header.copy(file, PREFIX);
  for (const name of SECTIONS) {
    file.set(contents[name] ?? new Uint8Array(0), body + (sections[name]?.offset ?? 0));
    yield;
  }
  return file;
}

/**
 * The index in `file`, with its texts from a file in `folder`; throws when either is damaged or of another version. Whose
 * they are, the content hashes tell.
 */
export function decodeIndex(file: Buffer, folder: string): IndexParts & { readonly textsPath: string } {
  if (file.length < PREFIX || !file.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('not an index file');
  const headerLength = file.readUInt32LE(MAGIC.length);
  const headerBytes = file.subarray(PREFIX, PREFIX + headerLength);
  if (headerBytes.length !== headerLength || crc32(headerBytes) !== file.readUInt32LE(MAGIC.length + 4)) {
    throw new Error('the header is damaged');
  }
  const { counts, sections, texts } = Header.parse(JSON.parse(headerBytes.toString()));
  const body = aligned(PREFIX + headerLength);
  const section = (name: SectionName): Buffer => {
    const { offset, length, crc } = sections[name];
    const bytes = file.subarray(body + offset, body + offset + length);
    if (bytes.length !== length || crc32(bytes) !== crc) throw new Error(`section ${name} is damaged`);
    return bytes;
  };
  // Copies, so that the file's bytes do not stay in memory for the few that are still used.
  const copied = (name: SectionName): ArrayBuffer => Uint8Array.from(section(name)).buffer;
  const numbers = (name: SectionName, length?: number): Uint32Array => {
    const column = new Uint32Array(copied(name));
    if (length !== undefined && column.length !== length) throw new Error(`section ${name} has another length`);
    return column;
  };
  const { documents } = counts;
  const lists = (values: SectionName, ends: SectionName): StoredLists => ({ values: numbers(values), ends: numbers(ends, documents) });
  const strings = (bytes: SectionName, ends: SectionName): StoredTextColumn => ({ bytes: new Uint8Array(copied(bytes)), ends: numbers(ends, documents) });
  const catalogue = new Catalogue({
    shared: SharedValues.parse(JSON.parse(section('shared').toString())),
    numbers: {
      rowid: numbers('rowid', documents),
      date: numbers('date', documents),
      status: numbers('status', documents),
      kind: numbers('kind', documents),
      embargo: numbers('embargo', documents),
      languages: numbers('languages', documents),
      contents: numbers('contents', documents),
    },
    tags: lists('tags', 'tagEnds'),
    names: lists('names', 'nameEnds'),
    ids: strings('ids', 'idEnds'),
    hashes: strings('hashes', 'hashEnds'),
    titles: { zh: strings('titlesZh', 'titleEndsZh'), en: strings('titlesEn', 'titleEndsEn') },
  });
  const segment = decodePostings(
    { terms: section('terms'), lists: section('lists'), postings: new Uint8Array(copied('postings')), lengths: section('lengths') },
    counts,
    INDEX_FIELDS.length,
  );
  const placesOfTexts = {
    length: texts.length,
    starts: new Float64Array(copied('textStarts')),
    lengths: numbers('textLengths'),
    checksums: numbers('textChecksums', documents),
  };
  const textsPath = join(folder, texts.file);
  return { segment, catalogue, texts: new TextStore(TextFile.open(textsPath, texts.length), placesOfTexts), textsPath };
}

/** The index kept at `path`, or null when there is none that can be trusted. */
export async function readIndex(path: string): Promise<(IndexParts & { readonly textsPath: string }) | null> {
  try {
    return decodeIndex(await readFile(path), dirname(path));
  } catch {
    // Missing, truncated, damaged, older: whatever the reason, the answer is to build it again.
    return null;
  }
}
