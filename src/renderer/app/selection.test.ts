import { describe, expect, it } from 'vitest';
import { place, START, type PlaceAction } from './selection';

const walk = (...actions: readonly PlaceAction[]) => actions.reduce(place, START);

describe('selection', () => {
  it('keeps the release that is being read while a search is typed', () => {
    const state = walk({ type: 'select', id: 'a' }, { type: 'search', text: '钢' });
    expect(state).toMatchObject({ ids: ['a'], searchText: '钢' });
  });

  it('selects no releases out of sight when a search begins', () => {
    const state = walk({ type: 'select', id: 'a' }, { type: 'extend', ids: ['a', 'b'], active: 'b' }, { type: 'search', text: '钢' });
    expect(state).toMatchObject({ ids: ['b'], active: 'b' });
  });

  it('forgets selection and search when another view is chosen, so that no command acts on rows out of sight', () => {
    const state = walk({ type: 'select', id: 'a' }, { type: 'search', text: '钢' }, { type: 'show', view: 'bin' });
    expect(state).toEqual({ ...START, view: 'bin' });
  });

  it('a finished search is not asked as one that is being typed, until the next letter', () => {
    const asked = walk({ type: 'search', text: 'launch' }, { type: 'ask' });
    expect(asked).toMatchObject({ searchText: 'launch', isTyping: false });
    expect(place(asked, { type: 'refine', change: (text) => `kind:news ${text}` })).toMatchObject({ searchText: 'kind:news launch', isTyping: false });
    expect(place(asked, { type: 'search', text: 'launche' })).toMatchObject({ isTyping: true });
  });

  it('the order of results that was chosen holds for the next search', () => {
    expect(walk({ type: 'search', text: 'x' }, { type: 'sort', sort: 'newest' }, { type: 'show', view: 'bin' })).toMatchObject({ sort: 'newest', searchText: '' });
  });

  it('adds and removes single releases', () => {
    const state = walk({ type: 'select', id: 'a' }, { type: 'toggle', id: 'b' }, { type: 'toggle', id: 'a' });
    expect(state).toMatchObject({ ids: ['b'], active: 'a', anchor: 'a' });
  });

  it('keeps the start of a range while it grows and shrinks', () => {
    const state = walk(
      { type: 'select', id: 'b' },
      { type: 'extend', ids: ['b', 'c', 'd'], active: 'd' },
      { type: 'extend', ids: ['b', 'a'], active: 'a' },
    );
    expect(state).toMatchObject({ ids: ['b', 'a'], active: 'a', anchor: 'b' });
  });

  it('goes to the neighbour when the selected release moves to the bin', () => {
    const state = walk({ type: 'select', id: 'a' }, { type: 'leave', ids: ['a'], next: 'b' });
    expect(state).toMatchObject({ ids: ['b'], active: 'b', anchor: 'b' });
  });

  it('does not move away from a release because another one moved to the bin', () => {
    const before = walk({ type: 'select', id: 'a' });
    expect(place(before, { type: 'leave', ids: ['z'], next: 'b' })).toBe(before);
  });

  it('shows a new release wherever it was created from', () => {
    const state = walk({ type: 'show', view: 'bin' }, { type: 'search', text: 'x' }, { type: 'create', id: 'n' });
    expect(state).toMatchObject({ view: 'all', searchText: '', ids: ['n'], fresh: 'n' });
  });

  it('leaves the calendar for a list when a search is asked or a release opened, which would else be out of sight', () => {
    expect(walk({ type: 'show', view: 'calendar' }, { type: 'ask', text: '钢' })).toMatchObject({ view: 'all', searchText: '钢' });
    expect(walk({ type: 'show', view: 'desk' }, { type: 'select', id: 'a' })).toMatchObject({ view: 'all', ids: ['a'] });
  });
});
