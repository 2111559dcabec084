/** `text` instead of what stands at [start, end); UTF-16 offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What rules may change; everything else stays, at most in another width. */
const MOVABLE = /[\p{P}\p{S}\p{Z}\s]/u;

interface Piece {
  /** What stands before the character. */
  readonly gap: string;
  /** One that stays; empty at the end. */
  readonly character: string;
  /** Where the gap begins. */
  readonly at: number;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let gap = '';
  let offset = 0;
  for (const character of text) {
    if (MOVABLE.test(character)) gap += character;
    else {
      pieces.push({ gap, character, at });
      at = offset + character.length;
      gap = '';
    }
    offset += character.length;
  }
  return [...pieces, { gap, character: '', at }];
}

/**
 * Two texts with the same letters and figures, one after the other: what is different between them, as small as it can be,
 * so that marks and the caret around it stay where they are. Throws where more than punctuation is different.
 */
export function changesBetween(before: string, after: string): Change[] {
  if (before === after) return [];
  const [old, now] = [piecesOf(before), piecesOf(after)];
  if (old.length !== now.length) throw new Error('a rule of typography changed more than punctuation');
  return old.flatMap((piece, index): Change[] => {
    const next = now[index] ?? piece;
    const letter = piece.at + piece.gap.length;
    return [
      ...between(piece.gap, next.gap, piece.at),
      ...(piece.character === next.character ? [] : [{ start: letter, end: letter + piece.character.length, text: next.character }]),
    ];
  });
}

function between(before: string, after: string, at: number): Change[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const change = { start: at + head, end: at + before.length - tail, text: after.slice(head, after.length - tail) };
  // Sign for sign, so that each keeps its own marks.
  if (before.length !== after.length) return [change];
  return change.text.split('').flatMap((text, index) => (before[head + index] === text ? [] : [{ start: change.start + index, end: change.start + index + 1, text }]));
}

/** The text with `changes`, which are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: by } of changes) {
    result += text.slice(done, start) + by;
    done = end;
  }
  return result + text.slice(done);
}
