import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve } from 'node:path';
import { protocol, type Session } from 'electron';
import { SHA256 } from '@shared/domain/document';
import { imageType } from '@shared/domain/media-type';
import { CONTENT_SECURITY_POLICY } from './content-security-policy';

/** Our own scheme instead of file://: one origin, a path check, and headers on every answer. */
export const APP_ORIGIN = 'app://bundle';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** What the open archive has for the page. */
export interface StoredPictures {
  readonly read: (sha256: string) => Promise<{ bytes: Uint8Array; mediaType: string }>;
  /** Null where the page has not made it yet. */
  readonly thumbnail: (sha256: string) => Promise<Uint8Array | null>;
}

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built page from `root`, the open archive's pictures from `/attachment/<sha256>`, small ones from `/thumbnail/<sha256>`. */
export function serveApp(session: Session, root: string, pictures: StoredPictures): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== 'bundle') return missing();
    const picture = /^\/(attachment|thumbnail)\/([0-9a-f]{64})$/.exec(url.pathname);
    try {
      if (picture === null) return await serveFile(root, url.pathname);
      const sha256 = SHA256.parse(picture[2]);
      return await (picture[1] === 'thumbnail' ? serveThumbnail(sha256, pictures) : servePicture(sha256, pictures));
    } catch {
      return missing();
    }
  });
}

async function serveFile(root: string, pathname: string): Promise<Response> {
  const path = resolve(root, `.${decodeURIComponent(pathname === '/' ? '/index.html' : pathname)}`);
  const inside = relative(root, path);
  const mediaType = MEDIA_TYPES[extname(path)];
  if (inside.startsWith('..') || isAbsolute(inside) || mediaType === undefined) return missing();
  return answer(await readFile(path), mediaType);
}

async function servePicture(sha256: string, pictures: StoredPictures): Promise<Response> {
  const { bytes, mediaType } = await pictures.read(sha256);
  // Only pictures are shown in the page; any other file kept with a release is never rendered.
  return /^image\/(?:png|jpeg|gif|webp)$/.test(mediaType) ? answer(bytes, mediaType) : missing();
}

/** Without a body where there is none yet: that is no failure, the page makes it. */
async function serveThumbnail(sha256: string, pictures: StoredPictures): Promise<Response> {
  const bytes = await pictures.thumbnail(sha256);
  const mediaType = bytes === null ? null : imageType(bytes);
  return bytes === null || mediaType === null ? new Response(null, { status: 204 }) : answer(bytes, mediaType);
}

const answer = (body: Uint8Array, mediaType: string): Response =>
  new Response(new Uint8Array(body), {
    headers: {
      'content-type': mediaType,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
    },
  });

const missing = (): Response => new Response(null, { status: 404 });
