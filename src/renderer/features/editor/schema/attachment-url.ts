const PREFIX = 'app://bundle/attachment/';

/** Where main serves the bytes of an attachment to this window. */
export const attachmentUrl = (sha256: string): string => `${PREFIX}${sha256}`;

/** Where main serves the small picture that this window has made of an attachment; without a body until it has. */
export const thumbnailUrl = (sha256: string): string => `app://bundle/thumbnail/${sha256}`;

/** The SHA-256 in an attachment's address; null for every other address. */
export function attachmentOf(url: string): string | null {
  const sha256 = url.startsWith(PREFIX) ? url.slice(PREFIX.length) : '';
  return /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null;
}
