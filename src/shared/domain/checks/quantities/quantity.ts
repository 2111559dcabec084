import type { Span } from '../../statements/sentences';

/** A day, month or year as far as a text names it; null for what it does not say. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * Something countable that a text says: what a translation must say, too.
 * `number`: any figure, in whole units; `percent`; `part`: a quarter (1 to 4) or a half (11 and 12) of a year;
 * `vague`: 数千万, tens of millions, by its lower end; `code`: LH-7320, ISO 9001, v1.5.2.
 */
export type Quantity = Span &
  (
    | {
        readonly kind: 'number' | 'percent';
        readonly value: number;
        /** What the last written digit stands for. */
        readonly step: number;
        /** Written so that it surely is a figure: others only answer for one of the other language. */
        readonly isPlain: boolean;
      }
    | { readonly kind: 'part'; readonly value: number }
    | { readonly kind: 'vague'; readonly value: number }
    | ({ readonly kind: 'date' } & CalendarDate)
    | { readonly kind: 'code'; readonly code: string }
  );

/** A rule of reading: where its pattern stands and what it means; `passed` where it means nothing, null where it only looks so. */
export interface Reading {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, before: string, after: string) => Reply;
}

type WithoutSpan<Q> = Q extends Span ? Omit<Q, 'start' | 'end'> : never;
export type Meant = WithoutSpan<Quantity>;
type Reply = Meant | 'passed' | null;

/** Applies readings in their order: what one has taken is not read again. Left to right. */
export function readAll(text: string, readings: readonly Reading[]): Quantity[] {
  const found: Quantity[] = [];
  const taken = new Uint8Array(text.length);
  for (const { pattern, read } of readings) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start || taken.subarray(start, end).some((one) => one === 1)) continue;
      const meant = read(match.groups ?? {}, text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12));
      if (meant === null) continue;
      taken.fill(1, start, end);
      if (meant !== 'passed') found.push({ start, end, ...meant });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A number in digits, with what its last one stands for when `scale` follows. Binary fractions add nothing. */
export function digits(text: string, scale: number): { readonly value: number; readonly step: number } {
  const plain = text.replace(/,/g, '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { value: Number((Number(plain) * scale).toPrecision(15)), step: scale / 10 ** decimals };
}

/** Two is a pair, a couple, both, 双: who writes so little in digits need not mean to state a figure. */
export const isTelling = ({ value, step }: { readonly value: number; readonly step: number }): boolean => value > 2 || step < 1;

/** Letters and digits, as one writes LH-7320, LH 7320 and lh7320. */
export const codeOf = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
