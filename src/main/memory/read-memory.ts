import { AppError } from '@shared/errors';
import { decode } from '../importers/encoding/decode';
import { pairsFromTmx, type TmxContent } from './tmx';

/** Some hundred thousand units. */
const LARGEST_FILE_MB = 128;

/** The translations of a TMX file. Throws `import.too-large`, `import.empty`, `import.damaged`, `import.undecodable`, `memory.none-found`. */
export function readMemory(bytes: Buffer): TmxContent {
  if (bytes.length > LARGEST_FILE_MB * 1_048_576) throw new AppError('import.too-large', { limit: LARGEST_FILE_MB });
  if (bytes.length === 0) throw new AppError('import.empty');
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(bytes.toString('latin1', 0, 300))?.[1] ?? null;
  return pairsFromTmx(decode(bytes, declared).text.trimStart());
}
