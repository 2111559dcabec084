import { useCallback, useMemo, useRef } from 'react';
import { api, useSettings } from '../../bridge';
import { useErrorText, useToast } from '../../ui';

interface RecentSearchesUse {
  /** Newest first. */
  readonly recent: readonly string[];
  /** A search has led somewhere: a result was opened, or Enter was pressed. */
  readonly remember: (text: string) => void;
  readonly forget: (text: string) => void;
  readonly forgetAll: () => void;
}

const NONE: readonly string[] = [];

/** The searches of the archive at `path` that this computer remembers. */
export function useRecentSearches(path: string): RecentSearchesUse {
  const { recentSearches, remembersSearches } = useSettings();
  const toast = useToast();
  const errorText = useErrorText();
  const last = useRef('');
  const tell = useCallback((error: unknown): void => toast({ text: errorText(error), tone: 'error' }), [toast, errorText]);
  const remember = useCallback(
    (text: string): void => {
      // Going through the results of one search is one search.
      if (text === '' || text === last.current || !remembersSearches) return;
      last.current = text;
      api.searches.remember({ text }).catch(tell);
    },
    [remembersSearches, tell],
  );
  const forget = useCallback(
    (text: string): void => {
      last.current = '';
      api.searches.forget({ text }).catch(tell);
    },
    [tell],
  );
  const forgetAll = useCallback((): void => {
    last.current = '';
    api.searches.forgetAll().catch(tell);
  }, [tell]);
  const recent = recentSearches[path] ?? NONE;
  return useMemo(() => ({ recent, remember, forget, forgetAll }), [recent, remember, forget, forgetAll]);
}
