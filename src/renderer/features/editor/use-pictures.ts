import { useCallback } from 'react';
import { api } from '../../bridge';
import { useErrorText, useToast } from '../../ui';

/** Stores the bytes of a picture and gives its SHA-256; tells the person when it is refused. */
export function useStorePicture(): (picture: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }) => Promise<string | null> {
  const toast = useToast();
  const errorText = useErrorText();
  return async ({ name, bytes }) => {
    try {
      return (await api.releases.storeAttachment({ name, bytes })).sha256;
    } catch (error) {
      toast({ text: errorText(error), tone: 'error' });
      return null;
    }
  };
}

/** Asks for pictures and stores them; an empty list when the person cancels. */
export function usePickPictures(): () => Promise<readonly string[]> {
  const toast = useToast();
  const errorText = useErrorText();
  return useCallback(async () => {
    try {
      return (await api.releases.pickAttachments({ imagesOnly: true })).map(({ sha256 }) => sha256);
    } catch (error) {
      toast({ text: errorText(error), tone: 'error' });
      return [];
    }
  }, [toast, errorText]);
}
