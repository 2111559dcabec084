import type { IncomingConcept } from '@shared/domain/term-import';
import { AppError } from '@shared/errors';
import { decode } from '../importers/encoding/decode';
import { termsFromCsv } from './csv';
import { termsFromTbx } from './tbx';

/** The most concepts that a term base holds, with a dozen terms each, are smaller. */
const LARGEST_FILE_MB = 64;

/**
 * The concepts of a CSV or TBX file, told apart by what is in it. Throws `import.too-large`, `import.empty`,
 * `import.damaged`, `import.undecodable`, and `terms.none-found` for a file without terms.
 */
export function readTerms(bytes: Buffer): IncomingConcept[] {
  if (bytes.length > LARGEST_FILE_MB * 1_048_576) throw new AppError('import.too-large', { limit: LARGEST_FILE_MB });
  if (bytes.length === 0) throw new AppError('import.empty');
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(bytes.toString('latin1', 0, 300))?.[1] ?? null;
  const { text } = decode(bytes, declared);
  const concepts = /^\s*<[?!\w]/u.test(text) ? termsFromTbx(text.trimStart()) : termsFromCsv(text);
  if (concepts.length === 0) throw new AppError('terms.none-found');
  return concepts;
}
