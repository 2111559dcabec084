import { paragraph } from '../../src/shared/domain/document';
import {
  DEFAULT_KINDS,
  STATUSES,
  emptyEdition,
  emptyFacts,
  type Edition,
  type ReleaseContent,
} from '../../src/shared/domain/release';
import { codeOfRank, companyOfRank, personOfRank, wordOfRank } from './corpus-lexicon';
import { AUTHORITIES, CITIES, COMPANIES, HEADLINES, MONTHS, SENTENCES, SUBJECTS, TAGS, type Pair } from './corpus-words';
import { Dice, randomNumbers, scatter, zipf, type ZipfLaw } from './random';

/** What the figures were taken on, for whoever reads them. */
export const CORPUS_NOTE =
  'Generated, the same from the same seed: bilingual press releases of about 1,000 Chinese characters and 480 English words ' +
  '(headline, dateline, byline, 5-9 paragraphs, boilerplate of the issuer). Nearly half of the sentences are set phrases of ' +
  'press releases with companies, people, product codes, places, dates and figures drawn by Zipf; the others are strings of ' +
  'words drawn by Zipf from an endless ranked lexicon, both languages in step: some are followers of the word before, some ' +
  "the few words of the release's own subject. So frequent terms are in nearly all releases, and new words, names, codes and " +
  'figures keep coming.';

const WORDS: ZipfLaw = { ranks: 4_000_000, exponent: 1.8, flat: 100 };
const PEOPLE: ZipfLaw = { ranks: 100_000, exponent: 1.1, flat: 4 };
const PARTNERS: ZipfLaw = { ranks: 30_000, exponent: 1.1, flat: 4 };
const CODES: ZipfLaw = { ranks: 200_000, exponent: 1.1, flat: 10 };

/** Words a release comes back to. */
const OWN_WORDS = 24;
const OWN_SHARE = 0.3;
/** How often a word brings the next one with it, and how many such followers it has. */
const FOLLOWER_SHARE = 0.4;
const FOLLOWERS = 4;

const ZH_PARTICLES = '的 的 的 的 在 和 了 对 将 为 与 以 等 通过 进一步 以及 并 从 中 是'.split(' ');
const EN_PARTICLES = 'the the the the of of of and and in to to for with by on a a is was has will that from at as'.split(' ');

/** Both languages; texts at even places, names of slots at odd ones. */
type Template = readonly [readonly string[], readonly string[]];

const templatesOf = (pairs: readonly Pair[]): readonly Template[] =>
  pairs.map(([zh, en]) => [zh.split(/[{}]/), en.split(/[{}]/)] as const);

const headlines = templatesOf(HEADLINES);
const sentences = templatesOf(SENTENCES);
const same = (value: string | number): Pair => [String(value), String(value)];

class Writer {
  constructor(private readonly dice: Dice) {}

  /** Both languages of a template with the same facts in both. */
  fill([zh, en]: Template, company: Pair, year: number): Pair {
    const { dice } = this;
    const month = dice.between(1, 12);
    const money = dice.between(11, 990) / 10;
    const area = dice.between(1_000, 98_000);
    const made: Record<string, Pair> = { company, year: same(year) };
    const slot = (name: string): Pair => {
      switch (name) {
        case 'partner':
          return companyOfRank(dice.rank(PARTNERS));
        case 'person':
          return this.person();
        case 'city':
          return dice.any(CITIES);
        case 'authority':
          return dice.frequent(AUTHORITIES);
        case 'subject':
          return dice.frequent(SUBJECTS);
        case 'code':
          return codeOfRank(dice.rank(CODES));
        case 'month':
        case 'monthEn':
          return [String(month), MONTHS[month - 1] ?? ''];
        case 'money':
        case 'moneyEn':
          return [String(money), (money / 10).toFixed(2)];
        case 'area':
        case 'areaEn':
          return [String(area), area.toLocaleString('en')];
        case 'day':
          return same(dice.between(1, 28));
        case 'percent':
          return same(dice.between(2, 48));
        default:
          return same(dice.between(12, 480));
      }
    };
    const put = (parts: readonly string[], side: 0 | 1): string => {
      let text = '';
      for (const [at, part] of parts.entries()) text += at % 2 === 0 ? part : (made[part.replace('En', '')] ??= slot(part))[side];
      return text;
    };
    return [put(zh, 0), put(en, 1)];
  }

  person(): Pair {
    return personOfRank(this.dice.rank(PEOPLE));
  }

