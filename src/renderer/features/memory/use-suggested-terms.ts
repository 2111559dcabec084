import { useQuery } from '@tanstack/react-query';
import { useEffect, type RefObject } from 'react';
import { OTHER_LANGUAGE, type ReleaseContent, type ReleaseId } from '@shared/domain/release';
import { queries } from '../../bridge';
import { useEditorHub } from '../editor';
import { useSource } from './use-source';

/** Lets the editors offer the terms of the paragraph that the one with the caret translates. */
export function useSuggestedTerms(id: ReleaseId, root: RefObject<HTMLElement | null>, content: ReleaseContent, isEditing: boolean): void {
  const hub = useEditorHub();
  const source = useSource(root, content, isEditing)?.source ?? null;
  const isTranslation = source?.of === 'counterpart';
  const { data, isPlaceholderData } = useQuery({
    ...queries.memory.translations({ text: source?.text ?? '', lang: source?.lang ?? 'zh', except: id }),
    enabled: isTranslation,
  });
  const terms = isTranslation && !isPlaceholderData ? data?.terms : undefined;
  const lang = source === null ? null : OTHER_LANGUAGE[source.lang];
  useEffect(() => {
    hub.suggest(lang === null || terms === undefined ? null : { lang, terms: terms.flatMap(({ targets }) => targets) });
  }, [hub, lang, terms]);
}
