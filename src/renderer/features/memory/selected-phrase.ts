/** More is a passage, not a phrase. */
const LONGEST = 120;

/** What is selected where the focus is, on one line; '' for nothing, or too much. */
export function selectedPhrase(): string {
  const focused = document.activeElement;
  const isField = focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement;
  const selected = isField ? focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0) : (document.getSelection()?.toString() ?? '');
  const phrase = selected.trim();
  return phrase.length > LONGEST || /[\r\n]/.test(phrase) ? '' : phrase;
}