  /** The words a release is about. */
  ownWords(): readonly number[] {
    return Array.from({ length: OWN_WORDS }, () => this.dice.rank(WORDS));
  }

  private nextWord(last: number, own: readonly number[]): number {
    const { dice } = this;
    const way = dice.random();
    if (way < FOLLOWER_SHARE) return zipf(scatter(last * FOLLOWERS + dice.between(0, FOLLOWERS - 1)), WORDS);
    return way < FOLLOWER_SHARE + OWN_SHARE ? dice.any(own) : dice.rank(WORDS);
  }

  /** A sentence of lexicon words, the same in both languages. */
  prose(own: readonly number[]): Pair {
    const { dice } = this;
    let zh = '';
    let en = '';
    let word = dice.any(own);
    for (let clauses = dice.between(2, 3); clauses > 0; clauses--) {
      for (let words = dice.between(5, 8); words > 0; words--) {
        word = this.nextWord(word, own);
        const [zhWord, enWord] = wordOfRank(word);
        if (dice.random() < 0.3) zh += dice.any(ZH_PARTICLES);
        if (dice.random() < 0.45) en += `${dice.any(EN_PARTICLES)} `;
        zh += zhWord;
        en += words > 1 ? `${enWord} ` : enWord;
      }
      zh += clauses > 1 ? '，' : '。';
      en += clauses > 1 ? ', ' : '.';
    }
    return [zh, en.charAt(0).toUpperCase() + en.slice(1)];
  }
}

/**
 * Synthetic bilingual releases for benches and property tests; see {@link CORPUS_NOTE}. One in twelve has only one language.
 * Same seed, same releases, and fewer are the beginning of more.
 */
export function* generateReleases(n: number, seed: number): Generator<ReleaseContent> {
  const dice = new Dice(randomNumbers(seed));
  const writer = new Writer(dice);
  for (let i = 0; i < n; i++) yield release(writer, dice);
}

function release(writer: Writer, dice: Dice): ReleaseContent {
  const company = dice.frequent(COMPANIES);
  const city = dice.any(CITIES);
  const person = writer.person();
  const year = dice.between(2012, 2026);
  const own = writer.ownWords();
  const title = writer.fill(dice.any(headlines), company, year);
  const subtitle: Pair = dice.between(0, 2) === 0 ? writer.fill(dice.any(sentences), company, year) : ['', ''];
  const paragraphs = Array.from({ length: dice.between(5, 9) }, () =>
    Array.from({ length: dice.between(2, 5) }, () =>
      dice.random() < 0.45 ? writer.fill(dice.any(sentences), company, year) : writer.prose(own),
    ),
  );
  const month = String(dice.between(1, 12)).padStart(2, '0');
  const day = String(dice.between(1, 28)).padStart(2, '0');
  const edition = (side: 0 | 1): Edition => ({
    ...emptyEdition(),
    title: title[side],
    subtitle: subtitle[side],
    dateline: side === 0 ? `${city[0]}，${year}年${month}月${day}日` : `${city[1].toUpperCase()}, ${year}-${month}-${day}`,
    byline: side === 0 ? `通讯员 ${person[0]}` : `By ${person[1]}`,
    source: side === 0 ? '企业文化部' : 'Corporate Culture Department',
    body: {
      type: 'doc',
      content: paragraphs.map((lines) => paragraph(lines.map((pair) => pair[side]).join(side === 0 ? '' : ' '))),
    },
    boilerplate:
      side === 0
        ? `关于${company[0]}：${company[0]}总部位于${city[0]}，是一家从事高温材料研发、生产和服务的企业，产品销往六十多个国家和地区。`
        : `About ${company[1]}: headquartered in ${city[1]}, ${company[1]} develops, makes and services high-temperature materials sold in more than sixty countries and regions.`,
  });
  const languages = dice.between(0, 23);
  return {
    facts: {
      ...emptyFacts(),
      date: `${year}-${month}-${day}`,
      status: dice.frequent([...STATUSES].reverse()),
      kind: dice.any(DEFAULT_KINDS).id,
      tags: [dice.any(TAGS)[0], dice.any(TAGS)[0]].filter((tag, at, all) => all.indexOf(tag) === at),
      names: [
        { kind: 'person', zh: person[0], en: person[1] },
        { kind: 'organisation', zh: company[0], en: company[1] },
      ],
    },
    zh: languages === 0 ? null : edition(0),
    en: languages === 1 ? null : edition(1),
  };
}
