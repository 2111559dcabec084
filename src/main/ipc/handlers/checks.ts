import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

export function checksHandlers({ session, settings, send }: Services): Handlers['checks'] {
  const changed = (): null => {
    send('ownWords.changed', null);
    return null;
  };
  return {
    accepted: ({ id }) => session.current.archive.call('acceptedFindings', id),
    accept: (request) => session.current.archive.call('acceptFinding', { ...request, stamp: stamp(settings) }),
    words: () => session.current.archive.call('houseWords'),
    saveWords: ({ words }) => session.current.archive.call('saveHouseWords', words),
    ownWords: () => session.current.archive.call('ownWords'),
    async addOwnWord({ word }) {
      await session.current.archive.call('addOwnWord', { word, stamp: stamp(settings) });
      return changed();
    },
    async removeOwnWord({ word }) {
      await session.current.archive.call('removeOwnWord', word);
      return changed();
    },
  };
}
