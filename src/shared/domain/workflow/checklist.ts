import { z } from 'zod';

const words = z.string().trim().min(1).max(200);

/** One thing that somebody makes sure of before a release is approved; `zh` and `en` say the same. */
export const ChecklistItem = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** The kind of release it is about; null for every kind. */
  kind: z.string().min(1).max(64).nullable(),
  zh: words,
  en: words,
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const MOST_CHECKLIST_ITEMS = 200;

/** What to make sure of for a release of this kind: what every release needs first. */
export const checklistOf = (items: readonly ChecklistItem[], kind: string): readonly ChecklistItem[] => [
  ...items.filter((item) => item.kind === null),
  ...items.filter((item) => item.kind === kind),
];

/** Somebody has made sure of it. `at` is an ISO 8601 UTC instant. */
export interface Tick {
  readonly item: string;
  readonly author: string;
  readonly at: string;
}

/** Ticks that still count: a text that was reopened has to be looked at again. */
export const validTicks = (ticks: readonly Tick[], reopenedAt: string): readonly Tick[] => ticks.filter(({ at }) => at > reopenedAt);
