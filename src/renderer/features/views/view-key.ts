import type { ReleaseFilter } from '@shared/domain/listing';
import { STATUSES, type Status } from '@shared/domain/release';
import type { z } from 'zod';

/** A view of the left pane, as the text that is its identity there. */
export type ViewKey = 'all' | 'bin' | `status:${Status}` | `year:${number}` | `kind:${string}` | `tag:${string}`;

type Filter = z.input<typeof ReleaseFilter>;

const isStatus = (text: string): text is Status => (STATUSES as readonly string[]).includes(text);

/** What a view asks of the archive. */
export function viewFilter(key: ViewKey): Filter {
  if (key === 'all') return {};
  if (key === 'bin') return { bin: true };
  const value = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('status:')) return isStatus(value) ? { status: value } : {};
  if (key.startsWith('year:')) return { year: Number(value) };
  return key.startsWith('kind:') ? { kind: value } : { tag: value };
}
