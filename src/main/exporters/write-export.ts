import { AppError } from '@shared/errors';
import { writeAtomically } from '../files/write-atomically';

/** Writes an exported file whole or not at all; rejects with `export.write-failed`. */
export async function writeExport(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeAtomically(path, bytes);
  } catch (error) {
    throw writeFailed(path, error);
  }
}

/** Why a file could not be written; the texts are `exports:writeFailure.*`. */
const WRITE_FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENAMETOOLONG: 'name',
  EINVAL: 'name',
};

export function writeFailed(path: string, error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new AppError('export.write-failed', { path, reason: WRITE_FAILURES[code] ?? 'other' }, { cause: error });
}
