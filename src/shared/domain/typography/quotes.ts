import { VEIL } from './veil';

interface Sign {
  readonly at: number;
  readonly sign: string;
}

/** Whether a straight sign may open or close a quotation here. */
export interface QuoteRules {
  readonly opens: (before: string, after: string) => boolean;
  /** A quotation that is worth turning; others (code, JSON) stay as they are. */
  readonly takes: (text: string, start: number, end: number) => boolean;
}

const LETTER = new RegExp(`[\\p{Script=Latin}\\p{N}${VEIL}]`, 'u');

/**
 * Straight quotation marks of a line in pairs. Where one has no partner all of its kind stay straight: a quotation may go
 * on in the next paragraph, and " may be inches.
 */
export function curlyQuotes(line: string, rules: QuoteRules): string {
  const doubled = pairsOf(line, '"', '“', '”', rules);
  const single = pairsOf(line, "'", '‘', '’', rules);
  // All offsets are those of UTF-16 units.
  const units = line.split('');
  for (const [pairs, open, close] of [[doubled, '“', '”'], [single, '‘', '’']] as const) {
    for (const [first, last] of pairs) {
      if (!rules.takes(line, first.at, last.at)) continue;
      if (units[first.at] === '"' || units[first.at] === "'") units[first.at] = open;
      if (units[last.at] === '"' || units[last.at] === "'") units[last.at] = close;
    }
  }
  return units.join('');
}

function pairsOf(line: string, straight: string, open: string, close: string, rules: QuoteRules): (readonly [Sign, Sign])[] {
  const pairs: (readonly [Sign, Sign])[] = [];
  const waiting: Sign[] = [];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign !== straight && sign !== open && sign !== close) continue;
    const [before, after] = [line[at - 1] ?? ' ', line[at + 1] ?? ' '];
    const opened = waiting.at(-1);
    if (sign === open) waiting.push({ at, sign });
    else if (isApostrophe(straight, opened !== undefined, before, after)) continue;
    else if (opened !== undefined) {
      waiting.pop();
      pairs.push([opened, { at, sign }]);
    } else if (sign === close || !rules.opens(before, after)) return [];
    else waiting.push({ at, sign });
  }
  return waiting.some(({ sign }) => sign === straight) ? [] : pairs;
}

/** don't, ’90s, James’ */
const isApostrophe = (straight: string, isOpen: boolean, before: string, after: string): boolean =>
  straight === "'" && ((LETTER.test(before) && LETTER.test(after)) || (!isOpen && /[A-Za-z]/u.test(before)));
