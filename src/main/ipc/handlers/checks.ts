import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

export function checksHandlers({ session, settings, send }: Services): Handlers['checks'] {
  const changed = (): null => {
    send('ownWords.changed', null);
    return null;
  };
  return {
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
