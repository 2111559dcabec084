/** Forms of one word that rules do not give; press releases use few others. */
const IRREGULAR: readonly (readonly string[])[] = [
  'begin begins began begun beginning',
  'break breaks broke broken breaking',
  'bring brings brought bringing',
  'build builds built building',
  'buy buys bought buying',
  'choose chooses chose chosen choosing',
  'come comes came coming',
  'draw draws drew drawn drawing',
  'drive drives drove driven driving',
  'fall falls fell fallen falling',
  'find finds found finding',
  'give gives gave given giving',
  'grow grows grew grown growing',
  'hold holds held holding',
  'keep keeps kept keeping',
  'know knows knew known knowing',
  'lead leads led leading',
  'leave leaves left leaving',
  'lose loses lost losing',
  'make makes made making',
  'meet meets met meeting',
  'rise rises rose risen rising',
  'sell sells sold selling',
  'send sends sent sending',
  'show shows showed shown showing',
  'speak speaks spoke spoken speaking',
  'spend spends spent spending',
  'stand stands stood standing',
  'take takes took taken taking',
  'teach teaches taught teaching',
  'tell tells told telling',
  'think thinks thought thinking',
  'undertake undertakes undertook undertaken undertaking',
  'wins won winning',
  'write writes wrote written writing',
  'analysis analyses',
  'basis bases',
  'child children',
  'criterion criteria',
  'index indexes indices',
  'person people persons',
  'woman women',
  'workman workmen',
].map((line) => line.split(' '));

/** They look like a form of a word that means something else. */
const NOT_A_FORM = new Set(['news', 'goods', 'means', 'outing', 'evening', 'morning', 'series', 'species', 'during', 'customs', 'united', 'besides', 'needless']);

const SHORTEST_WORD = 4;
const SHORTEST_BASE = 3;
const WORD = /^[a-z]+$/;
const SIBILANT = /(?:s|x|z|ch|sh)$/;
const DOUBLED = /([bdfgklmnprt])\1$/;
/** A short vowel and one consonant at the end, as in plan: planned. */
const DOUBLES = /[^aeiou][aeiou][bdgmnprt]$/;

/** The words of which `word` may be a form, itself first. */
function bases(word: string): string[] {
  const found = [word];
  const add = (base: string): void => {
    if (base.length >= SHORTEST_BASE) found.push(base);
  };
  if (word.endsWith('ies') || word.endsWith('ied')) add(`${word.slice(0, -3)}y`);
  if (word.endsWith('es') && SIBILANT.test(word.slice(0, -2))) add(word.slice(0, -2));
  if (word.endsWith('s') && !word.endsWith('ss')) add(word.slice(0, -1));
  for (const ending of ['ed', 'ing']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    add(stem);
    add(`${stem}e`);
    if (DOUBLED.test(stem)) add(stem.slice(0, -1));
  }
  return found;
}

/** Everything the rules make of a base. */
function regularForms(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const plain = [base, SIBILANT.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
  return DOUBLES.test(base) ? [...plain, `${base}${base.slice(-1)}ed`, `${base}${base.slice(-1)}ing`] : plain;
}

/**
 * The other forms of an English word of which `isWord` is true: launched, launches, launching for launch. `word` is normal
 * text; words of fewer than four letters and anything but letters have none.
 */
export function otherForms(word: string, isWord: (word: string) => boolean): string[] {
  if (word.length < SHORTEST_WORD || !WORD.test(word) || NOT_A_FORM.has(word)) return [];
  const irregular = IRREGULAR.filter((forms) => forms.includes(word)).flat();
  const regular = bases(word)
    .filter((base) => base === word || isWord(base) || regularForms(base).some((form) => form !== word && isWord(form)))
    // A base that the archive does not have must give the word back, or it is another word's.
    .filter((base) => regularForms(base).includes(word))
    .flatMap(regularForms);
  return [...new Set([...irregular, ...regular])].filter((form) => form !== word && !NOT_A_FORM.has(form) && isWord(form));
}
