import { describe, expect, it } from 'vitest';
import type { BlockChange } from '@shared/domain/compare';
import { paragraph } from '@shared/domain/document';
import { folded } from './folding';

const change = (sign: string, index: number): BlockChange => {
  const place = { index, block: paragraph(sign) };
  return sign === '+' ? { kind: 'added', newer: place } : { kind: 'same', older: place, newer: place };
};
/** `+` is a change, `.` none; folded stretches in brackets. */
const told = (signs: string): string =>
  folded(Array.from(signs, change), false)
    .map(({ changes, isFolded }) => {
      const text = changes.map(({ kind }) => (kind === 'same' ? '.' : '+')).join('');
      return isFolded ? `[${text}]` : text;
    })
    .join('');

describe('what did not change', () => {
  it('is folded where it is long, and shown beside every change', () => {
    expect(told('......+.....+..')).toBe('[.....].+.[...].+..');
    expect(told('.....')).toBe('[.....]');
  });

  it('is not hidden where that would save no room', () => {
    expect(told('..+....+')).toBe('..+....+');
  });
});
