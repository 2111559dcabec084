import type { ErrorRecord } from '@shared/errors';
import type { PrintRequest } from '../api';

/**
 * What a process without Chromium and its hidden Electron say to each other over Node's IPC pipe. Bytes travel as Base64:
 * the two run different versions of V8, whose binary messages need not agree.
 */
export type ToHost =
  | {
      readonly print: number;
      readonly html: string;
      readonly tagged: boolean;
      readonly files: readonly { readonly path: string; readonly mediaType: string; readonly base64: string }[];
    }
  | { readonly cancel: number };

export type FromHost =
  | { readonly ready: true }
  | { readonly printed: number; readonly base64: string }
  | { readonly failed: number; readonly error: ErrorRecord };

export function encodeRequest(id: number, { html, files, tagged }: PrintRequest): ToHost {
  return {
    print: id,
    html,
    tagged,
    files: [...files].map(([path, { bytes, mediaType }]) => ({ path, mediaType, base64: Buffer.from(bytes).toString('base64') })),
  };
}

export function decodeFiles(message: Extract<ToHost, { print: number }>): PrintRequest['files'] {
  return new Map(
    message.files.map(({ path, mediaType, base64 }) => [path, { mediaType, bytes: Buffer.from(base64, 'base64') }]),
  );
}
