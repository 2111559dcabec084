import type { MemoryImportReport } from '@shared/domain/memory';
import type { Stamp } from './api';
import type { Database } from './connection';
import { addMemoryUnits } from './queries/memory-units';

/** Adds the translations of a TMX file that the archive does not have yet: all of them, or nothing. */
export async function importMemory(db: Database, bytes: Uint8Array, file: string, stamp: Stamp): Promise<MemoryImportReport> {
  // Importing is rare: opening an archive need not wait for the decoders.
  const { readMemory } = await import('../memory/read-memory');
  const { pairs, repeated, skipped } = readMemory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const added = addMemoryUnits(db, pairs, file, stamp);
  return { added, same: pairs.length - added + repeated, skipped };
}
