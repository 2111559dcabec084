import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

export function workflowHandlers({ session, settings }: Services): Handlers['workflow'] {
  return {
    checklist: () => session.current.archive.call('checklist'),
    saveChecklist: ({ items }) => session.current.archive.call('saveChecklist', items),
    ticks: ({ id }) => session.current.archive.call('ticks', id),
    tick: (request) => session.current.archive.call('tick', { ...request, stamp: stamp(settings) }),
  };
}
