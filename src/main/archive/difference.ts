import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Two 32-bit lengths before the packed middle: what the two texts have in common at their beginnings and at their ends, in bytes. */
const HEADER_BYTES = 8;

/**
 * `text` as its difference from `base`: what they begin and end with alike is only counted, and what lies between is deflated with the
 * base's own words at hand. A changed sentence of a long release takes about a hundred bytes.
 */
export function packAgainst(base: string, text: string): Buffer {
  const [from, to] = [Buffer.from(base), Buffer.from(text)];
  const longest = Math.min(from.length, to.length);
  let start = 0;
  while (start < longest && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < longest - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(start, 0);
  header.writeUInt32LE(end, 4);
  const dictionary = from.subarray(start, from.length - end);
  return Buffer.concat([header, deflateRawSync(to.subarray(start, to.length - end), { level: 9, ...(dictionary.length > 0 && { dictionary }) })]);
}

/** The text that was packed against `base`; throws for a difference that is damaged or of another base. */
export function unpackFrom(base: string, packed: Buffer): string {
  const from = Buffer.from(base);
  const start = packed.readUInt32LE(0);
  const end = packed.readUInt32LE(4);
  if (start + end > from.length) throw new RangeError('the difference is of another text');
  const dictionary = from.subarray(start, from.length - end);
  const middle = inflateRawSync(packed.subarray(HEADER_BYTES), { ...(dictionary.length > 0 && { dictionary }) });
  return Buffer.concat([from.subarray(0, start), middle, from.subarray(from.length - end)]).toString();
}
