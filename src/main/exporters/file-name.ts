import type { ExportFormat, ExportLayout } from '@shared/domain/jobs';
import type { Release } from '@shared/domain/release';

/** Windows paths have 260 characters with their folder; other systems allow 255 bytes for the name alone. */
const MAX_CHARACTERS = 120;
const MAX_BYTES = 240;
/** Device names of Windows, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * A name that every file system takes: no separators, no control or direction characters, no device names, no dot or
 * space at the end. Longer names are cut between characters. '' when nothing is left.
 */
export function safeFileName(value: string): string {
  const cleaned = value
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/\s+/gu, ' ');
  const name = cut(cleaned.replace(/^[\s.]+/, ''), MAX_CHARACTERS, MAX_BYTES).replace(/[\s.]+$/, '');
  return RESERVED.test(name) ? `_${name}` : name;
}

function cut(value: string, characters: number, bytes: number): string {
  let result = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('zh').segment(value)) {
    size += Buffer.byteLength(segment);
    if (size > bytes || result.length + segment.length > characters) break;
    result += segment;
  }
  return result;
}

/** `2022-12-31_标题_zh.docx`: what the save dialog proposes and what a folder export writes. */
export function exportFileName(release: Release, layout: ExportLayout, format: ExportFormat): string {
  const languages = (layout === 'zh' || layout === 'en' ? [layout] : (['zh', 'en'] as const)).filter((one) => release[one] !== null);
  const title = languages.map((one) => release[one]?.title ?? '').find((one) => one.trim() !== '') ?? '';
  const suffix = languages.join('-');
  const head = [release.facts.date ?? '', title.trim()].filter((part) => part !== '').join('_');
  const room = suffix.length + format.length + 2;
  const name = cut(safeFileName(head), MAX_CHARACTERS - room, MAX_BYTES - room).replace(/[\s.]+$/, '');
  return safeFileName([name || release.id, suffix].filter((part) => part !== '').join('_')) + `.${format}`;
}

/** The first of `name`, `name (2)`, `name (3)`, ... that is not taken. Names that differ only in case are the same. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} (${number})${extension}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
