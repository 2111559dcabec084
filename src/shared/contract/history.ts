import { z } from 'zod';
import { TEXT_FIELDS } from '../domain/compare';
import { LANGUAGES, ReleaseId, type WhoChanged } from '../domain/release';
import { channel } from './channel';

const revision = { id: ReleaseId, number: z.int().positive() };
/** A paragraph of a book would be shorter. */
const passage = z.string().max(200_000);

/** Names of revisions, and who wrote what. `releases.changed` tells about every change. */
export const history = {
  /** A new name, or another one. */
  name: channel<null>()(z.strictObject({ ...revision, name: z.string().trim().min(1).max(200) })),
  unname: channel<null>()(z.strictObject(revision)),
  /** Who changed these words last; `from` is the revision they are read in, null for the newest. */
  blame: channel<WhoChanged>()(
    z.strictObject({
      id: ReleaseId,
      lang: z.enum(LANGUAGES),
      from: z.int().positive().nullable(),
      place: z.strictObject({ field: z.enum([...TEXT_FIELDS, 'body']), line: passage, sentence: passage }),
    }),
  ),
};
