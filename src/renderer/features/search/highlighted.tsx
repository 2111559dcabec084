import { pieces } from './pieces';

interface HighlightedProps {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Found text as text nodes: nothing of a release is ever read as HTML. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  return pieces(text, ranges).map((piece, index) => (piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text));
}
