import { extname } from 'node:path';

/** Files that can be imported, by the extension that says how they are read. */
export const EXTENSIONS = ['docx', 'doc', 'rtf', 'odt', 'pdf', 'eml', 'mht', 'mhtml', 'html', 'htm', 'md', 'markdown', 'txt'] as const;
export type Extension = (typeof EXTENSIONS)[number];

const SUPPORTED: ReadonlySet<string> = new Set<Extension>(EXTENSIONS);

/** The extension that says how a file is read; null for files that cannot be imported. */
export function supportedExtension(path: string): Extension | null {
  const extension = extname(path).slice(1).toLowerCase();
  return SUPPORTED.has(extension) ? (extension as Extension) : null;
}
