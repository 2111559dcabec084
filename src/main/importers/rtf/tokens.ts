/** A piece of an RTF file. Text and hex escapes are bytes still: what characters they are depends on the font. */
export type RtfToken =
  | { readonly type: 'open' | 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | null }
  /** A control word of one sign: `\~`, `\*`. */
  | { readonly type: 'sign'; readonly name: string }
  | { readonly type: 'bytes'; readonly bytes: Buffer; /** How many characters a reader without Unicode would skip. */ readonly units: number }
  | { readonly type: 'binary'; readonly bytes: Buffer };

const CODE = { backslash: 0x5c, open: 0x7b, close: 0x7d, minus: 0x2d, space: 0x20, quote: 0x27 } as const;
const isLetter = (code: number | undefined): boolean => code !== undefined && ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a));
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;
const isEnd = (code: number | undefined): boolean => code === 0x0a || code === 0x0d;
const LONGEST_WORD = 40;

/** The tokens of an RTF file: Rich Text Format Specification 1.9.1, "RTF Syntax". Whatever is there, it comes to an end. */
export function* rtfTokens(bytes: Buffer): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at];
    if (code === CODE.open || code === CODE.close) {
      at += 1;
      yield { type: code === CODE.open ? 'open' : 'close' };
    } else if (isEnd(code)) at += 1;
    else if (code !== CODE.backslash) {
      const start = at;
      while (at < bytes.length && bytes[at] !== CODE.open && bytes[at] !== CODE.close && bytes[at] !== CODE.backslash && !isEnd(bytes[at])) at += 1;
      yield { type: 'bytes', bytes: bytes.subarray(start, at), units: at - start };
    } else if (isLetter(bytes[at + 1])) {
      let end = at + 1;
      while (isLetter(bytes[end]) && end - at <= LONGEST_WORD) end += 1;
      const name = bytes.toString('latin1', at + 1, end);
      const start = end;
      if (bytes[end] === CODE.minus && isDigit(bytes[end + 1])) end += 1;
      while (isDigit(bytes[end]) && end - start < 11) end += 1;
      const value = end === start ? null : Number(bytes.toString('latin1', start, end));
      at = bytes[end] === CODE.space ? end + 1 : end;
      if (name !== 'bin' || value === null || value < 0) yield { type: 'word', name, value };
      else {
        // What it claims may be more than there is.
        yield { type: 'binary', bytes: bytes.subarray(at, at + value) };
        at += value;
      }
    } else if (bytes[at + 1] === CODE.quote) {
      const hex = bytes.toString('latin1', at + 2, at + 4);
      at += 4;
      if (/^[0-9a-f]{2}$/i.test(hex)) yield { type: 'bytes', bytes: Buffer.from(hex, 'hex'), units: 1 };
    } else {
      const sign = bytes[at + 1];
      at += 2;
      if (sign !== undefined) yield { type: 'sign', name: isEnd(sign) ? '\n' : String.fromCharCode(sign) };
    }
  }
}
