import { z } from 'zod';
import { SORTS } from './search';

/** A search kept by name in the archive; `text` is in the query language. */
export const SavedSearch = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(10_000),
  sort: z.enum(SORTS),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

/** More than anybody reads; the list stands in the left pane. */
export const MOST_SAVED_SEARCHES = 200;

/** Searches remembered for each archive. */
export const MOST_RECENT_SEARCHES = 20;

/** `recent` with `text` on top, once; the rest in their order. Blank texts are not remembered. */
export function withRecent(recent: readonly string[], text: string): readonly string[] {
  const bare = text.trim();
  return bare === '' ? recent : [bare, ...recent.filter((other) => other !== bare)].slice(0, MOST_RECENT_SEARCHES);
}
