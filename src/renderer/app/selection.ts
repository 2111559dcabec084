import type { ReleaseId } from '@shared/domain/release';
import type { Sort } from '@shared/domain/search';
import { isPage, type ViewKey } from '../features/views/view-key';

/** Where the person is: the one piece of state that the three panes share. */
export interface Place {
  readonly view: ViewKey;
  readonly searchText: string;
  /** The last word of the search may be the beginning of a longer one. */
  readonly isTyping: boolean;
  /** Of search results. */
  readonly sort: Sort;
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
  /** A search as it is being typed. */
  | { readonly type: 'search'; readonly text: string }
  /** A finished search: the present one, or one that was kept or proposed. */
  | { readonly type: 'ask'; readonly text?: string; readonly sort?: Sort }
  /** Changes a condition of the search, whatever was typed meanwhile. */
  | { readonly type: 'refine'; readonly change: (text: string) => string }
  | { readonly type: 'sort'; readonly sort: Sort }
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

export const START: Place = { view: 'all', searchText: '', isTyping: true, sort: 'relevance', ids: [], active: null, anchor: null, fresh: null };

const only = (id: ReleaseId | null): Pick<Place, 'ids' | 'active' | 'anchor' | 'fresh'> => ({
  ids: id === null ? [] : [id],
  active: id,
  anchor: id,
  fresh: null,
});

/** One release stays open to be read; of several, some would be selected out of sight. */
const searching = (state: Place, search: Partial<Pick<Place, 'searchText' | 'isTyping' | 'sort'>>): Place => ({
  ...state,
  ...(state.ids.length > 1 ? only(state.active) : {}),
  ...search,
  view: listOf(state.view),
});

/** What is searched or selected is seen in a list only. */
const listOf = (view: ViewKey): ViewKey => (isPage(view) ? 'all' : view);

export function place(state: Place, action: PlaceAction): Place {
  switch (action.type) {
    case 'show':
      return action.view === state.view && state.searchText === '' ? state : { ...START, sort: state.sort, view: action.view };
    case 'search':
      return action.text === state.searchText ? state : searching(state, { searchText: action.text, isTyping: true });
    case 'ask':
      return searching(state, { searchText: action.text ?? state.searchText, isTyping: false, sort: action.sort ?? state.sort });
    case 'refine':
      return searching(state, { searchText: action.change(state.searchText) });
    case 'sort':
      return searching(state, { sort: action.sort });
    case 'searchEverywhere':
      return { ...state, view: 'all' };
    case 'open':
      return { ...START, sort: state.sort, ...only(action.id) };
    case 'select':
      return { ...state, view: listOf(state.view), ...only(action.id) };
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
      return { ...START, sort: state.sort, ...only(action.id), fresh: action.id };
    case 'leave': {
      const ids = state.ids.filter((id) => !action.ids.includes(id));
      return ids.length === state.ids.length ? state : ids.length > 0 ? { ...state, ids } : { ...state, ...only(action.next) };
    }
  }
}
