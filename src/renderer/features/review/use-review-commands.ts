import { useQueryClient } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseId } from '@shared/domain/release';
import type { AnchorPlace } from '@shared/domain/review';
import { api, flushAll, queries } from '../../bridge';
import { useCommands } from '../../commands';
import { useErrorText, useToast } from '../../ui';
import { selectedPlace } from './selected-place';

interface ReviewCommands {
  /** What a new comment is about; null while none is written. */
  readonly about: AnchorPlace | null;
  readonly done: () => void;
}

/** Commenting on the selected words, and copies for colleagues that go out as Word files and come back. */
export function useReviewCommands(id: ReleaseId, root: RefObject<HTMLElement | null>, isEnabled: boolean, showPanel: () => void): ReviewCommands {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [about, setAbout] = useState<AnchorPlace | null>(null);

  const comment = (): void => {
    const place = root.current === null ? null : selectedPlace(root.current);
    if (place === null) toast({ text: t('needsSelection') });
    else setAbout(place);
    showPanel();
  };
  const attempt = (act: () => Promise<string | null>): void => {
    act().then(
      (text) => text !== null && toast({ text }),
      (error: unknown) => toast({ text: errorText(error), tone: 'error' }),
    );
  };
  const exportWord = async (): Promise<string | null> => {
    // What is typed but not saved yet goes out, too.
    await flushAll();
    return (await api.review.exportWord({ id })) === null ? null : t('export.done');
  };
  const importWord = async (): Promise<string | null> => {
    await flushAll();
    const taken = await api.review.importWord({ id });
    if (taken === null) return null;
    client.setQueryData(queries.review.comments(id).queryKey, taken.comments);
    showPanel();
    if (taken.added === 0) return t('import.nothing');
    return taken.lost > 0 ? t('import.lost', { count: taken.lost }) : t('import.done', { count: taken.added });
  };
  useCommands({
    'review.comment': { run: comment, isEnabled },
    'review.export': { run: () => attempt(exportWord), isEnabled },
    'review.import': { run: () => attempt(importWord), isEnabled },
  });
  return { about, done: () => setAbout(null) };
}
