import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editionsShowing, withEdited } from '@shared/domain/photos';
import type { Attachment, ReleaseContent, ReleaseId } from '@shared/domain/release';
import { api } from '../../bridge';
import { useErrorText, useToast } from '../../ui';
import { drafts } from '../release/drafts/window-drafts';

/** A file that was chosen in the place of a lost one and is another. */
interface Stranger {
  readonly lost: Attachment;
  readonly path: string;
}

interface Actions {
  /** `told` to screen readers, where nothing else says what happened. */
  readonly changeFiles: (change: (files: readonly Attachment[]) => Attachment[], told?: string) => void;
  readonly change: (sha256: string, fields: Partial<Attachment>) => void;
  readonly remove: (file: Attachment, content: ReleaseContent) => void;
  readonly replace: (from: Attachment, made: Attachment, inTexts: boolean) => void;
  readonly saveCopy: (file: Attachment) => Promise<void>;
  readonly chooseAgain: (lost: Attachment) => Promise<void>;
  readonly stranger: Stranger | null;
  readonly dismissStranger: () => void;
  readonly said: string;
}

/** What can be done with the files of a release; what is taken away can be taken back. */
export function useFileActions(id: ReleaseId, refresh: () => void): Actions {
  const { t } = useTranslation(['photos', 'common']);
  const toast = useToast();
  const errorText = useErrorText();
  const [stranger, setStranger] = useState<Stranger | null>(null);
  const [said, setSaid] = useState('');

  // Of the draft as it is now: an undo comes later than what it was made for.
  const changeFiles: Actions['changeFiles'] = (changed, told) => {
    const known = drafts.find(id)?.content.facts.attachments;
    if (known === undefined) return;
    drafts.emit({ type: 'edited', id, edit: { part: 'facts', fields: { attachments: changed(known) } } });
    if (told !== undefined) setSaid(told);
  };
  const failed = (error: unknown): void => toast({ text: errorText(error), tone: 'error' });

  return {
    changeFiles,
    change: (sha256, fields) => changeFiles((files) => files.map((file) => (file.sha256 === sha256 ? { ...file, ...fields } : file))),

    remove(file, content) {
      const at = content.facts.attachments.findIndex(({ sha256 }) => sha256 === file.sha256);
      changeFiles((files) => files.filter(({ sha256 }) => sha256 !== file.sha256));
      toast({
        text: t(editionsShowing(content, file.sha256).length > 0 ? 'removed.stays' : 'removed', { name: file.name }),
        action: {
          label: t('common:action.undo'),
          run: () => changeFiles((files) => (files.some(({ sha256 }) => sha256 === file.sha256) ? [...files] : files.toSpliced(at, 0, file))),
        },
      });
    },

    replace(from, made, inTexts) {
      const before = drafts.find(id)?.content;
      if (before === undefined) return;
      drafts.emit({ type: 'replaced', id, content: withEdited(before, from.sha256, made, inTexts) });
      toast({
        text: t('edit.done', { name: made.name }),
        action: {
          label: t('common:action.undo'),
          run: () => {
            const now = drafts.find(id)?.content;
            if (now !== undefined) drafts.emit({ type: 'replaced', id, content: withEdited(now, made.sha256, from, inTexts) });
          },
        },
      });
    },

    async saveCopy({ sha256, name }) {
      try {
        const saved = await api.photos.saveCopy({ sha256, name });
        if (saved !== null) toast({ text: t('saved', { path: saved.path }) });
      } catch (error) {
        failed(error);
        refresh();
      }
    },

    async chooseAgain(lost) {
      try {
        const [path] = await api.photos.choose({ several: false });
        if (path === undefined) return;
        if (await api.photos.mend({ sha256: lost.sha256, path })) {
          toast({ text: t('lost.mended', { name: lost.name }) });
          refresh();
        } else {
          setStranger({ lost, path });
        }
      } catch (error) {
        failed(error);
      }
    },
    stranger,
    dismissStranger: () => setStranger(null),
    said,
  };
}
