/**
 * What an input method is doing in a text field, as a pure state machine.
 * `draft` is what the field shows; `committed` is what the rest of the program may know. While a person composes
 * (pinyin on its way to 汉字) the two differ, and nothing outside may act on, or overwrite, the draft.
 */
export interface CompositionState {
  readonly composing: boolean;
  readonly draft: string;
  readonly committed: string;
}

export type CompositionEvent =
  | { readonly type: 'start' }
  | { readonly type: 'input'; readonly value: string }
  | { readonly type: 'end'; readonly value: string }
  /** The owner of the text set a new one. */
  | { readonly type: 'external'; readonly value: string };

export const initialComposition = (value: string): CompositionState => ({
  composing: false,
  draft: value,
  committed: value,
});

export function composition(state: CompositionState, event: CompositionEvent): CompositionState {
  switch (event.type) {
    case 'start':
      return { ...state, composing: true };
    case 'input':
      return state.composing
        ? { ...state, draft: event.value }
        : { ...state, draft: event.value, committed: event.value };
    case 'end':
      return { composing: false, draft: event.value, committed: event.value };
    case 'external':
      // Writing into a field mid-composition doubles or drops characters, so the person's text stays.
      return state.composing ? state : initialComposition(event.value);
  }
}

interface KeyLike {
  readonly keyCode: number;
  readonly isComposing: boolean;
}

/**
 * Whether a key belongs to the input method. The Enter that confirms a candidate arrives as key code 229,
 * in some versions of Chromium and some input methods without `isComposing`.
 */
export const isInputMethodKey = (event: KeyLike, composing = false): boolean =>
  composing || event.isComposing || event.keyCode === 229;
