import { paragraph } from '../../src/shared/domain/document';
import {
  DEFAULT_KINDS,
  STATUSES,
  emptyEdition,
  emptyFacts,
  type Edition,
  type ReleaseContent,
} from '../../src/shared/domain/release';
import {
  AUTHORITIES,
  CITIES,
  COMPANIES,
  HEADLINES,
  MONTHS,
  PEOPLE,
  SENTENCES,
  SUBJECTS,
  TAGS,
  type Pair,
} from './corpus-words';

/** Mulberry32: the same releases from the same seed on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Writer {
  constructor(private readonly random: () => number) {}

  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  /** Early entries more often than late ones, as names and words are in real archives. */
  frequent<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() ** 2 * list.length)] as T;
  }

  any<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  code(): string {
    const letters = 'AXTRKMDZ';
    const first = letters.charAt(this.between(0, 7));
    const second = letters.charAt(this.between(0, 7));
    return `${first}${second}-${this.between(100, 9999)}`;
  }

  /** Both languages of a template with the same facts in both. */
  fill([zh, en]: Pair, company: Pair, year: number): Pair {
    const month = this.between(1, 12);
    const money = this.between(11, 990) / 10;
    const area = this.between(1_000, 98_000);
    const same = (value: string | number): Pair => [String(value), String(value)];
    const slots: Readonly<Record<string, Pair>> = {
      company,
      partner: this.frequent(COMPANIES),
      person: this.frequent(PEOPLE),
      city: this.any(CITIES),
      authority: this.frequent(AUTHORITIES),
      subject: this.frequent(SUBJECTS),
      code: same(this.code()),
      year: same(year),
      month: same(month),
      monthEn: same(MONTHS[month - 1] ?? ''),
      day: same(this.between(1, 28)),
      money: same(money),
      moneyEn: same((money / 10).toFixed(2)),
      area: same(area),
      areaEn: same(area.toLocaleString('en')),
      percent: same(this.between(2, 48)),
      count: same(this.between(12, 480)),
    };
    const put = (template: string, side: 0 | 1): string =>
      template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]?.[side] ?? '');
    return [put(zh, 0), put(en, 1)];
  }
}

/**
 * Synthetic bilingual releases for benches and property tests: about 1,000 Chinese characters and 500 English words
 * each, with names, codes, figures and a boilerplate. One in twelve has only one language. Same seed, same releases.
 */
export function* generateReleases(n: number, seed: number): Generator<ReleaseContent> {
  const random = randomNumbers(seed);
  const writer = new Writer(random);
  for (let i = 0; i < n; i++) yield release(writer);
}

function release(writer: Writer): ReleaseContent {
  const company = writer.frequent(COMPANIES);
  const city = writer.any(CITIES);
  const person = writer.frequent(PEOPLE);
  const year = writer.between(2012, 2026);
  const title = writer.fill(writer.any(HEADLINES), company, year);
  const subtitle: Pair = writer.between(0, 2) === 0 ? writer.fill(writer.any(SENTENCES), company, year) : ['', ''];
  const paragraphs = Array.from({ length: writer.between(5, 9) }, () =>
    Array.from({ length: writer.between(2, 5) }, () => writer.fill(writer.any(SENTENCES), company, year)),
  );
  const month = String(writer.between(1, 12)).padStart(2, '0');
  const day = String(writer.between(1, 28)).padStart(2, '0');
  const edition = (side: 0 | 1): Edition => ({
    ...emptyEdition(),
    title: title[side],
    subtitle: subtitle[side],
    dateline: side === 0 ? `${city[0]}，${year}年${month}月${day}日` : `${city[1].toUpperCase()}, ${year}-${month}-${day}`,
    byline: side === 0 ? `通讯员 ${person[0]}` : `By ${person[1]}`,
    source: side === 0 ? '企业文化部' : 'Corporate Culture Department',
    body: {
      type: 'doc',
      content: paragraphs.map((sentences) => paragraph(sentences.map((pair) => pair[side]).join(side === 0 ? '' : ' '))),
    },
    boilerplate:
      side === 0
        ? `关于${company[0]}：${company[0]}总部位于${city[0]}，是一家从事高温材料研发、生产和服务的企业，产品销往六十多个国家和地区。`
        : `About ${company[1]}: headquartered in ${city[1]}, ${company[1]} develops, makes and services high-temperature materials sold in more than sixty countries and regions.`,
  });
  const languages = writer.between(0, 23);
  return {
    facts: {
      ...emptyFacts(),
      date: `${year}-${month}-${day}`,
      status: writer.frequent([...STATUSES].reverse()),
      kind: writer.any(DEFAULT_KINDS).id,
      tags: [writer.any(TAGS)[0], writer.any(TAGS)[0]].filter((tag, at, all) => all.indexOf(tag) === at),
      names: [
        { kind: 'person', zh: person[0], en: person[1] },
        { kind: 'organisation', zh: company[0], en: company[1] },
      ],
    },
    zh: languages === 0 ? null : edition(0),
    en: languages === 1 ? null : edition(1),
  };
}
