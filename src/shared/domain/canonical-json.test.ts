import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';

/** The same value with the keys of every object put in the other order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, reordered(part)] as const)
      .toReversed(),
  );
}

test('the order in which a program happens to build an object never makes a new revision', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => { expect(canonicalJson(reordered(value))).toBe(canonicalJson(value)); }));
});

test('nothing is lost: reading it gives the value again', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => { expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))); }));
});

test('what is stored today is compared with what is written in years: the exact bytes', () => {
  const value = { title: '通稿 "A"', 'b': [3, { d: null, c: '\n' }], a: undefined, A: true };
  expect(canonicalJson(value)).toBe('{"A":true,"b":[3,{"c":"\\n","d":null}],"title":"通稿 \\"A\\""}');
});
