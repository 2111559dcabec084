import type { Block, Inline } from '../../document';
import type { BlockChange, Piece } from '..';

/** One side of a line's difference, put together again. */
export const sideOfPieces = (pieces: readonly Piece[], side: 'older' | 'newer'): Inline[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'format') return piece[side];
    return piece.kind === 'same' || piece.kind === (side === 'older' ? 'removed' : 'added') ? piece.content : [];
  });

/** One side of a comparison of blocks, as its steps tell it. */
export const sideOfBlocks = (changes: readonly BlockChange[], side: 'older' | 'newer'): Block[] =>
  changes.flatMap((change) => {
    switch (change.kind) {
      case 'same':
      case 'changed':
        return [change[side].block];
      case 'removed':
        return side === 'older' ? [change.older.block] : [];
      case 'movedAway':
        return side === 'older' ? [change.older.block] : [];
      case 'added':
        return side === 'newer' ? [change.newer.block] : [];
      case 'movedHere':
        return side === 'newer' ? [change.newer.block] : [];
    }
  });

/** Character by character with its marks: how nodes are divided does not matter. */
export const charactersOf = (content: readonly Inline[]): string[] =>
  content.flatMap((node) => (node.type === 'text' ? Array.from(node.text, (char) => `${char} ${JSON.stringify(node.marks ?? [])}`) : ['break']));

/** The same comparison from the other side. */
export const turnedPieces = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => {
    if (piece.kind === 'format') return { kind: 'format', older: piece.newer, newer: piece.older };
    return { kind: piece.kind === 'removed' ? 'added' : piece.kind === 'added' ? 'removed' : 'same', content: piece.content };
  });

/** Removed and added, whichever stands first. */
export const shapeOf = (pieces: readonly Piece[]): string[] => pieces.map((piece) => JSON.stringify(piece)).sort();
