import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ReleaseId } from '@shared/domain/release';
import { queries } from '../../../bridge';
import type { Draft } from './draft';
import { drafts } from './window-drafts';

interface OpenDraft {
  /** Undefined until the archive has answered. */
  readonly draft: Draft | undefined;
  readonly savedAt: string | undefined;
  readonly createdAt: string | undefined;
  readonly deletedAt: string | null;
  readonly isLocked: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The draft of a release, filled from the archive and saved when another release takes its place. */
export function useDraft(id: ReleaseId): OpenDraft {
  const { data, error, refetch } = useQuery(queries.releases.get(id));
  const draft = useSyncExternalStore(drafts.subscribe, useCallback(() => drafts.find(id), [id]));

  useEffect(() => {
    if (data !== undefined) drafts.emit({ type: 'arrived', release: data });
  }, [data]);

  useEffect(() => drafts.show(id), [id]);

  return {
    draft,
    savedAt: data?.savedAt,
    createdAt: data?.createdAt,
    deletedAt: data?.deletedAt ?? null,
    isLocked: data !== undefined && data.isLocked && data.facts.status === draft?.content.facts.status,
    error,
    retry: () => void refetch(),
  };
}

/** Drafts other than `visible` whose text could not be saved. */
export const useTroubledDrafts = (visible: ReleaseId | undefined): readonly Draft[] =>
  useSyncExternalStore(drafts.subscribe, drafts.troubled).filter(({ id }) => id !== visible);
