import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReleaseContent, ReleaseId } from '@shared/domain/release';
import { placedComments, type PlacedComment, type ReviewComment } from '@shared/domain/review';
import { queries } from '../../bridge';
import { useErrorText, useToast } from '../../ui';

export interface Comments {
  readonly placed: readonly PlacedComment[];
  readonly isLoading: boolean;
  readonly error: unknown;
  /** Does something with comments; its answer is the list as it is then. What goes wrong is told. */
  readonly change: (act: () => Promise<readonly ReviewComment[]>) => Promise<boolean>;
}

/** The comments of a release at their places in the text as it is now. */
export function useComments(id: ReleaseId, content: ReleaseContent): Comments {
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data, error } = useQuery(queries.review.comments(id));
  const placed = useMemo(() => placedComments(content, data ?? []), [content, data]);
  const change = async (act: () => Promise<readonly ReviewComment[]>): Promise<boolean> => {
    try {
      client.setQueryData(queries.review.comments(id).queryKey, await act());
      return true;
    } catch (failure) {
      toast({ text: errorText(failure), tone: 'error' });
      return false;
    }
  };
  return { placed, isLoading: data === undefined && error === null, error, change };
}
