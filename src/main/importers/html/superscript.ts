const SCRIPTS = {
  sup: { from: '0123456789+-=()−n', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻ⁿ' },
  sub: { from: '0123456789+-=()−', to: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋' },
} as const;

/**
 * Raised or lowered figures as characters of their own, because the schema has no such mark and 10<sup>6</sup> must not
 * become 106. Null when the text has other characters; it then stays on the line.
 */
export function toScript(value: string, kind: 'sup' | 'sub'): string | null {
  const { from, to } = SCRIPTS[kind];
  const characters = Array.from(value.trim()).map((character) => {
    const at = from.indexOf(character);
    return at < 0 ? null : to[at];
  });
  return characters.length === 0 || characters.includes(null) || characters.includes(undefined) ? null : characters.join('');
}
