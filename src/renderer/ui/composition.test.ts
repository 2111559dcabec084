import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composition, initialComposition, isInputMethodKey, type CompositionEvent } from './composition';

const run = (events: readonly CompositionEvent[], from = '') => events.reduce(composition, initialComposition(from));

describe('composition guard', () => {
  it('does not tell anyone about pinyin that is still being composed', () => {
    const state = run([{ type: 'start' }, { type: 'input', value: 'ni' }, { type: 'input', value: "ni'hao" }]);
    expect(state).toEqual({ composing: true, draft: "ni'hao", committed: '' });
  });

  it('commits the chosen characters once composition ends', () => {
    const state = run([{ type: 'start' }, { type: 'input', value: 'nihao' }, { type: 'end', value: '你好' }]);
    expect(state).toEqual({ composing: false, draft: '你好', committed: '你好' });
  });

  it('keeps the text from before when the composition is cancelled', () => {
    const state = run([{ type: 'start' }, { type: 'input', value: '稿ni' }, { type: 'end', value: '稿' }], '稿');
    expect(state.committed).toBe('稿');
  });

  it('does not let a re-render overwrite what is being composed', () => {
    const state = run([{ type: 'start' }, { type: 'input', value: 'ni' }, { type: 'external', value: 'other' }]);
    expect(state.draft).toBe('ni');
  });

  it('never shows one text and reports another when nothing is being composed', () => {
    const event = fc.oneof(
      fc.constant<CompositionEvent>({ type: 'start' }),
      fc.record({ type: fc.constantFrom('input' as const, 'end' as const, 'external' as const), value: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = run(events);
        expect(state.composing || state.draft === state.committed).toBe(true);
      }),
    );
  });

  it('leaves the Enter that confirms a candidate to the input method', () => {
    expect(isInputMethodKey({ keyCode: 229, isComposing: false })).toBe(true);
    expect(isInputMethodKey({ keyCode: 13, isComposing: true })).toBe(true);
    expect(isInputMethodKey({ keyCode: 13, isComposing: false })).toBe(false);
  });
});
