import type { Status } from '../release';
import { locks } from './steps';

export const STEP_NAMES = ['submit', 'approve', 'publish', 'withdraw', 'sendBack', 'reopen'] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** What a step is called: going back is something else for a text that was answered for. */
export function stepName(from: Status, to: Status): StepName {
  switch (to) {
    case 'in_review':
      return 'submit';
    case 'approved':
      return 'approve';
    case 'published':
      return 'publish';
    case 'withdrawn':
      return 'withdraw';
    case 'draft':
      return locks(from) ? 'reopen' : 'sendBack';
  }
}
