import type { ReleaseId } from '@shared/domain/release';
import type { ViewKey } from '../features/views/view-key';

/** Where the person is: the one piece of state that the three panes share. */
export interface Place {
  readonly view: ViewKey;
  readonly searchText: string;
  /** In the order they were chosen; the last one is the active one unless a range was extended upwards. */
  readonly ids: readonly ReleaseId[];
  /** The row the keyboard is on. */
  readonly active: ReleaseId | null;
  /** Where a Shift-selection starts. */
  readonly anchor: ReleaseId | null;
  /** Just created here: opens for writing. */
  readonly fresh: ReleaseId | null;
}

export type PlaceAction =
  | { readonly type: 'show'; readonly view: ViewKey }
  | { readonly type: 'search'; readonly text: string }
  /** The same search, in all releases. */
  | { readonly type: 'searchEverywhere' }
  /** Shows a release wherever it is, e.g. one that was just imported. */
  | { readonly type: 'open'; readonly id: ReleaseId }
  | { readonly type: 'select'; readonly id: ReleaseId }
  | { readonly type: 'toggle'; readonly id: ReleaseId }
  /** `ids` run from the anchor to `active`, both included. */
  | { readonly type: 'extend'; readonly ids: readonly ReleaseId[]; readonly active: ReleaseId }
  | { readonly type: 'selectAll'; readonly ids: readonly ReleaseId[] }
  | { readonly type: 'create'; readonly id: ReleaseId }
  /** The rows are gone from this list; `next` is the neighbour that takes their place. */
  | { readonly type: 'leave'; readonly ids: readonly ReleaseId[]; readonly next: ReleaseId | null };

export const START: Place = { view: 'all', searchText: '', ids: [], active: null, anchor: null, fresh: null };

const only = (id: ReleaseId | null): Pick<Place, 'ids' | 'active' | 'anchor' | 'fresh'> => ({
  ids: id === null ? [] : [id],
  active: id,
  anchor: id,
  fresh: null,
});

export function place(state: Place, action: PlaceAction): Place {
  switch (action.type) {
    case 'show':
      return action.view === state.view && state.searchText === '' ? state : { ...START, view: action.view };
    case 'search':
      if (action.text === state.searchText) return state;
      // One release stays open to be read; of several, some would be selected out of sight.
      return { ...state, ...(state.ids.length > 1 ? only(state.active) : {}), searchText: action.text };
    case 'searchEverywhere':
      return { ...state, view: 'all' };
    case 'open':
      return { ...START, ...only(action.id) };
    case 'select':
      return { ...state, ...only(action.id) };
    case 'toggle': {
      const ids = state.ids.includes(action.id)
        ? state.ids.filter((id) => id !== action.id)
        : [...state.ids, action.id];
      return { ...state, ids, active: action.id, anchor: action.id, fresh: null };
    }
    case 'extend':
      return { ...state, ids: action.ids, active: action.active, anchor: state.anchor ?? action.active, fresh: null };
    case 'selectAll':
      return { ...state, ids: action.ids, active: state.active ?? action.ids[0] ?? null, fresh: null };
    case 'create':
      // Everything but an empty search of all releases might not show the new one.
      return { ...START, ...only(action.id), fresh: action.id };
    case 'leave': {
      const ids = state.ids.filter((id) => !action.ids.includes(id));
      return ids.length === state.ids.length ? state : ids.length > 0 ? { ...state, ids } : { ...state, ...only(action.next) };
    }
  }
}
