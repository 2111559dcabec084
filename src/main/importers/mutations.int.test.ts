import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openParsers } from './client';
import { useTemporaryFolder } from './testing/temporary-folder';

const FOLDER = join(import.meta.dirname, 'testing', 'kept');
const WORKERS = pathToFileURL(`${join(import.meta.dirname, '..', '..', '..', 'out', 'main')}/`);
/** Over all formats; many more by `npm run soak -- import`. */
const CYCLES = Number(process.env.TONGGAO_MUTATIONS ?? 2_000);
const AT_ONCE = 4;

const at = useTemporaryFolder();

/** Numbers from 0 to 1, the same ones for the same seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A file as disks, mail gateways and bad programs leave it: bits turned over, cut off, pieces doubled, lost or from elsewhere. */
function mutated(bytes: Buffer, random: () => number): Buffer {
  const place = (): number => Math.floor(random() * bytes.length);
  const piece = (): Buffer => {
    const start = place();
    return bytes.subarray(start, start + 1 + Math.floor(random() * 400));
  };
  switch (Math.floor(random() * 6)) {
    case 0: {
      const copy = Buffer.from(bytes);
      for (let flips = 1 + Math.floor(random() * 20); flips > 0; flips--) {
        const where = place();
        copy.writeUInt8(copy.readUInt8(where) ^ (1 << Math.floor(random() * 8)), where);
      }
      return copy;
    }
    case 1:
      return bytes.subarray(0, place());
    case 2: {
      const where = place();
      return Buffer.concat([bytes.subarray(0, where), piece(), bytes.subarray(where)]);
    }
    case 3: {
      const where = place();
      return Buffer.concat([bytes.subarray(0, where), bytes.subarray(where + piece().length)]);
    }
    case 4: {
      const copy = Buffer.from(bytes);
      piece().copy(copy, place());
      return copy;
    }
    default: {
      const copy = Buffer.from(bytes);
      const where = place();
      copy.fill([0, 0xff, 0x7b, 0x3c, 0x5c][Math.floor(random() * 5)] ?? 0, where, Math.min(copy.length, where + Math.floor(random() * 64)));
      return copy;
    }
  }
}

test('no damaged file ends the program or is answered with a fault of ours', { timeout: 3_600_000 }, async () => {
  const files = (await readdir(FOLDER)).filter((file) => file.startsWith('release.'));
  const originals = await Promise.all(files.map((file) => readFile(join(FOLDER, file))));
  const parsers = openParsers({ workers: WORKERS });
  const outcomes = new Map<string, number>();
  const faults: string[] = [];
  const run = async (cycle: number): Promise<void> => {
    const index = cycle % files.length;
    const original = originals[index];
    if (original === undefined) return;
    const path = at(`${cycle % AT_ONCE}-${cycle}${extname(files[index] ?? '')}`);
    await writeFile(path, mutated(original, randomFrom(cycle)));
    const outcome = await parsers.parse(path);
    const name = outcome.ok ? 'read' : outcome.error.code;
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
    if (name === 'internal') faults.push(`${files[index] ?? ''}, mutation ${cycle}: ${JSON.stringify(outcome)}`);
  };
  try {
    for (let cycle = 0; cycle < CYCLES; cycle += AT_ONCE) await Promise.all(Array.from({ length: Math.min(AT_ONCE, CYCLES - cycle) }, (_, offset) => run(cycle + offset)));
  } finally {
    await parsers.close();
  }
  expect(faults).toEqual([]);
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(CYCLES);
  expect(outcomes.get('read'), 'some are still read').toBeGreaterThan(0);
});
