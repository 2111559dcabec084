/**
 * Equivalents of U+2E80..U+2EF3, one character each in order, '·' where there is none.
 * Data: EquivalentUnifiedIdeograph.txt of the Unicode Character Database.
 */
const RADICALS_FROM = 0x2e80;
const RADICAL_EQUIVALENTS = Array.from(
  '·厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣' +
  '尢𡯂巳幺彑彐忄心扌攵·旡日月歺母' +
  '民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹' +
  '纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹' +
  '艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑' +
  '钅長镸长门𨸏阝雨青韦页风飞食𩙿飠' +
  '饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜' +
  '龙龜亀龟',
);

/** Kangxi radicals, radical supplements and compatibility ideographs: twins of ordinary characters that no search finds. */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/**
 * What no text may hold: characters that XML forbids (a Word file with one does not open), C1 controls, and invisible
 * characters that only break searching or turn text round (zero-width space, word joiner, soft hyphen, stray byte order
 * marks, bidi embeddings, overrides and isolates). Kept are ZWJ and ZWNJ (emoji, some scripts), variation selectors, and
 * the plain direction marks U+200E, U+200F and U+061C.
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
/** Old word processors end lines with these. */
const OTHER_LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function unify(character: string): string {
  const equivalent = RADICAL_EQUIVALENTS[character.charCodeAt(0) - RADICALS_FROM];
  return equivalent === undefined || equivalent === '·' ? character.normalize('NFKC') : equivalent;
}

/**
 * Text as it may be stored: line ends are '\n', lookalike code points are the ordinary characters, and what is invisible
 * and harmful is gone. Nothing else changes: full-width forms, quotes and spaces stay as written. Half a surrogate pair
 * becomes U+FFFD, which callers must report.
 */
export function cleanText(value: string): string {
  return value
    .replace(OTHER_LINE_ENDS, '\n')
    .replace(FORBIDDEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(LOOKALIKE, unify);
}
