import { TRADITIONAL_TO_SIMPLIFIED } from '@shared/search/han-table/traditional-to-simplified';

/** ISO 15924: decides fonts and language tags. */
export type Script = 'Hans' | 'Hant' | 'Latn';

const traditional = new Set<string>();
const simplified = new Set<string>();
const pairs = Array.from(TRADITIONAL_TO_SIMPLIFIED);
for (let i = 0; i + 1 < pairs.length; i += 2) {
  traditional.add(pairs[i] ?? '');
  simplified.add(pairs[i + 1] ?? '');
}

/** Which script a Chinese text is in, by the characters that only one of the two has; simplified when there is no sign. */
export function scriptOf(text: string): 'Hans' | 'Hant' {
  let balance = 0;
  for (const character of text) {
    if (traditional.has(character)) balance += 1;
    else if (simplified.has(character)) balance -= 1;
  }
  return balance > 0 ? 'Hant' : 'Hans';
}
