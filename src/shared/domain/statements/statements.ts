import { alignBlocks } from '../document/align';
import type { Block } from '../document';
import { LANGUAGES, type Edition, type Language, type Name } from '../release';
import { figuresIn, type Qualifier } from './figures';
import { awardsIn, datesIn } from './mentions';
import { yearOf } from './periods';
import { quotesIn } from './quotes';
import { sentenceAt, sentencesOf, type Span } from './sentences';
import { proseLines, tableFigures, tablesOf } from './table-figures';
import type { Unit } from './units';

/** Another number makes every archive's index of statements be built again: raise it when anything can come out differently. */
export const RECOGNISER_VERSION = 3;

export const STATEMENT_KINDS = ['figure', 'quote', 'award', 'date'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Something a text states: a figure, a quotation, an award, a date, in the sentence that says it. */
export interface Statement {
  readonly kind: StatementKind;
  readonly sentence: string;
  /** Where the statement stands in `sentence`, UTF-16 offsets [start, end). */
  readonly range: readonly [number, number];
  /** The figure; null for other kinds. */
  readonly value: number | null;
  readonly high: number | null;
  readonly step: number | null;
  readonly unit: Unit | null;
  readonly unitText: string;
  readonly qualifier: Qualifier | null;
  readonly subject: string;
  /** The calendar year it is plainly about; null where the text does not say. */
  readonly year: number | null;
  readonly speaker: string;
  /** `YYYY-MM-DD` or `YYYY-MM` of a date. */
  readonly date: string | null;
}

const NOTHING = { value: null, high: null, step: null, unit: null, unitText: '', qualifier: null, subject: '', year: null, speaker: '', date: null } as const;

/** A statement with its place: statements of both editions at one place stand in paragraphs that are translations of each other. */
export interface PlacedStatement extends Statement {
  readonly lang: Language;
  readonly place: number;
}

interface Editions {
  readonly zh: Edition | null;
  readonly en: Edition | null;
}

/** Beyond this a line is no prose: a pasted file, a table of another format. */
const LONGEST_LINE = 4_000;
const TITLE = 0;
const SUBTITLE = 1;
const BODY = 2;

/** Everything the editions of a release state, in reading order; boilerplate is left out because every release repeats it. */
export function statementsOf(editions: Editions, names: readonly Name[], releaseDate: string | null): PlacedStatement[] {
  const year = releaseDate === null ? null : Number(releaseDate.slice(0, 4));
  const { zh, en } = editions;
  const pairs = alignBlocks(zh?.body.content ?? [], en?.body.content ?? []);
  return LANGUAGES.flatMap((lang) => {
    const edition = editions[lang];
    if (edition === null) return [];
    const placed = (place: number, statements: readonly Statement[]): PlacedStatement[] => statements.map((one) => ({ ...one, lang, place }));
    const ofLine = (line: string): Statement[] => inLine(line, lang, names, year);
    return [
      ...placed(TITLE, ofLine(edition.title)),
      ...placed(SUBTITLE, ofLine(edition.subtitle)),
      ...pairs.flatMap(({ left, right }, index) => {
        const block = lang === 'zh' ? left : right;
        return block === null ? [] : placed(BODY + index, ofBlock(block, ofLine, lang));
      }),
    ];
  });
}

function ofBlock(block: Block, ofLine: (line: string) => Statement[], lang: Language): Statement[] {
  const prose = [...proseLines([block])].flatMap((text) => text.split('\n'));
  const tables = tablesOf([block]).flatMap((table) => tableFigures(table, lang));
  return [
    ...prose.filter((line) => line.length <= LONGEST_LINE).flatMap(ofLine),
    ...tables.map(({ sentence, figure: { start, end, ...figure }, year }): Statement => ({
      ...NOTHING,
      kind: 'figure',
      sentence,
      range: [start, end],
      ...figure,
      year,
    })),
  ];
}

function inLine(line: string, lang: Language, names: readonly Name[], releaseYear: number | null): Statement[] {
  const sentences = sentencesOf(line);
  const place = (kind: StatementKind, { start, end }: Span): Pick<Statement, 'kind' | 'sentence' | 'range'> => {
    const first = sentenceAt(sentences, start);
    // A quotation of several sentences is read with what is said about it.
    const last = sentenceAt(sentences, end - 1);
    const to = Math.max(first.end, last.end, end);
    const from = Math.min(first.start, start);
    return { kind, sentence: line.slice(from, to), range: [start - from, end - from] };
  };
  const figures = figuresIn(line, lang, sentences).map(({ start, end, ...figure }) => ({
    ...NOTHING,
    ...place('figure', { start, end }),
    ...figure,
    year: yearOf(line, sentenceAt(sentences, start), { start, end }, lang, releaseYear),
  }));
  return [
    ...figures,
    ...quotesIn(line, lang, names).map(({ speaker, ...span }) => ({ ...NOTHING, ...place('quote', span), speaker })),
    ...awardsIn(line, lang).map((span) => ({ ...NOTHING, ...place('award', span) })),
    ...datesIn(line, lang, releaseYear).map(({ date, ...span }) => ({ ...NOTHING, ...place('date', span), date })),
  ];
}
