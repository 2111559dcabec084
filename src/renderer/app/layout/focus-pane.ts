const LIST = '[role="listbox"][tabindex="0"], [role="treegrid"] [tabindex="0"], [role="treegrid"][tabindex="0"], [role="grid"] [tabindex="0"]';
const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex="0"]';

/** Moves the focus to the next (1) or previous (-1) pane of the window, round and round. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = current < 0 && step < 0 ? 0 : current;
  for (let hops = 1; hops <= panes.length; hops++) {
    const pane = panes[(start + step * hops + panes.length * 2) % panes.length];
    const list = pane?.querySelector<HTMLElement>(LIST);
    const target = list ?? pane?.querySelector<HTMLElement>(FOCUSABLE);
    if (target === null || target === undefined) continue;
    target.focus();
    return;
  }
}
