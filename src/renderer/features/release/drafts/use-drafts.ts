import { useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { assertDefined } from '@shared/assert';
import type { ReleaseId } from '@shared/domain/release';
import { api, queries, registerFlush } from '../../../bridge';
import { useToast } from '../../../ui';
import type { Draft } from './draft';
import { DraftKeeper } from './draft-keeper';

export const DraftContext = createContext<DraftKeeper | null>(null);

export const useDraftKeeper = (): DraftKeeper => assertDefined(useContext(DraftContext), 'drafts need the ReleasePane around them');

/** The keeper of this window's drafts, wired to what makes it save: closing, leaving the window, input methods. */
export function useNewDraftKeeper(): DraftKeeper {
  const { t } = useTranslation('releases');
  const toast = useToast();
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        get: (id) => api.releases.get({ id }),
        save: ({ id, baseRevision, content }) => api.releases.save({ id, baseRevision, content }),
      }),
  );

  useEffect(
    () =>
      registerFlush(async () => {
        if (await keeper.flush()) return;
        const text = t('save.notClosed');
        toast({ text, tone: 'error' });
        throw new Error(text);
      }),
    [keeper, t, toast],
  );

  useEffect(() => {
    const begin = (): void => keeper.composing(true);
    const end = (): void => keeper.composing(false);
    const save = (): void => void keeper.flush();
    // In capture, for every field there is. A field that vanishes mid-composition may tell only by losing the focus.
    window.addEventListener('compositionstart', begin, true);
    window.addEventListener('compositionend', end, true);
    window.addEventListener('focusout', end, true);
    window.addEventListener('blur', save);
    return () => {
      window.removeEventListener('compositionstart', begin, true);
      window.removeEventListener('compositionend', end, true);
      window.removeEventListener('focusout', end, true);
      window.removeEventListener('blur', save);
      void keeper.flush();
    };
  }, [keeper]);

  return keeper;
}

interface OpenDraft {
  /** Undefined until the archive has answered. */
  readonly draft: Draft | undefined;
  readonly savedAt: string | undefined;
  readonly createdAt: string | undefined;
  readonly deletedAt: string | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The draft of a release, filled from the archive and saved when another release takes its place. */
export function useDraft(id: ReleaseId): OpenDraft {
  const keeper = useDraftKeeper();
  const { data, error, refetch } = useQuery(queries.releases.get(id));
  const draft = useSyncExternalStore(keeper.subscribe, useCallback(() => keeper.find(id), [keeper, id]));

  useEffect(() => {
    if (data !== undefined) keeper.emit({ type: 'arrived', release: data });
  }, [keeper, data]);

  useEffect(
    () => () => {
      void keeper.save(id).then(() => keeper.forgetIdle([]));
    },
    [keeper, id],
  );

  return {
    draft,
    savedAt: data?.savedAt,
    createdAt: data?.createdAt,
    deletedAt: data?.deletedAt ?? null,
    error,
    retry: () => void refetch(),
  };
}
