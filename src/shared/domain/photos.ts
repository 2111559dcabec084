import { picturesOf, withPicture } from './document';
import type { Titles } from './listing';
import type { PixelSize } from './picture-size';
import { LANGUAGES, type Attachment, type Language, type ReleaseContent, type ReleaseId } from './release';

/** `missing`: the file is not there; `damaged`: it is no longer what was stored. */
export type AttachmentState = 'whole' | 'missing' | 'damaged';

/** What is on the disk under a stored file's SHA-256; `size` is null for what is not a picture. */
export interface StoredFile {
  readonly sha256: string;
  readonly state: AttachmentState;
  readonly size: PixelSize | null;
}

/** Releases that have a stored file today, kept with them or shown in one of their texts; the newest first. */
export interface AttachmentUse {
  readonly sha256: string;
  /** `releases` holds the first of them. */
  readonly total: number;
  readonly releases: readonly { readonly id: ReleaseId; readonly title: Titles; readonly date: string | null }[];
}

export const isPicture = ({ mediaType }: Attachment): boolean => /^image\/(?:png|jpeg|gif|webp)$/.test(mediaType);

export const captionOf = (file: Attachment, lang: Language): string => (lang === 'zh' ? file.captionZh : file.captionEn);

/** What is told to people who do not see the picture; '' where nobody has written it. */
export const altOf = (file: Attachment, lang: Language): string => (lang === 'zh' ? file.altZh : file.altEn) ?? '';

/** Editions whose text shows this picture. */
export const editionsShowing = (content: ReleaseContent, sha256: string): Language[] =>
  LANGUAGES.filter((lang) => {
    const body = content[lang]?.body;
    return body !== undefined && picturesOf(body).some(({ attrs }) => attrs.attachment === sha256);
  });

/** Adds files at the end, each once: what is known keeps its place and its captions. */
export const withFiles = (files: readonly Attachment[], fresh: readonly Attachment[]): Attachment[] => {
  const known = new Map(files.map((file) => [file.sha256, file]));
  for (const file of fresh) if (!known.has(file.sha256)) known.set(file.sha256, file);
  return [...known.values()];
};

/** The files of `moved` in their order, put before or after `target`; unchanged when the target is one of them. */
export function withMoved(files: readonly Attachment[], moved: ReadonlySet<string>, target: string, position: 'before' | 'after'): Attachment[] {
  if (moved.has(target)) return [...files];
  const moving = files.filter(({ sha256 }) => moved.has(sha256));
  return files.flatMap((file) => {
    if (moved.has(file.sha256)) return [];
    if (file.sha256 !== target) return [file];
    return position === 'before' ? [...moving, file] : [file, ...moving];
  });
}

/**
 * The release with an edited picture in the place of the one it was made from; what is written about it stays.
 * `inTexts`: also where the texts show it.
 */
export function withEdited(content: ReleaseContent, from: string, edited: Attachment, inTexts: boolean): ReleaseContent {
  const files = content.facts.attachments.filter(({ sha256 }) => sha256 !== edited.sha256 || sha256 === from);
  const attachments = files.map((file) =>
    file.sha256 === from ? { ...file, sha256: edited.sha256, name: edited.name, mediaType: edited.mediaType, bytes: edited.bytes } : file,
  );
  const shown = (lang: Language): ReleaseContent[Language] => {
    const edition = content[lang];
    return edition === null || !inTexts ? edition : { ...edition, body: withPicture(edition.body, from, edited.sha256) };
  };
  return { facts: { ...content.facts, attachments }, zh: shown('zh'), en: shown('en') };
}
