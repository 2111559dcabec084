import { z } from 'zod';
import { ReleaseId } from '../domain/release';
import { ChecklistItem, MOST_CHECKLIST_ITEMS, type Tick } from '../domain/workflow';
import { channel } from './channel';

const nothing = z.undefined().optional();

export const workflow = {
  /** What the open archive asks for before approval, of every kind of release. */
  checklist: channel<readonly ChecklistItem[]>()(nothing),
  saveChecklist: channel<readonly ChecklistItem[]>()(z.strictObject({ items: z.array(ChecklistItem).max(MOST_CHECKLIST_ITEMS) })),
  /** Of one release, oldest first, also those from before it was reopened. */
  ticks: channel<readonly Tick[]>()(z.strictObject({ id: ReleaseId })),
  tick: channel<readonly Tick[]>()(z.strictObject({ id: ReleaseId, item: z.string().max(64), isDone: z.boolean() })),
};
