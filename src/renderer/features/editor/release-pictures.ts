import { altOf, captionOf } from '@shared/domain/photos';
import type { Attachment, Language } from '@shared/domain/release';
import type { ImageAttributes } from './schema/image-node';

/** The files of the release whose texts are edited: a picture that comes into a text is kept with the release, too. */
export interface ReleasePictures {
  readonly attach: (files: readonly Attachment[]) => void;
  /** The file with what is written about it; undefined when it is not kept with the release. */
  readonly find: (sha256: string) => Attachment | undefined;
}

/** A picture as it comes into a text: with the caption and description that are filed in the language of that text. */
export const imageOf = (file: Attachment, lang: Language): ImageAttributes => ({
  attachment: file.sha256,
  alt: altOf(file, lang),
  title: captionOf(file, lang),
});
