import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SavedSearch } from '@shared/domain/saved-search';
import { api, queries } from '../../bridge';
import { useErrorText, useToast } from '../../ui';

const NONE: readonly SavedSearch[] = [];

/** The searches kept in the open archive, and how to put others in their place; a failure is told. */
export function useSavedSearches(): { readonly saved: readonly SavedSearch[]; readonly replace: (next: readonly SavedSearch[]) => Promise<boolean> } {
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const saved = useQuery(queries.searches.saved()).data ?? NONE;
  const replace = useCallback(
    async (next: readonly SavedSearch[]): Promise<boolean> => {
      try {
        client.setQueryData(queries.searches.saved().queryKey, await api.searches.replaceSaved({ searches: [...next] }));
        return true;
      } catch (error) {
        toast({ text: errorText(error), tone: 'error' });
        return false;
      }
    },
    [client, toast, errorText],
  );
  return { saved, replace };
}
