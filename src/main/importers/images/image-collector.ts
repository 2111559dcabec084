import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { ImportWarning } from '@shared/domain/jobs';
import type { FoundImage } from '../api';
import type { ImageOutcome } from '../html/read-html';

const MAX_IMAGE_BYTES = 32 * 1024 * 1024;
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
const MAX_IMAGES = 1_000;

/** Extension of a picture by its content; null for anything but PNG, JPEG, GIF and WebP. */
export function imageExtension(bytes: Buffer): 'png' | 'jpg' | 'gif' | 'webp' | null {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) return 'gif';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp';
  return null;
}

/**
 * Gathers the pictures of one file. Remote ones are never fetched; local ones are read only from the file's own folder
 * downwards, links resolved, and only when they really are pictures.
 */
export class ImageCollector {
  private readonly found = new Map<string, FoundImage>();
  private total = 0;

  /** `path` is the document the pictures stand beside; null when there is none (paste). */
  constructor(
    private readonly path: string | null,
    private readonly warn: (warning: ImportWarning) => void,
  ) {}

  get images(): FoundImage[] {
    return [...this.found.values()];
  }

  /** The picture that a `src` attribute names. */
  resolve(src: string): ImageOutcome {
    const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(src)?.[1]?.toLowerCase();
    if (src.startsWith('//') || scheme === 'http' || scheme === 'https') {
      this.warn('remote-image-dropped');
      return 'remote';
    }
    const bytes = scheme === 'data' ? dataBytes(src) : scheme === undefined ? this.readBeside(src) : null;
    return this.add(bytes, scheme === 'data' ? 'image' : basename(decodePath(src) ?? 'image'));
  }

  /** Takes in a picture's bytes, if that is what they are. */
  add(bytes: Buffer | null, name: string): ImageOutcome {
    const extension = bytes === null ? null : imageExtension(bytes);
    if (bytes === null || extension === null || bytes.length > MAX_IMAGE_BYTES) return this.unreadable();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!this.found.has(sha256)) {
      if (this.found.size >= MAX_IMAGES || this.total + bytes.length > MAX_TOTAL_BYTES) return this.unreadable();
      this.total += bytes.length;
      const label = name.includes('.') ? name : `${name}.${extension}`;
      this.found.set(sha256, { sha256, name: label.slice(-200), bytes });
    }
    return { sha256 };
  }

  private unreadable(): ImageOutcome {
    this.warn('image-unreadable');
    return 'unreadable';
  }

  private readBeside(src: string): Buffer | null {
    const name = decodePath(src);
    if (this.path === null || name === null || name === '' || isAbsolute(name) || /^[\\/]|[\0\\]/.test(name)) return null;
    try {
      const folder = dirname(realpathSync(this.path));
      const real = realpathSync(resolve(folder, name));
      const inside = relative(folder, real);
      if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
      const stats = lstatSync(real);
      return stats.isFile() && stats.size <= MAX_IMAGE_BYTES ? readFileSync(real) : null;
    } catch {
      // Missing or unreadable is an ordinary fate of a picture; the caller reports it.
      return null;
    }
  }
}

function decodePath(src: string): string | null {
  try {
    return decodeURIComponent(src.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
}

function dataBytes(src: string): Buffer | null {
  const match = /^data:[^,;]*((?:;[^,;]*)*),/i.exec(src);
  if (match === null) return null;
  const data = src.slice(match[0].length);
  if (/;base64$/i.test(match[1] ?? '')) return Buffer.from(data.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'base64');
  return null;
}
