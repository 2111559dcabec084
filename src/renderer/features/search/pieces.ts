export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Cuts a text at its matching ranges (UTF-16 offsets), in order; what overlaps or lies outside is clipped. */
export function pieces(text: string, ranges: readonly (readonly [number, number])[]): readonly Piece[] {
  const result: Piece[] = [];
  let done = 0;
  for (const [start, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const from = Math.max(start, done);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > done) result.push({ text: text.slice(done, from), isHit: false });
    result.push({ text: text.slice(from, to), isHit: true });
    done = to;
  }
  if (done < text.length) result.push({ text: text.slice(done), isHit: false });
  return result;
}
