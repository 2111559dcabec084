import { useEffect, useReducer, useRef } from 'react';
import type { ChangeEvent, CompositionEvent as ReactCompositionEvent, FocusEvent, KeyboardEvent } from 'react';
import { composition, initialComposition, isInputMethodKey, type CompositionEvent } from './composition';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface Options {
  readonly value: string;
  /** Called with finished text only, never with what an input method is still composing. */
  readonly onChange: (value: string) => void;
  /** Keys that are the person's, never the input method's. */
  readonly onKeyDown?: ((event: KeyboardEvent<TextElement>) => void) | undefined;
  readonly onEnter?: ((value: string) => void) | undefined;
}

interface CompositionProps {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<TextElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: ReactCompositionEvent<TextElement>) => void;
  readonly onBlur: (event: FocusEvent<TextElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<TextElement>) => void;
}

/**
 * The one guard between text fields and input methods: spread the result on an `<input>` or `<textarea>`.
 * React fires `onChange` during composition; this does not.
 */
export function useComposition({ value, onChange, onKeyDown, onEnter }: Options): CompositionProps {
  const [state, dispatch] = useReducer(composition, value, initialComposition);
  // Events of one keystroke arrive before React renders again, so handlers need the state as it is now.
  const now = useRef(state);

  const step = (event: CompositionEvent): void => {
    const before = now.current;
    now.current = composition(before, event);
    dispatch(event);
    if (event.type !== 'external' && now.current.committed !== before.committed) onChange(now.current.committed);
  };

  useEffect(() => {
    if (value === now.current.committed) return;
    now.current = composition(now.current, { type: 'external', value });
    dispatch({ type: 'external', value });
  }, [value]);

  return {
    value: state.draft,
    onChange: (event) => step({ type: 'input', value: event.currentTarget.value }),
    onCompositionStart: () => step({ type: 'start' }),
    onCompositionEnd: (event) => step({ type: 'end', value: event.currentTarget.value }),
    onBlur: (event) => {
      if (now.current.composing) step({ type: 'end', value: event.currentTarget.value });
    },
    onKeyDown: (event) => {
      if (isInputMethodKey(event.nativeEvent, now.current.composing)) return;
      onKeyDown?.(event);
      if (event.key === 'Enter' && !event.defaultPrevented && onEnter !== undefined) {
        event.preventDefault();
        onEnter(now.current.committed);
      }
    },
  };
}
