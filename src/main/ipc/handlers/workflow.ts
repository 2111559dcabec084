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

export function checksHandlers({ session, settings }: Services): Handlers['checks'] {
  return {
    accepted: ({ id }) => session.current.archive.call('acceptedFindings', id),
    accept: (request) => session.current.archive.call('acceptFinding', { ...request, stamp: stamp(settings) }),
    words: () => session.current.archive.call('houseWords'),
    saveWords: ({ words }) => session.current.archive.call('saveHouseWords', words),
  };
}
