import { useCallback } from 'react';
import type { Attachment, Language } from '@shared/domain/release';
import { api } from '../../bridge';
import { useErrorText, useToast } from '../../ui';
import { useEditorHub } from './editor-hub';
import { imageOf } from './release-pictures';
import type { ImageAttributes } from './schema/image-node';

type TakePictures = (stored: readonly Attachment[], lang: Language) => readonly ImageAttributes[];

/** Keeps stored pictures with the release and gives them as they come into its text. */
function useTakePictures(): TakePictures {
  const { attach, find } = useEditorHub().pictures;
  return useCallback(
    (stored, lang) => {
      attach(stored);
      return stored.map((file) => imageOf(find(file.sha256) ?? file, lang));
    },
    [attach, find],
  );
}

/** Stores the bytes of a picture for the text of an edition; tells the person when it is refused. */
export function useStorePicture(
  lang: Language,
): (picture: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }) => Promise<ImageAttributes | null> {
  const toast = useToast();
  const errorText = useErrorText();
  const take = useTakePictures();
  return async ({ name, bytes }) => {
    try {
      return take([await api.releases.storeAttachment({ name, bytes })], lang)[0] ?? null;
    } catch (error) {
      toast({ text: errorText(error), tone: 'error' });
      return null;
    }
  };
}

/** Asks for pictures for the text of an edition and stores them; an empty list when the person cancels. */
export function usePickPictures(): (lang: Language) => Promise<readonly ImageAttributes[]> {
  const toast = useToast();
  const errorText = useErrorText();
  const take = useTakePictures();
  return useCallback(
    async (lang) => {
      try {
        return take(await api.releases.pickAttachments({ imagesOnly: true }), lang);
      } catch (error) {
        toast({ text: errorText(error), tone: 'error' });
        return [];
      }
    },
    [toast, errorText, take],
  );
}
