import type { MemoryPairRow } from '../facts/api';
import type { FactsClient } from '../facts/client';
import { writeExport } from '../exporters/write-export';
import { TMX_FOOT, TMX_HEAD, tmxUnit } from './tmx';

const PAGE = 2_000;

/** Writes the translations of all releases as a TMX file, each once. Returns how many. Throws `export.write-failed`. */
export async function writeMemory(facts: FactsClient, path: string): Promise<number> {
  await facts.call('sync');
  const chunks = [Buffer.from(TMX_HEAD)];
  const seen = new Set<string>();
  for (let after: number | null = 0; after !== null; ) {
    const page: readonly MemoryPairRow[] = await facts.call('memoryPairs', { after, limit: PAGE });
    const fresh = page.filter(({ zh, en }) => {
      const key = `${zh}\n${en}`;
      return !seen.has(key) && seen.add(key);
    });
    chunks.push(Buffer.from(fresh.map((pair) => tmxUnit(pair, pair.date)).join('')));
    after = page.at(-1)?.unit ?? null;
  }
  chunks.push(Buffer.from(TMX_FOOT));
  await writeExport(path, Buffer.concat(chunks));
  return seen.size;
}
