import { contactText } from '../blocks';
import type { Block } from '../document';
import type { ImportWarning } from '../jobs';
import { OTHER_LANGUAGE, emptyEdition, type Edition, type Embargo, type Language } from '../release';
import { divideLanguages, type Divided } from './bilingual';
import { linesOf, withoutStart } from './blocks';
import { takeClosing } from './closing';
import { takeCredits } from './credits';
import { dateOfBlocks, monthDayOfBlocks } from './date-line';
import { findDateline } from './dateline';
import { dateInName, findDate, monthDayIn, withYear } from './dates';
import { withoutFurniture } from './furniture';
import { isMixed, languageOf } from './language';
import { splitRelated } from './related';
import { takeReleaseLines } from './release-line';
import { nothingDeclared, type SourceText } from './source-text';
import { takeTitle } from './title';

/** One announcement understood: an edition, its language and its date. */
export interface Recognised {
  readonly lang: Language;
  readonly edition: Edition;
  /** The same announcement in the other language, from the same text; null where the text holds one language. */
  readonly translation: Edition | null;
  /** ISO date; null rather than a wrong one. */
  readonly date: string | null;
  /** Whom the media may ask, as `facts.mediaContact` has it; '' where the text names nobody. */
  readonly contact: string;
  readonly embargo: Embargo | null;
}

export interface Recognition {
  /** The file's own release, then those of its "Related Information" section. Empty for a text without a word. */
  readonly releases: readonly Recognised[];
  readonly warnings: readonly ImportWarning[];
}

/**
 * Understands a source text: language, title, date, dateline, credits, boilerplate, related releases. Nothing is lost:
 * what is taken out of the body stands in a field of the edition, and everything doubtful stays in the body.
 */
export function recognise(given: SourceText): Recognition {
  const content = withoutFurniture(given.document.content);
  const source: SourceText = { ...given, document: { type: 'doc', content: [...content] } };
  const divided = divideLanguages(content);
  const warnings: ImportWarning[] = [];
  const [first, ...related] = divided === null ? readOne(source) : readBoth(source, divided);
  if (first === undefined) return { releases: [], warnings };
  if (divided !== null) warnings.push('languages-divided');

  let date = first.date;
  if (date === null) {
    date = dateInName(source.name);
    if (date !== null) warnings.push('date-from-file-name');
  }
  if (date === null) {
    date = findDate(source.properties.date);
    warnings.push(date === null ? 'no-date' : 'date-from-file-properties');
  }
  if (divided === null && isMixed(linesOf(splitRelated(content)[0] ?? []))) warnings.push('mixed-languages');
  return { releases: [{ ...first, date }, ...related], warnings };
}

/** What a text of one language, or of a doubtful mixture, holds: nothing for a text without a word. */
function readOne(source: SourceText): readonly Recognised[] {
  const [own = [], ...others] = splitRelated(source.document.content);
  const first = readRelease(own, source);
  if (first === null) return [];
  return [first, ...others.map((blocks) => readRelease(blocks, unnamed(source))).filter((release) => release !== null)];
}

/** A text in both languages: what the file says of itself is said of the edition whose language it is in. */
function readBoth(source: SourceText, divided: Divided): readonly Recognised[] {
  const { first } = divided;
  const saysOther = languageOf([source.declared.title || source.properties.title || source.name]) !== first && source.declared.title !== '';
  const read = (lang: Language): readonly Recognised[] => {
    const document: SourceText['document'] = { type: 'doc', content: [...divided[lang]] };
    const speaksOf = (lang === first) !== saysOther;
    return readOne({ ...(speaksOf ? source : unnamed(source)), document }).map((release) => ({ ...release, lang }));
  };
  const own = read(first);
  const other = read(OTHER_LANGUAGE[first]);
  const together = (a: Recognised | undefined, b: Recognised | undefined): Recognised[] =>
    a === undefined || b === undefined ? [a, b].filter((one) => one !== undefined) : [{ ...a, translation: b.edition, date: a.date ?? b.date, contact: bothContacts(a, b), embargo: a.embargo ?? b.embargo }];
  const main = together(own[0], other[0]);
  const [related, translated] = [own.slice(1), other.slice(1)];
  if (related.length !== translated.length) return [...main, ...related, ...translated];
  return [...main, ...related.flatMap((release, index) => together(release, translated[index]))];
}

const unnamed = (source: SourceText): SourceText => ({
  document: source.document,
  declared: nothingDeclared,
  properties: { title: '', date: '', isPageTitle: false },
  name: '',
});

function readRelease(blocks: readonly Block[], source: SourceText): Recognised | null {
  const lines = linesOf(blocks);
  if (!/[\p{L}\p{N}]/u.test(lines.join('')) && !blocks.some(({ type }) => type === 'image')) return null;
  const { declared } = source;
  const { embargo, rest: told } = takeReleaseLines(blocks);
  const titled = takeTitle(told, source);
  const credits = takeCredits(titled.rest, declared);
  const closing = takeClosing(credits.rest);
  const dated = takeDateline(closing.rest, declared.dateline);
  const lang = languageOf([titled.title, ...lines]);
  const edition: Edition = {
    ...emptyEdition(),
    title: titled.title,
    subtitle: titled.subtitle,
    dateline: declared.dateline === '' ? dated.dateline : declared.dateline,
    byline: credits.byline,
    source: credits.source,
    boilerplate: closing.boilerplate,
    body: { type: 'doc', content: [...dated.rest] },
  };
  const written = findDate(declared.date) ?? findDate(declared.dateline) ?? dated.date ?? dateOfBlocks(titled.rest);
  const yearless = monthDayIn(declared.dateline) ?? dated.monthDay ?? monthDayOfBlocks(titled.rest);
  const date = written ?? (yearless === null ? null : withYear(yearless, { named: source.name, made: source.properties.date }));
  return { lang, edition, translation: null, date, contact: closing.contact, embargo };
}

/** Chinese first, as one field of a release has them. */
function bothContacts(a: Recognised, b: Recognised): string {
  const [zh, en] = a.lang === 'zh' ? [a.contact, b.contact] : [b.contact, a.contact];
  return zh === en ? zh : contactText({ zh, en });
}

/** Blocks from the top among which the paragraph with the dateline is looked for. */
const DATELINE_REACH = 4;
const DATELINE_WIDTH = 300;

function takeDateline(
  blocks: readonly Block[],
  declared: string,
): { readonly dateline: string; readonly date: string | null; readonly monthDay: string | null; readonly rest: readonly Block[] } {
  for (const [index, block] of blocks.slice(0, DATELINE_REACH).entries()) {
    if (block.type !== 'paragraph') continue;
    const line = linesOf([block])[0] ?? '';
    const found = findDateline(line.slice(0, DATELINE_WIDTH));
    if (found === null) continue;
    const isLinked = (block.content ?? []).slice(0, 1).some((node) => node.type === 'text' && (node.marks ?? []).some(({ type }) => type === 'link'));
    if (declared !== '' || isLinked) return { dateline: '', date: found.date, monthDay: found.monthDay, rest: blocks };
    const body = withoutStart(block, found.length);
    const rest = [...blocks.slice(0, index), ...(body.content === undefined ? [] : [body]), ...blocks.slice(index + 1)];
    return { dateline: found.text, date: found.date, monthDay: found.monthDay, rest };
  }
  return { dateline: '', date: null, monthDay: null, rest: blocks };
}
