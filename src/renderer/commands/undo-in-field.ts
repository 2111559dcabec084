/** Takes back or repeats the last change of the text field that has the focus. */
export function undoInField(direction: 'undo' | 'redo'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches the history of a field
  document.execCommand(direction);
}
