import type { LinkedKind } from '@shared/domain/blocks';
import { LANGUAGES, type ReleaseContent, type ReleaseId } from '@shared/domain/release';
import { drafts } from '../release/drafts/window-drafts';

/** Puts what a block of this kind changes in a release into its draft, and nothing else: other fields may have changed meanwhile. */
export function takeOver(id: ReleaseId, kind: LinkedKind, { facts: { blocks, mediaContact }, ...editions }: ReleaseContent): void {
  const fields = kind === 'contact' ? { blocks, mediaContact } : { blocks };
  drafts.emit({ type: 'edited', id, edit: { part: 'facts', fields } });
  if (kind === 'contact') return;
  for (const lang of LANGUAGES) {
    const edition = editions[lang];
    if (edition !== null) drafts.emit({ type: 'edited', id, edit: { part: lang, fields: { boilerplate: edition.boilerplate } } });
  }
}
