/**
 * Failures a person can meet and act on. Each code has a text in `locales/<lang>/errors.json`.
 * Anything else that goes wrong is a bug: it throws an ordinary Error and is shown as `internal`.
 */
export const ERROR_CODES = [
  'archive.not-found',
  'archive.not-an-archive',
  'archive.newer-schema',
  'archive.corrupt',
  'archive.locked',
  'archive.read-only',
  'archive.disk-full',
  'archive.not-empty',
  'archive.none-open',
  'release.not-found',
  'release.conflict',
  'release.invalid',
  'release.locked',
  'release.step',
  'attachment.missing',
  'attachment.not-an-image',
  'import.unreadable',
  'import.unsupported-format',
  'import.too-large',
  'import.empty',
  'import.damaged',
  'import.encrypted',
  'import.scanned',
  'import.timeout',
  'import.undecodable',
  'import.duplicate',
  'export.write-failed',
  'export.print-failed',
  'export.nothing-to-export',
  'search.unavailable',
  'review.none-found',
  'review.other-release',
  'terms.none-found',
  'terms.too-many',
  'blocks.too-many',
  'memory.none-found',
  'cancelled',
  'request.invalid',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values that the translated text may show; never release text. */
export type ErrorDetail = Readonly<Record<string, string | number>>;

export interface ErrorRecord {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
}

/** An expected failure. Crosses process borders as its {@link ErrorRecord}. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(detail)}`, options);
  }

  toRecord(): ErrorRecord {
    return { code: this.code, detail: this.detail };
  }

  static fromRecord(record: ErrorRecord): AppError {
    return new AppError(record.code, record.detail);
  }
}

/** Maps anything thrown to a record fit for a border: bugs keep their message only in the log. */
export function toErrorRecord(error: unknown): ErrorRecord {
  return error instanceof AppError ? error.toRecord() : { code: 'internal', detail: {} };
}

/** What crosses the bridge instead of an exception. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorRecord };
