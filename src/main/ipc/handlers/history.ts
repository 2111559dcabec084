import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

export function historyHandlers({ session, settings, send }: Services): Handlers['history'] {
  const setName = async (id: string, number: number, name: string | null): Promise<null> => {
    await session.current.archive.call('nameRevision', { id, number, name, stamp: stamp(settings) });
    send('releases.changed', { ids: [id] });
    return null;
  };
  return {
    name: ({ id, number, name }) => setName(id, number, name),
    unname: ({ id, number }) => setName(id, number, null),
    blame: (request) => session.current.archive.call('blame', request),
  };
}
