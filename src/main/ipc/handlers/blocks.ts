import type { BlockChange } from '@shared/domain/blocks';
import type { Handlers } from '../router';
import { stamp, type Services } from '../services';

export function blocksHandlers({ session, settings, texts, send }: Services): Handlers['blocks'] {
  const changing = async (change: Promise<BlockChange>): Promise<BlockChange> => {
    const outcome = await change;
    if (outcome.batch !== null) send('blocks.changed', null);
    return outcome;
  };

  return {
    list: () => session.current.archive.call('blocks'),
    usage: (request) => session.current.archive.call('blockUsage', request),
    save: (request) =>
      changing(
        session.current.archive.call('saveBlock', {
          ...request,
          stamp: stamp(settings, texts.t('native:blocks.changed', { name: request.content.name })),
        }),
      ),
    recurring: () => session.current.facts().call('recurringTexts'),
    make: (request) =>
      changing(
        session.current.archive.call('saveBlock', {
          ...request,
          linksSame: true,
          stamp: stamp(settings, texts.t('native:blocks.changed', { name: request.content.name })),
        }),
      ),
    remove: (request) => changing(session.current.archive.call('removeBlock', { ...request, stamp: stamp(settings) })),
    undo: (request) =>
      changing(session.current.archive.call('undoBlocks', { ...request, stamp: stamp(settings, texts.t('native:blocks.undone')) })),
  };
}
