import type { ReleaseFilter } from '@shared/domain/listing';
import { STATUSES, type Status } from '@shared/domain/release';
import type { z } from 'zod';

/** Views that are a page of their own instead of a list. */
export type PageKey = 'desk' | 'calendar';

export const isPage = (view: ViewKey): view is PageKey => view === 'desk' || view === 'calendar';

/** A view of the left pane, as the text that is its identity there. */
export type ViewKey = PageKey | 'all' | 'bin' | `status:${Status}` | `year:${number}` | `kind:${string}` | `tag:${string}`;

type Filter = z.input<typeof ReleaseFilter>;

const isStatus = (text: string): text is Status => (STATUSES as readonly string[]).includes(text);

/** What a view asks of the archive. */
export function viewFilter(key: ViewKey): Filter {
  if (key === 'all' || isPage(key)) return {};
  if (key === 'bin') return { bin: true };
  const value = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('status:')) return isStatus(value) ? { status: value } : {};
  if (key.startsWith('year:')) return { year: Number(value) };
  return key.startsWith('kind:') ? { kind: value } : { tag: value };
}
