import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withFiles } from '@shared/domain/photos';
import type { Attachment, ReleaseId } from '@shared/domain/release';
import { api } from '../../bridge';
import { useErrorText, useToast } from '../../ui';
import { drafts } from '../release/drafts/window-drafts';

/** A file on its way in: by its path, or where it has none (pasted, dragged out of another program) by its bytes. */
type Incoming = { readonly path: string } | { readonly file: File };

interface Progress {
  readonly done: number;
  readonly total: number;
}

interface Adding {
  /** Null while nothing is under way. */
  readonly progress: Progress | null;
  readonly addPaths: (paths: readonly string[]) => void;
  readonly addFiles: (files: readonly File[]) => void;
}

async function stored(incoming: Incoming): Promise<Attachment> {
  if ('path' in incoming) return api.photos.storePath({ path: incoming.path });
  const { file } = incoming;
  return api.releases.storeAttachment({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

/** Stores files one after the other and keeps each with the release as soon as it is stored. */
export function useAdding(id: ReleaseId, onAdded: (sha256: string) => void): Adding {
  const { t } = useTranslation('photos');
  const toast = useToast();
  const errorText = useErrorText();
  const [progress, setProgress] = useState<Progress | null>(null);

  const add = async (incoming: readonly Incoming[]): Promise<void> => {
    if (incoming.length === 0) return;
    // The person may go on to another release meanwhile: the files still belong to this one.
    const letGo = drafts.show(id);
    const failures: unknown[] = [];
    try {
      for (const [done, one] of incoming.entries()) {
        setProgress({ done, total: incoming.length });
        try {
          const file = await stored(one);
          const known = drafts.find(id)?.content.facts.attachments ?? [];
          drafts.emit({ type: 'edited', id, edit: { part: 'facts', fields: { attachments: withFiles(known, [file]) } } });
          onAdded(file.sha256);
        } catch (error) {
          failures.push(error);
        }
      }
    } finally {
      letGo();
      setProgress(null);
    }
    const [first] = failures;
    if (failures.length === 1) toast({ text: errorText(first), tone: 'error' });
    if (failures.length > 1) toast({ text: t('add.failed', { count: failures.length, reason: errorText(first) }), tone: 'error' });
  };

  return {
    progress,
    addPaths: (paths) => void add(paths.map((path) => ({ path }))),
    addFiles: (files) =>
      void add(
        files.map((file) => {
          const [path] = api.pathsOf([file]);
          return path === undefined ? { file } : { path };
        }),
      ),
  };
}
