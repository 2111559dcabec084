import { z } from 'zod';
import { MOST_SAVED_SEARCHES, SavedSearch } from '../domain/saved-search';
import { channel } from './channel';

const text = z.strictObject({ text: z.string().min(1).max(10_000) });

export const searches = {
  /** The saved searches of the open archive, in the order the person gave them. */
  saved: channel<readonly SavedSearch[]>()(z.undefined().optional()),
  /** Replaces the whole list, so that a removal can be undone where it was; the reply is what is stored now. */
  replaceSaved: channel<readonly SavedSearch[]>()(
    z.strictObject({ searches: z.array(SavedSearch).max(MOST_SAVED_SEARCHES) }),
  ),
  /** Recent searches are kept in the settings, by archive. `settings.changed` tells about them. */
  remember: channel<null>()(text),
  forget: channel<null>()(text),
  forgetAll: channel<null>()(z.undefined().optional()),
};
