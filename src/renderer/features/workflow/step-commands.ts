import type { CommandId } from '@shared/commands/registry';
import type { Status } from '@shared/domain/release';
import type { CommandHandlers } from '../../commands/command-store';

const COMMANDS = {
  'status.submit': 'in_review',
  'status.approve': 'approved',
  'status.publish': 'published',
  'status.withdraw': 'withdrawn',
  'status.reopen': 'draft',
} as const satisfies Partial<Record<CommandId, Status>>;

/** The steps of a release as commands; those that are not among `steps` are there, but not now. */
export const stepCommands = (steps: readonly Status[], take: (to: Status) => void): CommandHandlers =>
  Object.fromEntries(Object.entries(COMMANDS).map(([id, to]) => [id, { run: () => take(to), isEnabled: steps.includes(to) }]));
