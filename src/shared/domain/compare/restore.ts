import { canonicalJson } from '../canonical-json';
import type { Block } from '../document';
import { emptyEdition, type Language, type ReleaseContent } from '../release';
import { alignBlockItems } from './blocks';
import type { BlockChange, FactChange, Place, TextField } from './comparison';

/** A change that can be taken back on its own. */
export type Restorable =
  | { readonly part: 'block'; readonly lang: Language; readonly change: BlockChange }
  | { readonly part: 'field'; readonly lang: Language; readonly field: TextField }
  | { readonly part: 'fact'; readonly change: FactChange };

interface Compared {
  readonly older: ReleaseContent;
  readonly newer: ReleaseContent;
}

/**
 * `current` with one change from `older` to `newer` taken back; `newer` need not be what is current. Null where nothing of
 * it is to be done any more: what was changed has been changed back, or is gone.
 */
export function takeBack(current: ReleaseContent, compared: Compared, what: Restorable): ReleaseContent | null {
  const next = changed(current, compared, what);
  return next === null || canonicalJson(next) === canonicalJson(current) ? null : next;
}

function changed(current: ReleaseContent, compared: Compared, what: Restorable): ReleaseContent | null {
  switch (what.part) {
    case 'block':
      return withBlock(current, compared, what.lang, what.change);
    case 'field':
      return withField(current, compared.older, what);
    case 'fact':
      return { ...current, facts: { ...current.facts, [what.change.field]: what.change.older } };
  }
}

function withField(current: ReleaseContent, older: ReleaseContent, { lang, field }: { readonly lang: Language; readonly field: TextField }): ReleaseContent {
  return { ...current, [lang]: { ...(current[lang] ?? emptyEdition()), [field]: older[lang]?.[field] ?? '' } };
}

function withBlock(current: ReleaseContent, { older, newer }: Compared, lang: Language, change: BlockChange): ReleaseContent | null {
  const edition = current[lang] ?? emptyEdition();
  const bodyOf = (content: ReleaseContent): readonly Block[] => content[lang]?.body.content ?? [];
  const blocks = restored(edition.body.content, bodyOf(older), bodyOf(newer), change);
  return blocks === null ? null : { ...current, [lang]: { ...edition, body: { ...edition.body, content: blocks } } };
}

function restored(current: readonly Block[], older: readonly Block[], newer: readonly Block[], change: BlockChange): Block[] | null {
  if (change.kind === 'same') return null;
  if (change.kind === 'removed') return placesOf(older, current).has(change.older.index) ? null : putBack(current, older, change.older);
  const now = placesOf(newer, current).get(change.newer.index);
  if (now === undefined) return null;
  if (change.kind === 'changed') return current.toSpliced(now, 1, change.older.block);
  const without = current.toSpliced(now, 1);
  return change.kind === 'added' ? without : putBack(without, older, change.older);
}

/** Where the blocks of another state are now. */
function placesOf(blocks: readonly Block[], current: readonly Block[]): ReadonlyMap<number, number> {
  return new Map(alignBlockItems(blocks, current).flatMap(({ older, newer, move }) => (older === null || newer === null || move === 'away' ? [] : [[older, newer] as const])));
}

/** After the nearest block that stood before it and is still there; else before the nearest that stood after it. */
function putBack(current: readonly Block[], older: readonly Block[], { index, block }: Place): Block[] {
  const places = placesOf(older, current);
  const before = older.slice(0, index).findLastIndex((_, at) => places.has(at));
  const after = older.findIndex((_, at) => at > index && places.has(at));
  const at = before >= 0 ? (places.get(before) ?? 0) + 1 : (places.get(after) ?? current.length);
  return current.toSpliced(at, 0, block);
}
