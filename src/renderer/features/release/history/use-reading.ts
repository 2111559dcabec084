import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { ReleaseContent, ReleaseId, Revision } from '@shared/domain/release';
import { queries } from '../../../bridge';
import { useErrorText, useToast } from '../../../ui';
import type { ComparedState, Reading } from './reading';

/** What is wanted, by number; the texts are fetched. */
export type Wish =
  | { readonly kind: 'now' }
  | { readonly kind: 'text'; readonly number: number }
  /** `newer` is null for the text of now. */
  | { readonly kind: 'compare'; readonly older: number; readonly newer: number | null; readonly picked: readonly number[] };

/** Fetches what is to be shown. Of wishes made quickly one after the other only the last is fulfilled. */
export function useReading(id: ReleaseId, revisions: readonly Revision[], onRead: (reading: Reading | null) => void): (wish: Wish) => void {
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const latest = useRef(0);
  return useCallback(
    (wish) => {
      const mine = ++latest.current;
      const state = async (number: number): Promise<ComparedState> => {
        const content: ReleaseContent = await client.query(queries.releases.revision(id, number));
        return { number, savedAt: revisions.find((revision) => revision.number === number)?.savedAt ?? '', content };
      };
      const fetch = async (): Promise<Reading | null> => {
        if (wish.kind === 'now') return null;
        if (wish.kind === 'text') return { kind: 'revision', ...(await state(wish.number)) };
        const [older, newer] = await Promise.all([state(wish.older), wish.newer === null ? null : state(wish.newer)]);
        return { kind: 'comparison', older, newer, picked: wish.picked };
      };
      fetch().then(
        (reading) => mine === latest.current && onRead(reading),
        (error: unknown) => toast({ text: errorText(error), tone: 'error' }),
      );
    },
    [client, toast, errorText, id, revisions, onRead],
  );
}
