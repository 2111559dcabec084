import { describe, expect, it, vi } from 'vitest';
import { CommandStore } from './command-store';

describe('command store', () => {
  it('runs the command of the part that came last, and the earlier one again when that part is gone', () => {
    const store = new CommandStore();
    const [list, editor] = [vi.fn(), vi.fn()];
    const owner = {};
    store.set({}, { 'release.save': { run: list } });
    store.set(owner, { 'release.save': { run: editor } });
    store.run('release.save');
    store.remove(owner);
    store.run('release.save');
    expect([list.mock.calls.length, editor.mock.calls.length]).toEqual([1, 1]);
  });

  it('does not run a command that is disabled or that nobody offers', () => {
    const store = new CommandStore();
    const run = vi.fn();
    store.set({}, { 'release.bin': { run, isEnabled: false } });
    expect([store.run('release.bin'), store.run('release.create')]).toEqual([false, false]);
    expect(run).not.toHaveBeenCalled();
  });

  it('tells the menu about a change of state once, and about a new closure never', () => {
    const store = new CommandStore();
    const owner = {};
    const told = vi.fn();
    store.subscribe(told);
    store.set(owner, { 'view.zh': { run: vi.fn(), isChecked: false } });
    store.set(owner, { 'view.zh': { run: vi.fn(), isChecked: false } });
    store.set(owner, { 'view.zh': { run: vi.fn(), isChecked: true } });
    expect(told).toHaveBeenCalledTimes(2);
    expect(store.state('view.zh').isChecked).toBe(true);
  });
});
