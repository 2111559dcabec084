import type { Kind } from '@shared/domain/release';

/** An id that no kind of the list has; it never changes afterwards, whatever the kind is called. */
export function newKindId(kinds: readonly Kind[]): string {
  const taken = new Set(kinds.map(({ id }) => id));
  for (let number = kinds.length + 1; ; number++) {
    const id = `kind-${number}`;
    if (!taken.has(id)) return id;
  }
}
