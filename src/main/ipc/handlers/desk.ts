import type { Handlers } from '../router';
import type { Services } from '../services';

export function deskHandlers({ session }: Services): Handlers['desk'] {
  return {
    overview: ({ today }) => session.current.archive.call('deskOverview', today),
    between: (span) => session.current.archive.call('deskBetween', span),
    months: ({ by }) => session.current.archive.call('deskMonths', by),
  };
}
