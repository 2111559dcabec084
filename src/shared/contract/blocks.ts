import { z } from 'zod';
import { BlockContent, type BlockChange, type BlockEffect, type ListedBlock } from '../domain/blocks';
import type { RecurringText } from '../domain/recurring';
import { BlockId } from '../domain/release';
import { channel } from './channel';

const proposed = z.strictObject({ id: BlockId, content: BlockContent });

/** The reusable blocks of the open archive. `blocks.changed` tells about every change, `releases.changed` about what followed. */
export const blocks = {
  /** All of them, in no order. */
  list: channel<readonly ListedBlock[]>()(z.undefined().optional()),
  /** What saving this would mean for the releases that are linked to it. */
  usage: channel<BlockEffect>()(proposed),
  /** A new block, or a new state of one. Drafts that are linked to it follow at once. */
  save: channel<BlockChange>()(proposed),
  /** Texts that several releases end with, and that are no block yet; most frequent first. */
  recurring: channel<readonly RecurringText[]>()(z.undefined().optional()),
  /** A new block; the drafts that end with exactly its text are linked to it, and named as those that follow. */
  make: channel<BlockChange>()(proposed),
  remove: channel<BlockChange>()(z.strictObject({ id: BlockId })),
  /** Takes back a change by its number; the drafts follow again. */
  undo: channel<BlockChange>()(z.strictObject({ batch: z.int().positive() })),
};
