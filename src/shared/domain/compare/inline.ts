import { canonicalJson } from '../canonical-json';
import { inlineText, type Inline } from '../document';
import type { Language } from '../release';
import { difference, joined, type Run } from './difference';
import { tokensOf } from './tokens';

/** A stretch of a line. `format`: the same characters, but bold, linked, ... otherwise. */
export type Piece =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly content: readonly Inline[] }
  | { readonly kind: 'format'; readonly older: readonly Inline[]; readonly newer: readonly Inline[] };

/**
 * What became of a line, in words. `same`, `removed` and the older side of `format` in order are the older line;
 * `same`, `added` and the newer side are the newer one. Marks do not divide words.
 */
export function compareInline(older: readonly Inline[], newer: readonly Inline[], lang: Language): Piece[] {
  const [before, after] = [inlineText(older), inlineText(newer)];
  const tokens = { older: tokensOf(before, lang), newer: tokensOf(after, lang) };
  const pieces: Piece[] = [];
  const at = { older: 0, newer: 0, olderToken: 0, newerToken: 0 };
  for (const { kind, count } of withoutIslands(difference(tokens.older, tokens.newer), tokens.older)) {
    const length = (side: 'older' | 'newer'): number => tokens[side].slice(at[`${side}Token`], at[`${side}Token`] + count).join('').length;
    const [gone, come] = [kind === 'added' ? 0 : length('older'), kind === 'removed' ? 0 : length('newer')];
    const [from, to] = [sliceInline(older, at.older, at.older + gone), sliceInline(newer, at.newer, at.newer + come)];
    if (kind === 'same') pieces.push(...compareMarks(from, to));
    else pieces.push({ kind, content: kind === 'removed' ? from : to });
    at.older += gone;
    at.newer += come;
    if (kind !== 'added') at.olderToken += count;
    if (kind !== 'removed') at.newerToken += count;
  }
  return pieces;
}

export const hasChanges = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind !== 'same');

/** A comma, a blank or one ideograph between two changes: beside a word that was replaced, it only breaks the reading. */
const ISLAND = /^(?:[^\p{L}\p{N}]{1,2}|\p{Script=Han})$/u;

function withoutIslands(runs: readonly Run[], older: readonly string[]): Run[] {
  const result: Run[] = [];
  let at = 0;
  for (const [index, run] of runs.entries()) {
    const text = run.kind === 'same' && run.count <= 2 ? older.slice(at, at + run.count).join('') : '';
    if (run.kind !== 'added') at += run.count;
    const isReplaced = (place: number): boolean => runs[place]?.kind === 'removed' && runs[place + 1]?.kind === 'added';
    const isBetween = index > 0 && index < runs.length - 1;
    if (ISLAND.test(text) && isBetween && (isReplaced(index - 2) || isReplaced(index + 1))) result.push({ kind: 'removed', count: run.count }, { kind: 'added', count: run.count });
    else result.push(run);
  }
  return joined(result);
}

/** Nodes of equal text, divided where their marks begin to differ or to agree. */
function compareMarks(older: readonly Inline[], newer: readonly Inline[]): Piece[] {
  const borders = [...new Set([...bordersOf(older), ...bordersOf(newer)])].sort((a, b) => a - b);
  const stretches: { start: number; end: number; isSame: boolean }[] = [];
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1];
    if (end === undefined) break;
    const isSame = canonicalJson(sliceInline(older, start, end)) === canonicalJson(sliceInline(newer, start, end));
    const last = stretches.at(-1);
    if (last?.isSame === isSame) last.end = end;
    else stretches.push({ start, end, isSame });
  }
  return stretches.map(({ start, end, isSame }) =>
    isSame ? { kind: 'same', content: sliceInline(newer, start, end) } : { kind: 'format', older: sliceInline(older, start, end), newer: sliceInline(newer, start, end) },
  );
}

const lengthOf = (node: Inline): number => (node.type === 'text' ? node.text.length : 1);

/** Where its nodes begin, and its end. */
function bordersOf(content: readonly Inline[]): number[] {
  let at = 0;
  return [0, ...content.map((node) => (at += lengthOf(node)))];
}

/** The nodes of [start, end) of a line, in UTF-16 offsets of its text. */
export function sliceInline(content: readonly Inline[], start: number, end: number): Inline[] {
  let at = 0;
  return content.flatMap((node): Inline[] => {
    const length = lengthOf(node);
    const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)];
    at += length;
    if (from >= to) return [];
    return [node.type === 'text' && to - from < length ? { ...node, text: node.text.slice(from, to) } : node];
  });
}
