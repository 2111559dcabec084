import type { CDPSession } from '@playwright/test';

/** One thing an input method does. Letters stand in the field until the candidate takes their place, or nothing does. */
export type CompositionStep =
  | { readonly does: 'commit'; readonly letters: string; readonly erased: number; readonly candidate: string; readonly takenBy: TakingKey }
  | { readonly does: 'cancel'; readonly letters: string }
  | { readonly does: 'type'; readonly text: string };

/** Keys that choose among candidates while letters are composed; to the page they say only that an input method has them. */
export const TAKING_KEYS = { Enter: 13, ' ': 32, '1': 49, Tab: 9, ArrowDown: 40 } as const;
export type TakingKey = keyof typeof TAKING_KEYS;

/** What stands in the field afterwards. */
export const textOfSteps = (steps: readonly CompositionStep[]): string =>
  steps.map((step) => (step.does === 'commit' ? step.candidate : step.does === 'type' ? step.text : '')).join('');

const PROCESSED = 229;

/** Plays the steps into the field that has the focus, by the same events that Chromium gets from an input method. */
export async function playComposition(session: CDPSession, steps: readonly CompositionStep[]): Promise<void> {
  // In order, without a pause for each answer: an input method does not wait for the page either.
  const sent: Promise<unknown>[] = [];
  const processed = (key: string): unknown => sent.push(session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: PROCESSED, key }));
  const compose = (text: string): unknown => sent.push(session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }));
  for (const step of steps) {
    if (step.does === 'type') {
      sent.push(session.send('Input.insertText', { text: step.text }));
      continue;
    }
    for (let typed = 1; typed <= step.letters.length; typed++) {
      if (typed === 1) processed('Process');
      compose(step.letters.slice(0, typed));
    }
    if (step.does === 'cancel') {
      processed('Escape');
      compose('');
      continue;
    }
    for (let left = step.letters.length - 1; left >= step.letters.length - step.erased; left--) {
      processed('Backspace');
      compose(step.letters.slice(0, left));
    }
    processed(step.takenBy);
    sent.push(session.send('Input.insertText', { text: step.candidate }));
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: TAKING_KEYS[step.takenBy], key: step.takenBy }));
  }
  await Promise.all(sent);
}
