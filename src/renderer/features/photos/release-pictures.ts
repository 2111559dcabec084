import { useTranslation } from 'react-i18next';
import { withFiles } from '@shared/domain/photos';
import type { Attachment, Language, ReleaseId } from '@shared/domain/release';
import { useToast } from '../../ui';
import { imageOf, type EditorHub, type ReleasePictures } from '../editor';
import { drafts } from '../release/drafts/window-drafts';

/** The files of a release for the editors of its texts. */
export function releasePictures(id: ReleaseId): ReleasePictures {
  const known = (): readonly Attachment[] => drafts.find(id)?.content.facts.attachments ?? [];
  return {
    attach: (files) => drafts.emit({ type: 'edited', id, edit: { part: 'facts', fields: { attachments: withFiles(known(), files) } } }),
    find: (sha256) => known().find((file) => file.sha256 === sha256),
  };
}

/** Puts a picture into texts: behind the caret of those that are edited, at the end of the others. */
export function useInsertPicture(id: ReleaseId, hub: EditorHub): (file: Attachment, languages: readonly Language[]) => void {
  const { t } = useTranslation('photos');
  const toast = useToast();
  return (file, languages) => {
    const edited = hub.insertPicture(file, languages);
    for (const lang of languages) {
      const edition = drafts.find(id)?.content[lang];
      if (edited.includes(lang) || edition === null || edition === undefined) continue;
      const body = { ...edition.body, content: [...edition.body.content, { type: 'image' as const, attrs: imageOf(file, lang) }] };
      drafts.emit({ type: 'edited', id, edit: { part: lang, fields: { body } } });
    }
    toast({ text: t(`inserted.${languages.length > 1 ? 'both' : (languages[0] ?? 'both')}`) });
  };
}
