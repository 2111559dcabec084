import type { Handlers } from '../router';
import type { Services } from '../services';

export function searchesHandlers({ session, settings, send }: Services): Handlers['searches'] {
  const change = async (edit: (path: string) => Promise<void>): Promise<null> => {
    await edit(session.current.info.path);
    send('settings.changed', settings.effective);
    return null;
  };
  return {
    saved: () => session.current.archive.call('savedSearches'),
    async replaceSaved({ searches }) {
      await session.current.archive.call('saveSearches', searches);
      return session.current.archive.call('savedSearches');
    },
    remember: ({ text }) => change((path) => settings.rememberSearch(path, text)),
    forget: ({ text }) => change((path) => settings.forgetSearch(path, text)),
    forgetAll: () => change((path) => settings.forgetSearches(path)),
  };
}
