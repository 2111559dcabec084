/** An id that nothing in the list has; it never changes afterwards, whatever the thing is called. */
export function newId(prefix: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map(({ id }) => id));
  for (let number = items.length + 1; ; number++) {
    const id = `${prefix}-${number}`;
    if (!taken.has(id)) return id;
  }
}
