import { extname } from 'node:path';

export type Extension = '.txt' | '.md' | '.markdown' | '.html' | '.htm' | '.docx';

const SUPPORTED: ReadonlySet<string> = new Set<Extension>(['.txt', '.md', '.markdown', '.html', '.htm', '.docx']);

/** The extension that says how a file is read; null for files that cannot be imported. */
export function supportedExtension(path: string): Extension | null {
  const extension = extname(path).toLowerCase();
  return SUPPORTED.has(extension) ? (extension as Extension) : null;
}
